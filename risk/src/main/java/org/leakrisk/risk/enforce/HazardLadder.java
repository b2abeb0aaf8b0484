package org.leakrisk.risk.enforce;

import java.time.LocalDate;
import java.util.List;
import org.leakrisk.risk.score.CourierScore;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.tables.word.Step;
import org.leakrisk.tables.word.Tier;

/** The rungs that the evidence alone can reach: a tier leads to a step, and the rule says so. */
public final class HazardLadder {
  /** Rule: tier PRIORITY, so inspect. */
  public static final String INSPECT_ON_PRIORITY = "H2";

  /** Rule: tier ELEVATED, so watch. */
  public static final String WATCH_ON_ELEVATED = "H1";

  private HazardLadder() {}

  /** A step for every courier, in order of id; the law is that of the last day judged. */
  public static List<HazardStep> steps(Scoreboard board, Laws laws) {
    LocalDate day = board.asOf().atEndOfMonth();
    return board.couriers().stream().map(score -> step(score, laws, day)).toList();
  }

  private static HazardStep step(CourierScore score, Laws laws, LocalDate day) {
    return new HazardStep(
        score.id(),
        stepOf(score.tier()),
        rulesOf(score.tier()),
        laws.citationsOn(day),
        laws.leadingOn(day),
        laws.proposedOn(day));
  }

  static Step stepOf(Tier tier) {
    return switch (tier) {
      case PRIORITY -> Step.INSPECT;
      case ELEVATED -> Step.WATCH;
      case LOW, NOT_DISTINGUISHABLE, INSUFFICIENT, NO_EXPOSURE -> Step.NONE;
    };
  }

  private static List<String> rulesOf(Tier tier) {
    return switch (tier) {
      case PRIORITY -> List.of(INSPECT_ON_PRIORITY);
      case ELEVATED -> List.of(WATCH_ON_ELEVATED);
      case LOW, NOT_DISTINGUISHABLE, INSUFFICIENT, NO_EXPOSURE -> List.of();
    };
  }
}
