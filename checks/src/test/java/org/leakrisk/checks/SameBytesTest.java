package org.leakrisk.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published hangs on the rows of the input, and on nothing else. */
@Tag("heavy")
class SameBytesTest {
  @TempDir static Path scratch;
  private static World world;
  private static Path first;

  @BeforeAll
  static void runOnce() throws Exception {
    world = World.in(scratch);
    first = run(quick(), world, "first", "--master", "local[2]");
  }

  @Test
  void anotherMachineGivesTheSameBytes() throws Exception {
    Product elsewhere =
        quick()
            .with(List.of("-Dspark.sql.shuffle.partitions=16", "-Dfile.encoding=GB18030"))
            .with(List.of("-Duser.language=tr", "-Duser.country=TR"))
            .with("TZ", "America/New_York");
    World relisted = world.relisted(scratch.resolve("elsewhere/relisted"));
    Path second = run(elsewhere, relisted, "second", "--master", "local[4]");
    assertEquals(Set.of(), RunFiles.in(first).differences(RunFiles.in(second)));
  }

  @Test
  void rowsInAnotherOrderInFilesOfOtherNamesGiveTheSameTables() throws Exception {
    World shuffled = world.shuffled(scratch.resolve("shuffled"));
    Path third = run(quick(), shuffled, "third", "--set", "key.demo=allow");
    RunFiles one = current(first);
    RunFiles other = current(third);
    assertEquals(one.tables(), other.tables());
    for (String table : one.tables()) {
      assertEquals(withoutPlaces(one, table), withoutPlaces(other, table), table);
    }
    assertNotEquals(one.lines("rejected"), other.lines("rejected"), "nothing was shuffled");
  }

  /** The lines of a table without what names files and lines. */
  private static List<String> withoutPlaces(RunFiles run, String table) {
    List<String> lines = run.lines(table);
    return switch (table) {
      case "data_quality" -> lines.stream().filter(line -> !line.contains(".csv")).toList();
      case "rejected" ->
          lines.stream().map(line -> line.replaceFirst(",\"[^\"]*\",\\d+,", ",")).sorted().toList();
      case "evidence" ->
          lines.stream().map(line -> line.replaceFirst(",\"[^\"]*:\\d+\",", ",")).sorted().toList();
      case "metric" -> lines.stream().map(line -> line.replaceFirst(",[^,]*$", "")).toList();
      default -> lines;
    };
  }

  private static RunFiles current(Path runs) throws IOException {
    return RunFiles.in(runs.resolveSibling("current").toRealPath());
  }

  private static Product quick() {
    return Product.in(scratch).with(Product.QUICK);
  }

  /** Runs the product on a world; gives the folder of runs. */
  static Path run(Product product, World world, String out, String... more) throws Exception {
    Path directory = product.directory().resolve(out);
    List<String> arguments = new ArrayList<>(List.of("run"));
    arguments.addAll(List.of("--in", world.folder().toString(), "--out", directory.toString()));
    arguments.addAll(List.of(more));
    product.run(arguments.toArray(String[]::new)).expect(0);
    return directory.resolve("runs");
  }
}
