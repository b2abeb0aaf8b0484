package org.leakrisk.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar alone, by a Java that was told nothing else. */
@Tag("heavy")
class FreshProcessTest {
  @TempDir Path scratch;

  @Test
  void aJavaWithoutAnyOptionRunsTheSamples() throws Exception {
    Path out = scratch.resolve("out");
    Product.Ended ended =
        Product.in(scratch).run("run", "--in", Product.samples(), "--out", out.toString());
    assertTrue(ended.expect(0).out().contains("release 1"), ended.out());
    assertTrue(Files.exists(out.resolve("current/report/report.html")));
  }
}
