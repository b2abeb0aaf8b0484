package org.leakrisk.checks.canary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.checks.Product;

/** No personal value leaves the gate: not in what is published, printed, logged or left behind. */
class CanaryTest {
  @TempDir Path scratch;
  private Aviary aviary;

  @BeforeEach
  void plant() throws Exception {
    aviary = Aviary.in(scratch);
  }

  @Test
  void nothingPersonalIsPublishedPrintedOrLeftBehind() throws Exception {
    aviary.product("check").run("check", "--in", aviary.input().toString(), "--debug").expect(0);
    Product.Ended run = aviary.run("published").expect(0);
    aviary.assertNothingEscaped();
    assertTrue(run.out().contains(PlantedInput.TRACER), run.out());
    assertTrue(run.err().contains(PlantedInput.TRACER), run.err());
    Set<String> searched =
        aviary.traces().stream()
            .map(path -> path.replaceFirst("published/out/runs/[^/]*/", ""))
            .collect(Collectors.toSet());
    for (String path :
        List.of(
            "tables/courier_ranking.csv",
            "tables/courier_ranking/part-00000.parquet",
            "internal/tally/part-00000.parquet",
            "report/report.html")) {
      assertTrue(searched.contains(path), path + " was not searched: " + searched);
    }
  }

  @Test
  void nothingPersonalIsToldByARunThatFails() throws Exception {
    Product.Ended run =
        aviary.run("failed", "--debug", "--set", "input.max-rejected-share=0").expect(4);
    assertTrue(run.err().contains("QualityGate"), run.err());
    aviary.assertNothingEscaped();
  }
}
