package org.leakrisk.risk.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.BranchCell;
import org.leakrisk.risk.score.BranchCells;
import org.leakrisk.risk.score.Context;
import org.leakrisk.risk.score.Digits;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.ScoreStatus;

/**
 * Branches, as {@link Places} does it for provinces: the rate of a branch is that of its courier,
 * taken as known, times a deviation that is shrunk to what is usual among branches.
 *
 * @param fit the distribution of the deviations
 * @param scores the branches by id
 */
public record Branches(PriorFit fit, List<BranchScore> scores) {
  /** More branches would not make the distribution any better known. */
  private static final int MOST_FITTED = 200_000;

  public Branches {
    scores = List.copyOf(scores);
  }

  /** The branches of a scoreboard; those of a courier without a rank have none either. */
  public static Branches of(Scoreboard board, Context context) {
    Set<CourierId> ranked = new HashSet<>();
    board.ranked().forEach(courier -> ranked.add(courier.id()));
    Map<CourierId, Double> levels = Places.levels(board.cells().stream().map(Place::of).toList());
    return of(BranchCells.of(board, context), levels, ranked);
  }

  /**
   * Scores some branches.
   *
   * @param cells by id; sums run and ties are broken in that order
   * @param levels rate of each courier over that of a typical one
   * @param ranked the couriers whose branches are ranked
   */
  static Branches of(List<BranchCell> cells, Map<CourierId, Double> levels, Set<CourierId> ranked) {
    PriorFit fit = Deviation.fit(sample(cells));
    List<BranchScore> scores = new ArrayList<>(cells.size());
    for (BranchCell cell : cells) {
      scores.add(
          score(
              cell,
              Deviation.of(
                  fit.posterior(cell.adjusted()), levels.getOrDefault(cell.courier(), 1.0)),
              status(cell, fit, ranked.contains(cell.courier()))));
    }
    List<Integer> order =
        IntStream.range(0, cells.size())
            .filter(i -> isExposed(cells.get(i)) && ranked.contains(cells.get(i).courier()))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores.get(i).excessEvents()))
            .toList();
    for (int place = 0; place < order.size(); place++) {
      scores.set(order.get(place), scores.get(order.get(place)).ranked(place + 1L));
    }
    return new Branches(fit, scores);
  }

  /** The exposed branches; of too many a part spread evenly over the ids. */
  private static List<Unit> sample(List<BranchCell> cells) {
    List<Unit> exposed =
        cells.stream().filter(Branches::isExposed).map(BranchCell::adjusted).toList();
    if (exposed.size() <= MOST_FITTED) {
      return exposed;
    }
    return IntStream.range(0, MOST_FITTED)
        .mapToObj(i -> exposed.get(Math.toIntExact((long) i * exposed.size() / MOST_FITTED)))
        .toList();
  }

  private static boolean isExposed(BranchCell cell) {
    return cell.adjusted().exposure() > 0;
  }

  private static ScoreStatus status(BranchCell cell, PriorFit fit, boolean ranked) {
    if (!isExposed(cell) && cell.reporting() && cell.events() > 0) {
      return ScoreStatus.EXPOSURE_MISSING;
    }
    if (!isExposed(cell) || !ranked) {
      return ScoreStatus.NO_EXPOSURE;
    }
    return Deviation.status(fit.status());
  }

  private static BranchScore score(BranchCell cell, Deviation deviation, ScoreStatus status) {
    return new BranchScore(
        cell.branch(),
        cell.courier(),
        cell.province(),
        Digits.rounded(cell.events()),
        Digits.rounded(cell.expected()),
        deviation.excess(cell.own(), cell.expected()),
        deviation.relative(),
        deviation.within(),
        Digits.rounded(deviation.pAbove15()),
        Optional.empty(),
        status);
  }
}
