package org.leakrisk.jobs.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.jobs.app.Product.Said;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.engine.SharedSpark;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.InspectionPlan;
import org.leakrisk.risk.ranked.ModelFit;
import org.leakrisk.tables.word.FitStatus;
import org.leakrisk.tables.word.Tier;

/** A release is judged again without Spark, from what it keeps. */
@ExtendWith(SharedSpark.class)
class PlanVerbTest {
  @TempDir private Path directory;

  @Test
  void theSameDaysGiveThePlanOfTheReleaseAndOthersAnother(Session session) throws IOException {
    run(session, TinyInput.of(directory.resolve("in")), "--set", "plan.days=3");
    Said released = plan("--json");
    assertEquals(0, released.code());
    assertEquals(released, plan("--json", "--capacity", "33=3"));
    assertNotEquals(released, plan("--json", "--capacity", "33=1"));
    assertEquals(3, Product.rows(out(), InspectionPlan.TABLE).size());
    assertTrue(plan("--capacity", "33=1").out().contains("33-001"));
  }

  @Test
  void anInputInWhichNothingHappenedIsJudgedAndPlanned(Session session) throws IOException {
    TinyInput input =
        TinyInput.of(directory.resolve("in"))
            .without("complaints.csv")
            .with(
                "counts.csv",
                "courier,month,stream,events",
                "bingtong,2012-12,complaint,0",
                "dingda,2012-12,complaint,0",
                "jiatong,2012-12,complaint,0",
                "yitong,2012-12,complaint,0");
    run(session, input);
    assertEquals(
        List.of(FitStatus.TOO_FEW_UNITS),
        Product.rows(out(), ModelFit.TABLE).stream().map(ModelFit.Row::status).toList());
    Set<Tier> tiers =
        Product.rows(out(), CourierRanking.TABLE).stream()
            .map(CourierRanking.Row::tier)
            .collect(Collectors.toSet());
    assertTrue(
        tiers.stream().noneMatch(Set.of(Tier.PRIORITY, Tier.ELEVATED)::contains), "" + tiers);
    assertEquals(plan("--json"), plan("--json", "--capacity", "33=10"));
  }

  private void run(Session session, TinyInput input, String... more) {
    String[] arguments =
        Stream.concat(
                Stream.of("run", "--in", input.path(), "--out", out().toString()), Stream.of(more))
            .toArray(String[]::new);
    Said said = Product.run(session, arguments);
    assertEquals(0, said.code(), said.err());
  }

  private Said plan(String... more) {
    return Product.run(
        Stream.concat(Stream.of("plan", "--out", out().toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private Path out() {
    return directory.resolve("out");
  }
}
