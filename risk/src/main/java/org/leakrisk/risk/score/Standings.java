package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leakrisk.risk.law.Ranks;

/**
 * The order of the ranked couriers. Couriers are addressed by their position in the list of ranked
 * ones, which goes by id.
 */
final class Standings {
  private static final double CLEAR = 0.95;
  private static final double SUPPORTED = 0.5;

  private final List<Integer> units;
  private final CompositeIndex index;
  private final Ranks ranks;
  private final List<Double> expected;
  private final List<Integer> order;
  private final List<Integer> groups;
  private final double rankability;

  private Standings(List<Integer> units, CompositeIndex index, IndexLaw law) {
    this.units = units;
    this.index = index;
    this.ranks = law.ranks();
    this.expected =
        IntStream.range(0, units.size())
            .mapToObj(i -> Digits.rounded(ranks.expectedRank(i)))
            .toList();
    this.order =
        IntStream.range(0, units.size())
            .boxed()
            .sorted(Comparator.comparing(expected::get))
            .toList();
    this.groups = units.isEmpty() ? List.of() : Ranks.tieGroups(order, this::isClear);
    this.rankability =
        Digits.rounded(
            Ranks.rankability(
                units.stream().map(index::meanLog).toList(),
                IntStream.range(0, units.size()).mapToObj(law::varianceOfLog).toList()));
  }

  static Standings of(List<Integer> units, CompositeIndex index, IndexLaw law) {
    return new Standings(units, index, law);
  }

  /** True when a courier lies above another, also at its lower and the other's upper bound. */
  private boolean isClear(int leader, int other) {
    if (Digits.rounded(ranks.pAbove(leader, other)) < CLEAR) {
      return false;
    }
    double lower = index.meanLogLower(units.get(leader));
    double upper = index.meanLogUpper(units.get(other));
    boolean unbounded =
        lower == index.meanLog(units.get(leader)) && upper == index.meanLog(units.get(other));
    return unbounded || lower > upper;
  }

  /** Share of the differences that is more than uncertainty. */
  double rankability() {
    return rankability;
  }

  /** False when the data do not support an order. */
  boolean isRankable() {
    return rankability >= SUPPORTED && groups.stream().distinct().count() > 1;
  }

  /**
   * Standing of each ranked courier.
   *
   * @param volumes the couriers
   * @param excess events beyond expectation by position of the courier
   * @param topK length of the short list
   */
  List<Standing> all(Volumes volumes, List<Double> excess, int topK) {
    List<Optional<String>> peers =
        units.stream().map(unit -> volumes.courier(unit).peerGroup()).toList();
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      standings.add(
          new Standing(
              1 + better(i, other -> true),
              expected.get(i),
              ranks.rankQuantile(i, 0.05),
              ranks.rankQuantile(i, 0.95),
              Digits.rounded(ranks.pTop(i, topK)),
              groups.get(order.indexOf(i)),
              rankInGroup(i, peers),
              1 + moreExcess(i, excess)));
    }
    return standings;
  }

  private long better(int i, java.util.function.IntPredicate among) {
    return IntStream.range(0, units.size())
        .filter(among)
        .filter(other -> expected.get(other) < expected.get(i))
        .count();
  }

  private Optional<Long> rankInGroup(int i, List<Optional<String>> peers) {
    return peers.get(i).map(group -> 1 + better(i, other -> peers.get(other).equals(peers.get(i))));
  }

  private long moreExcess(int i, List<Double> excess) {
    double own = excess.get(units.get(i));
    return IntStream.range(0, units.size())
        .filter(
            other -> {
              double its = excess.get(units.get(other));
              return its > own || its == own && other < i;
            })
        .count();
  }
}
