package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.Severity;

/** Two couriers that look like one: the same licence number, or six months of equal volumes. */
final class DuplicateEntities {
  private static final int MONTHS = 6;

  /** Smaller volumes of two couriers are equal by chance. */
  private static final double LARGE_ENOUGH = 1_000;

  private DuplicateEntities() {}

  static List<Finding> findings(JudgeInput input) {
    SortedMap<String, String> pairs = new TreeMap<>(Text.CODE_POINTS);
    equalVolumes(CourierVolumes.of(input))
        .forEach(
            (pair, months) -> {
              if (months >= MONTHS) {
                pairs.put(pair, "equal volumes in " + months + " periods");
              }
            });
    sameLicence(input.couriers()).forEach(pair -> pairs.put(pair, "the same licence number"));
    List<Finding> findings = new ArrayList<>();
    pairs.forEach((pair, what) -> findings.add(finding(pair, what)));
    return findings;
  }

  private static SortedSet<String> sameLicence(List<Courier> couriers) {
    SortedMap<String, SortedSet<String>> holders = new TreeMap<>(Text.CODE_POINTS);
    for (Courier courier : couriers) {
      courier
          .licenceNo()
          .ifPresent(
              number ->
                  holders
                      .computeIfAbsent(number, unseen -> new TreeSet<>(Text.CODE_POINTS))
                      .add(courier.courier().code()));
    }
    SortedSet<String> pairs = new TreeSet<>(Text.CODE_POINTS);
    holders.values().forEach(group -> pairs.addAll(pairs(group)));
    return pairs;
  }

  private static SortedMap<String, Integer> equalVolumes(CourierVolumes volumes) {
    SortedMap<YearMonth, SortedMap<Double, SortedSet<String>>> byVolume = new TreeMap<>();
    volumes
        .byCourier()
        .forEach(
            (courier, series) ->
                series.forEach(
                    (month, volume) -> {
                      if (volume >= LARGE_ENOUGH) {
                        byVolume
                            .computeIfAbsent(month, unseen -> new TreeMap<>())
                            .computeIfAbsent(volume, unseen -> new TreeSet<>(Text.CODE_POINTS))
                            .add(courier);
                      }
                    }));
    SortedMap<String, Integer> equal = new TreeMap<>(Text.CODE_POINTS);
    byVolume
        .values()
        .forEach(
            month ->
                month
                    .values()
                    .forEach(
                        group -> pairs(group).forEach(pair -> equal.merge(pair, 1, Integer::sum))));
    return equal;
  }

  private static List<String> pairs(SortedSet<String> group) {
    List<String> pairs = new ArrayList<>();
    for (String one : group) {
      group.tailSet(one).stream()
          .filter(other -> !other.equals(one))
          .forEach(other -> pairs.add(one + "/" + other));
    }
    return pairs;
  }

  private static Finding finding(String pair, String what) {
    return new Finding(
        "duplicate_entity",
        pair,
        Severity.ERROR,
        what,
        "two couriers, each with a licence and volumes of its own",
        "These may be one company under two ids, each with half of its events; settle which id to"
            + " use.");
  }
}
