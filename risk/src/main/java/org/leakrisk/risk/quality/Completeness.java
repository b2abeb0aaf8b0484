package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.FraudTally;
import org.leakrisk.tables.word.Severity;

/**
 * Share of a month's fraud cases that has been reported by now, from how late earlier months were
 * reported: the reverse hazard q_d is the share that came d months late among all that came by
 * then, over the months old enough to show it; G(d) is the product of 1 - q over later lags (the
 * reverse-time product limit). No case is assumed to come more than eleven months late.
 */
public final class Completeness {
  private static final int LAGS = 12;
  private static final double TOO_LOW = 0.5;
  private static final double ONE_CASE = 1e6;

  private final YearMonth asOf;
  private final double[] byAge;

  private Completeness(YearMonth asOf, double[] byAge) {
    this.asOf = asOf;
    this.byAge = byAge;
  }

  /**
   * How complete months are, judged by those from the first month of a window in which anything was
   * known: of earlier ones only the late reports could be seen.
   *
   * @param known the cases known by the as-of month, of any month
   * @param from first month of the window
   */
  public static Completeness of(List<FraudTally> known, YearMonth from, YearMonth asOf) {
    YearMonth start = start(known, from);
    double[] late = new double[LAGS];
    double[] byThen = new double[LAGS];
    for (FraudTally row : known) {
      long age = row.month().until(asOf, ChronoUnit.MONTHS);
      long lag = Math.max(0, row.month().until(row.knownMonth(), ChronoUnit.MONTHS));
      if (!row.month().isBefore(start) && lag < LAGS) {
        late[(int) lag] += row.casesMicro() / ONE_CASE;
        for (int d = (int) lag; d < LAGS && d <= age; d++) {
          byThen[d] += row.casesMicro() / ONE_CASE;
        }
      }
    }
    double[] byAge = new double[LAGS];
    double share = 1;
    for (int d = LAGS - 1; d >= 0; d--) {
      byAge[d] = share;
      share *= byThen[d] > 0 ? 1 - late[d] / byThen[d] : 1;
    }
    return new Completeness(asOf, byAge);
  }

  /** The first month of a window from which cases could be seen in time. */
  public static YearMonth start(List<FraudTally> known, YearMonth from) {
    YearMonth first =
        known.stream().map(FraudTally::knownMonth).min(Comparator.naturalOrder()).orElse(from);
    return first.isAfter(from) ? first : from;
  }

  /** Share, 0..1, of the cases of a month that have been reported by now. */
  public double share(YearMonth month) {
    long age = month.until(asOf, ChronoUnit.MONTHS);
    return age >= LAGS ? 1 : byAge[(int) Math.max(0, age)];
  }

  /** True when less than half of the month's cases have been reported. */
  public boolean isTooLow(YearMonth month) {
    return share(month) < TOO_LOW;
  }

  static List<Finding> findings(List<FraudTally> known, YearMonth from, YearMonth asOf) {
    Completeness completeness = of(known, from, asOf);
    List<Finding> findings = new ArrayList<>();
    for (int age = LAGS - 1; age >= 0; age--) {
      YearMonth month = asOf.minusMonths(age);
      if (!month.isBefore(from) && completeness.isTooLow(month)) {
        findings.add(finding(month, completeness.share(month)));
      }
    }
    return findings;
  }

  private static Finding finding(YearMonth month, double share) {
    return new Finding(
        "late_reports",
        "fraud_cases/" + month,
        Severity.WARN,
        String.format(Locale.ROOT, "about %.0f %% of the cases reported so far", 100 * share),
        "at least 50 %",
        "Reports of this month are still to come: leave it out of trends. Scores compare couriers"
            + " within a month and need no correction.");
  }
}
