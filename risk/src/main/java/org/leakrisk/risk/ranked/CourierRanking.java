package org.leakrisk.risk.ranked;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leakrisk.risk.change.Changes;
import org.leakrisk.risk.change.CourierChange;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.score.CourierScore;
import org.leakrisk.risk.score.Digits;
import org.leakrisk.risk.score.LeakIndex;
import org.leakrisk.risk.score.Robustness;
import org.leakrisk.risk.score.Standing;
import org.leakrisk.risk.score.StreamScore;
import org.leakrisk.risk.sensitivity.Sensitivities;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.word.Change;
import org.leakrisk.tables.word.Direction;
import org.leakrisk.tables.word.Tier;

/** The ranking of the couriers. */
public final class CourierRanking implements OutputTable<CourierRanking.Row> {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("courier_ranking", Row.class);

  /** One courier. */
  @Published("How strongly the evidence ties each courier to leaks, with its uncertainty.")
  public record Row(
      @Doc("1 = highest index; couriers with equal expected rank share it; empty if not ranked")
          Optional<Long> rank,
      @Key CourierId courier,
      @Doc("Name as the bureau writes it") String name,
      Tier tier,
      @Doc("Weighted geometric mean of relative risks; 1 = a typical courier") double leakIndex,
      @Doc("2.5 % quantile of the index") double leakIndexLower95,
      @Doc("97.5 % quantile of the index") double leakIndexUpper95,
      @Doc("Mean rank over all that is uncertain; empty if not ranked")
          Optional<Double> expectedRank,
      @Doc("5 % quantile of the rank; empty if not ranked") Optional<Long> rankLower90,
      @Doc("95 % quantile of the rank; empty if not ranked") Optional<Long> rankUpper90,
      @Doc("Probability of a place in the first k, k as configured; empty if not ranked")
          Optional<Double> pTopK,
      @Doc("Probability of an index above 1") double pAbove1,
      @Doc("Probability of an index above 1.5") double pAbove15,
      @Doc("Events of the window beyond what its volume brings at the industry's rate")
          double excessEvents,
      @Doc("Place by excess events, largest first; empty if not ranked") Optional<Long> excessRank,
      @Doc("Couriers of one group cannot be told from its first; empty if not ranked")
          Optional<Long> tieGroup,
      @Doc("Rank among the couriers of its peer group; empty without group or rank")
          Optional<Long> rankInGroup,
      @Doc("True when the tier PRIORITY hangs on one assumption; empty below its limit")
          Optional<Boolean> fragile,
      @Doc("The assumptions that it hangs on; empty if none") Optional<String> hangsOn,
      @Doc(
              "Share of all assumptions tried under which it stands in the first k; between .2 and"
                  + " .8 its place hangs on them; empty if not ranked")
          Optional<Double> shareInTopK,
      @Doc("The scenario of sensitivity that moves its rank most, then its index; empty if none")
          Optional<String> movedMostBy,
      @Doc("Volume of the window") Parcels parcels,
      @Doc("Complaint events of the window; empty without such a source")
          Optional<Double> complaints,
      @Doc("Fraud events of the window; empty without such a source") Optional<Double> frauds,
      @Doc("Failed audit items of the window, all reasons; empty without such a source")
          Optional<Long> auditFailures,
      @Doc("Listing events of the window; empty without such a source") Optional<Double> listings,
      @Doc("Change against the comparison period; empty if not judged") Optional<Change> change,
      @Doc("Direction of a change that is real; else empty") Optional<Direction> changeDirection) {}

  @Override
  public Table<Row> table() {
    return TABLE;
  }

  @Override
  public List<Row> rows(Judgement judgement) {
    List<CourierScore> couriers = judgement.board().couriers();
    Changes changes = Changes.of(judgement.board(), judgement.findings());
    return TABLE.sorted(
        IntStream.range(0, couriers.size())
            .mapToObj(
                unit ->
                    row(
                        couriers.get(unit),
                        unit,
                        judgement.sensitivity(),
                        changes.of(couriers.get(unit))))
            .toList());
  }

  private static Row row(
      CourierScore score, int unit, Sensitivities sensitivity, Optional<CourierChange> change) {
    Optional<Standing> standing = score.standing();
    LeakIndex index = score.index();
    return new Row(
        standing.map(Standing::rank),
        score.id(),
        score.courier().name(),
        score.tier(),
        index.value(),
        index.lower95(),
        index.upper95(),
        standing.map(Standing::expectedRank),
        standing.map(Standing::lower90),
        standing.map(Standing::upper90),
        standing.map(Standing::pTopK),
        index.pAbove1(),
        index.pAbove15(),
        score.excessEvents(),
        standing.map(Standing::excessRank),
        standing.map(Standing::tieGroup),
        standing.flatMap(Standing::rankInGroup),
        score.robustness().map(Robustness::fragile),
        score.robustness().filter(Robustness::fragile).map(r -> String.join("; ", r.hangsOn())),
        sensitivity.sharesInTopK().get(unit).map(Digits::rounded),
        sensitivity.movedMostBy().get(unit),
        score.parcels(),
        score.stream(StreamId.COMPLAINT).map(StreamScore::events),
        score.stream(StreamId.FRAUD).map(StreamScore::events),
        score.auditFailures(),
        score.stream(StreamId.LISTING).map(StreamScore::events),
        change.map(CourierChange::change),
        change.flatMap(CourierChange::direction));
  }
}
