package org.leakrisk.risk.ranked;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leakrisk.risk.inspect.PlanLine;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.score.Digits;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.Stratum;

/** The inspections proposed for the coming month. */
public final class InspectionPlan implements OutputTable<InspectionPlan.Row> {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("inspection_plan", Row.class);

  /** One inspection. */
  @Published("Whom to inspect in the coming month, where, and why.")
  public record Row(
      @Key @Doc("Province and place in its plan, such as 33-001") String planLine,
      ProvinceCode province,
      CourierId courier,
      @Doc("Branch to visit; empty for the courier as a whole") Optional<BranchId> branch,
      Stratum stratum,
      @Doc("Inspector-days") double inspectorDays,
      @Doc("Probability of being in the plan: below 1 only for the lottery")
          double inclusionProbability,
      @Doc("The rule and its numbers") String reason) {}

  @Override
  public Table<Row> table() {
    return TABLE;
  }

  @Override
  public List<Row> rows(Judgement judgement) {
    return rows(judgement.plan());
  }

  /** The rows of a plan. */
  public static List<Row> rows(List<PlanLine> plan) {
    return TABLE.sorted(plan.stream().map(InspectionPlan::row).toList());
  }

  private static Row row(PlanLine line) {
    return new Row(
        String.format(Locale.ROOT, "%s-%03d", line.province().code(), line.number()),
        line.province(),
        line.courier(),
        line.branch(),
        line.stratum(),
        1,
        Digits.rounded(line.inclusionProbability()),
        line.reason());
  }
}
