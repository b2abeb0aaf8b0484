package org.leakrisk.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each circumstance alone, so that a failure says which one the bytes hang on. Several at once are
 * tried in {@link SameBytesTest}.
 */
class SameBytesEverywhereTest {
  @TempDir static Path scratch;
  private static World world;
  private static RunFiles first;
  private static int runs;

  /**
   * What is other than in the first run.
   *
   * @param name how the case is called
   */
  private record Circumstance(String name, List<String> flags, String zone, String master) {
    Circumstance(String name, String... flags) {
      this(name, List.of(flags), "UTC", "local[2]");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Circumstance> machines() {
    return Stream.of(
        new Circumstance("one core", List.of(), "UTC", "local[1]"),
        new Circumstance(
            "another processor",
            "-XX:UseAVX=0",
            "-XX:-UseFMA",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-UseLibmIntrinsic"),
        new Circumstance("all compilers", "-XX:TieredStopAtLevel=4"));
  }

  static Stream<Circumstance> others() {
    String partitions = "-Dspark.sql.shuffle.partitions=";
    return Stream.of(
        new Circumstance("the same again"),
        new Circumstance("four cores", List.of(), "UTC", "local[4]"),
        new Circumstance("one partition", partitions + 1),
        new Circumstance("sixteen partitions", partitions + 16),
        new Circumstance("one core, seven partitions", List.of(partitions + 7), "UTC", "local[1]"),
        new Circumstance("New York", List.of(), "America/New_York", "local[2]"),
        new Circumstance("GB18030", "-Dfile.encoding=GB18030", "-Dsun.jnu.encoding=GB18030"),
        new Circumstance("Turkish", "-Duser.language=tr", "-Duser.country=TR"),
        new Circumstance("Arabic", "-Duser.language=ar", "-Duser.country=EG"),
        new Circumstance("another collector", "-XX:-UseSerialGC", "-XX:+UseParallelGC"),
        new Circumstance("other addresses", "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=2"));
  }

  @BeforeAll
  static void runOnce() throws Exception {
    world = World.in(scratch);
    Product product = Product.in(scratch).with(Product.QUICK).with("TZ", "UTC");
    first = RunFiles.in(SameBytesTest.run(product, world, "first", "--master", "local[2]"));
  }

  @ParameterizedTest
  @Tag("heavy")
  @MethodSource("machines")
  void anotherMachineGivesTheSameBytes(Circumstance other) throws Exception {
    assertSameBytes(other);
  }

  @ParameterizedTest
  @Tag("nightly")
  @MethodSource("others")
  void anotherCircumstanceGivesTheSameBytes(Circumstance other) throws Exception {
    assertSameBytes(other);
  }

  private static void assertSameBytes(Circumstance other) throws Exception {
    Product product =
        Product.in(scratch).with(Product.QUICK).with(other.flags()).with("TZ", other.zone());
    String out = "out-" + ++runs;
    Path published = SameBytesTest.run(product, world, out, "--master", other.master());
    assertEquals(Set.of(), first.differences(RunFiles.in(published)));
  }

  @Test
  @Tag("nightly")
  void theOrderInWhichFilesAreListedMakesNoDifference() throws Exception {
    Product product = Product.in(scratch).with(Product.QUICK);
    World relisted = world.relisted(scratch.resolve("relisted"));
    assertEquals(
        Set.of(), first.differences(RunFiles.in(SameBytesTest.run(product, relisted, "listed"))));
  }

  @Test
  @Tag("heavy")
  void whatWasPublishedBeforeMakesNoDifference() throws Exception {
    Product product = Product.in(scratch).with(Product.QUICK);
    SameBytesTest.run(product, world, "history", "--as-of", "2012-09", "--seed", "5");
    SameBytesTest.run(product, world, "history");
    RunFiles last = RunFiles.in(scratch.resolve("history/current").toRealPath());
    Path folder = scratch.resolve("first/current").toRealPath();
    assertEquals(Set.of(), RunFiles.in(folder).differences(last));
  }
}
