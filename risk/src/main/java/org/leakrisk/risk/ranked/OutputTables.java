package org.leakrisk.risk.ranked;

import java.util.List;

/** Every table that renders a judgement, one line each. */
public final class OutputTables {
  private OutputTables() {}

  /** The tables in the order in which they are documented. */
  public static List<OutputTable<?>> all() {
    return List.of(
        new CourierRanking(),
        new StreamScores(),
        new ModelFit(),
        new Contributions(),
        new Sensitivity(),
        new SelfCheckFigures(),
        new ProvinceRanking(),
        new BranchWatchlist(),
        new Enforcement(),
        new InspectionPlan(),
        new Rectification(),
        new Trend(),
        new Signals(),
        new FraudTrends());
  }
}
