package org.leakrisk.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What reads a release needs no Spark: it runs on a class path that has none. */
@ExtendWith(SampleRun.class)
class WithoutSparkTest {
  private static final String MAIN = "org.leakrisk.jobs.app.Main";

  @TempDir Path scratch;
  private Product product;

  @BeforeEach
  void leaveSparkOut() throws IOException {
    // A jar beside its lib folder would find Spark through its manifest.
    Path alone = Files.copy(Product.jar(), scratch.resolve("leakrisk.jar"));
    List<String> classPath = new ArrayList<>(List.of(alone.toString()));
    try (Stream<Path> jars = Files.list(Product.jar().resolveSibling("lib"))) {
      jars.filter(jar -> !jar.getFileName().toString().matches("(spark|scala)[-_].*"))
          .forEach(jar -> classPath.add(jar.toString()));
    }
    for (String jar : classPath) {
      assertEquals(0, classesOfSpark(jar), jar);
    }
    product = Product.in(scratch).run(String.join(File.pathSeparator, classPath), MAIN);
  }

  @Test
  void aReleaseIsListedVerifiedAndPlannedFrom(SampleRun.Published published) throws Exception {
    String out = published.out().toString();
    assertTrue(product.run("releases", "--out", out).expect(0).out().contains("2012-12"));
    assertTrue(product.run("verify", "--out", out).expect(0).out().contains("every file hold"));
    assertTrue(product.run("plan", "--out", out).expect(0).out().contains("lottery"));
    assertTrue(
        product.run("plan", "--out", out, "--capacity", "33=4").expect(0).out().contains("33"));
  }

  @Test
  void aRunThatIsPublishedAlreadyIsRecognised(SampleRun.Published published) throws Exception {
    Product.Ended again =
        product.run("run", "--in", Product.samples(), "--out", published.out().toString());
    assertTrue(again.expect(0).out().contains("already published as release 1"), again.out());
  }

  @Test
  void anInputIsCheckedAndAWorldSimulated() throws Exception {
    product.run("check", "--in", Product.samples()).expect(0);
    String world = scratch.resolve("world").toString();
    product.run("simulate", "--out", world, "--months", "2", "--couriers", "2").expect(0);
    assertTrue(Files.exists(scratch.resolve("world/SYNTHETIC.json")));
  }

  @Test
  void aRunThatHasToComputeCannotDoWithoutIt() throws Exception {
    String out = scratch.resolve("out").toString();
    product.run("run", "--in", Product.samples(), "--out", out).expect(70);
  }

  private static long classesOfSpark(String jar) throws IOException {
    try (JarFile file = new JarFile(jar)) {
      return file.stream()
          .filter(entry -> entry.getName().startsWith("org/apache/spark/"))
          .filter(entry -> entry.getName().endsWith(".class"))
          .count();
    }
  }
}
