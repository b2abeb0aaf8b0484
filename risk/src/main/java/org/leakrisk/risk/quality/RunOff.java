package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.word.Severity;

/** Couriers whose volume has fallen by half: complaints lag parcels, so their rate is inflated. */
final class RunOff {
  private static final double HALF = 0.5;
  private static final int MONTHS = 3;
  private static final int YEAR = 12;

  private RunOff() {}

  /** Those of now, and those of a year before, which now is compared with. */
  static List<Finding> findings(JudgeInput input) {
    List<Finding> findings = new ArrayList<>();
    YearMonth before = input.asOf().minusMonths(YEAR);
    runningOff(input, input.asOf())
        .forEach((courier, share) -> findings.add(finding(courier, Severity.WARN, share)));
    runningOff(input, before)
        .forEach(
            (courier, share) ->
                findings.add(finding(courier + "/" + before, Severity.INFO, share)));
    return findings;
  }

  /** Share of the volume a year before a month that is left, by courier. */
  private static SortedMap<String, Double> runningOff(JudgeInput input, YearMonth last) {
    SortedMap<String, Parcels> now = volumes(input.exposure(), last);
    SortedMap<String, Parcels> before = volumes(input.exposure(), last.minusMonths(YEAR));
    SortedMap<String, Double> shares = new TreeMap<>(Text.CODE_POINTS);
    now.forEach(
        (courier, volume) -> {
          double past = before.getOrDefault(courier, Parcels.NONE).doubleValue();
          if (past > 0 && volume.doubleValue() < HALF * past) {
            shares.put(courier, volume.doubleValue() / past);
          }
        });
    return shares;
  }

  /** Volume of the three months that end with a month, by courier. */
  private static SortedMap<String, Parcels> volumes(List<Exposure> exposure, YearMonth last) {
    SortedMap<String, Parcels> volumes = new TreeMap<>(Text.CODE_POINTS);
    for (Exposure row : exposure) {
      boolean within = !row.month().isAfter(last) && row.month().isAfter(last.minusMonths(MONTHS));
      if (within) {
        volumes.merge(row.courier().code(), row.parcels(), Parcels::plus);
      }
    }
    return volumes;
  }

  private static Finding finding(String subject, Severity severity, double share) {
    return new Finding(
        "run_off",
        subject,
        severity,
        String.format(Locale.ROOT, "%.0f %% of the volume a year before", 100 * share),
        "at least 50 %",
        "Reports lag parcels: while volume falls like this the rate looks higher than it is.");
  }
}
