package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.Severity;

/**
 * Volumes that grew on the year by more than one and a half times the peers' median growth, or by
 * less than two thirds of it. Volumes are self-reported, and a larger one lowers the rate.
 */
final class VolumeJumps {
  private static final double LIMIT = StrictMath.log(1.5);
  private static final int MONTHS = 3;
  private static final int YEAR = 12;
  private static final int ENOUGH = 5;

  private VolumeJumps() {}

  static List<Finding> findings(JudgeInput input) {
    SortedMap<String, Double> growth = new TreeMap<>(Text.CODE_POINTS);
    CourierVolumes.of(input)
        .byCourier()
        .forEach(
            (courier, volumes) -> {
              double now = quarter(volumes, input.asOf());
              double before = quarter(volumes, input.asOf().minusMonths(YEAR));
              if (now > 0 && before > 0) {
                growth.put(courier, StrictMath.log(now / before));
              }
            });
    if (growth.size() < ENOUGH) {
      return List.of();
    }
    double median = VolumeUnits.median(new ArrayList<>(growth.values()));
    List<Finding> findings = new ArrayList<>();
    growth.forEach(
        (courier, own) -> {
          if (StrictMath.abs(own - median) > LIMIT) {
            findings.add(finding(courier, own, median));
          }
        });
    return findings;
  }

  private static double quarter(SortedMap<YearMonth, Double> volumes, YearMonth last) {
    return volumes.subMap(last.minusMonths(MONTHS - 1L), last.plusMonths(1)).values().stream()
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  private static Finding finding(String courier, double own, double median) {
    return new Finding(
        "volume_jump",
        courier,
        Severity.WARN,
        String.format(Locale.ROOT, "%.2f times the volume a year before", StrictMath.exp(own)),
        String.format(Locale.ROOT, "about %.2f times, as the others", StrictMath.exp(median)),
        "The volume moved unlike that of the others; confirm it, for it sets the rate and is"
            + " reported by the courier itself.");
  }
}
