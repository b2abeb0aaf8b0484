package org.leakrisk.risk.ranked;

import java.util.List;
import java.util.Optional;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.place.BranchScore;
import org.leakrisk.risk.place.Branches;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.ScoreStatus;

/** The branches with more events than their volume explains. */
public final class BranchWatchlist implements OutputTable<BranchWatchlist.Row> {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("branch_watchlist", Row.class);

  /** One branch. */
  @Published("Which branches have more events that name them than their volume explains.")
  public record Row(
      @Key BranchId branch,
      CourierId courier,
      ProvinceCode province,
      @Doc("Complaint and fraud events of the window that name the branch") double events,
      @Doc("Events naming it that its volume would bring at the industry's rate in the province")
          double expected,
      @Doc("Events beyond the expected, from the shrunk rate; may be negative") double excessEvents,
      @Doc("Relative risk, geometric mean; 1 = a typical courier in the same province") double rr,
      @Doc("2.5 % quantile of the relative risk") double rrLower95,
      @Doc("97.5 % quantile of the relative risk") double rrUpper95,
      @Doc("Risk of the branch over that of its courier as a whole; 1 = as its other branches")
          double rrWithin,
      @Doc("2.5 % quantile of the risk within the courier") double rrWithinLower95,
      @Doc("97.5 % quantile of the risk within the courier") double rrWithinUpper95,
      @Doc("Probability of a relative risk above 1.5") double pAbove15,
      @Doc("1 = most excess events; empty without volume to hold the events against")
          Optional<Long> rank,
      ScoreStatus status) {}

  @Override
  public Table<Row> table() {
    return TABLE;
  }

  @Override
  public List<Row> rows(Judgement judgement) {
    return TABLE.sorted(
        Branches.of(judgement.board(), judgement.context()).scores().stream()
            .map(BranchWatchlist::row)
            .toList());
  }

  private static Row row(BranchScore branch) {
    return new Row(
        branch.branch(),
        branch.courier(),
        branch.province(),
        branch.events(),
        branch.expected(),
        branch.excessEvents(),
        branch.relative().value(),
        branch.relative().lower95(),
        branch.relative().upper95(),
        branch.within().value(),
        branch.within().lower95(),
        branch.within().upper95(),
        branch.pAbove15(),
        branch.rank(),
        branch.status());
  }
}
