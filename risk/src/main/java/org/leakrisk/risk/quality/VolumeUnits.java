package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Severity;

/**
 * Volumes in another unit than the courier's own before: with the median of the twelve periods
 * before as m, a volume v with log10(v / m) within 0.15 of 2, 3, 4 or 6, up or down; or one over a
 * hundred times the largest, or under a hundredth of the smallest, of the 24 periods before.
 */
final class VolumeUnits {
  private static final int MEDIAN_OF = 12;
  private static final int RANGE_OF = 24;
  private static final int ENOUGH = 6;
  private static final double TOLERANCE = 0.15;
  private static final double HUNDRED = 100;

  private VolumeUnits() {}

  static List<Finding> findings(JudgeInput input) {
    List<Finding> findings = new ArrayList<>();
    CourierVolumes.of(input)
        .byCourier()
        .forEach((courier, volumes) -> findings.addAll(of(courier, volumes)));
    return findings;
  }

  private static List<Finding> of(String courier, SortedMap<YearMonth, Double> volumes) {
    List<Finding> findings = new ArrayList<>();
    List<Double> before = new ArrayList<>();
    for (YearMonth month : volumes.keySet()) {
      double volume = volumes.get(month);
      if (before.size() >= ENOUGH) {
        double ratio = volume / median(last(before, MEDIAN_OF));
        seen(volume, ratio, last(before, RANGE_OF))
            .ifPresent(what -> findings.add(finding(courier, month, ratio, what)));
      }
      before.add(volume);
    }
    return findings;
  }

  private static Optional<String> seen(double volume, double ratio, List<Double> range) {
    boolean far =
        volume > HUNDRED * Collections.max(range) || volume < Collections.min(range) / HUNDRED;
    return UnitFactor.of(ratio, TOLERANCE)
        .map(UnitFactor::said)
        .or(() -> far ? Optional.of("a factor over 100, of no common unit") : Optional.empty());
  }

  private static List<Double> last(List<Double> values, int most) {
    return values.subList(StrictMath.max(0, values.size() - most), values.size());
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static Finding finding(String courier, YearMonth month, double ratio, String what) {
    return new Finding(
        "unit",
        "parcels/" + courier + "/" + month,
        Severity.ERROR,
        String.format(Locale.ROOT, "%.3g times the usual volume: %s", ratio, what),
        "a volume in single parcels, near that of the periods before",
        "The volume looks as if it were in another unit; ask the sender, for a wrong volume makes a"
            + " wrong rate.");
  }
}
