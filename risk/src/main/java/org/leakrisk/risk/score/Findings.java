package org.leakrisk.risk.score;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import org.leakrisk.risk.score.Evidence.Stranded;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Severity;

/** What the judgement finds out about the data, in words. */
final class Findings {
  private static final String ALL = "couriers";
  private static final int COMPARE_ONLY = 5;

  private final List<Finding> findings = new ArrayList<>();

  static List<Finding> of(
      Volumes volumes, List<JudgedStream> judged, List<Integer> ranked, Standings standings) {
    Findings found = new Findings();
    for (JudgedStream stream : judged) {
      found.addClustering(stream);
      for (int unit = 0; unit < volumes.size(); unit++) {
        String subject = volumes.courier(unit).courier().code() + "/" + stream.stream().code();
        found.addStranded(stream, unit, subject, false);
        found.addStranded(stream, unit, subject, true);
        found.addNoComparison(stream, unit, subject);
        found.addBounds(stream, unit, subject);
      }
    }
    if (ranked.size() < COMPARE_ONLY) {
      found.addCompareOnly(ranked.size());
    }
    if (!standings.isRankable()) {
      found.addNotRankable(standings);
    }
    return Finding.TABLE.sorted(found.findings);
  }

  private void add(
      String check,
      String subject,
      Severity severity,
      String observed,
      String expected,
      String message) {
    findings.add(new Finding(check, subject, severity, observed, expected, message));
  }

  private void addClustering(JudgedStream stream) {
    if (stream.dispersion().isSuspicious()) {
      add(
          "phi_cap",
          stream.stream().code(),
          Severity.WARN,
          "clustering factor " + number(stream.dispersion().phi()),
          "at most 10",
          "Events come in large clusters; intervals allow for it, but check the linkage of"
              + " records.");
    }
  }

  private void addStranded(JudgedStream stream, int unit, String subject, boolean open) {
    List<Stranded> stranded =
        stream.evidence().stranded().stream()
            .filter(events -> events.unit() == unit && events.open() == open)
            .toList();
    if (stranded.isEmpty()) {
      return;
    }
    double events = stranded.stream().mapToDouble(Stranded::events).sum();
    YearMonth first = YearMonth.of(0, 1).with(ChronoField.PROLEPTIC_MONTH, stranded.get(0).month());
    long months = stranded.stream().mapToLong(Stranded::month).distinct().count();
    add(
        open ? "open_period" : "events_without_exposure",
        subject,
        open ? Severity.INFO : Severity.ERROR,
        "%s events in %d months, the first %s".formatted(number(events), months, first),
        "volume in every month with events",
        open
            ? "The period that they belong to has not ended; they are counted but not scored yet."
            : "They are counted but not scored; send the missing volume of these months.");
  }

  private void addNoComparison(JudgedStream stream, int unit, String subject) {
    double share = stream.comparability().byUnit()[unit];
    if (share < Comparability.LIMIT) {
      add(
          "no_comparison",
          subject,
          Severity.WARN,
          "share of comparable expected events " + number(share),
          "at least " + number(Comparability.LIMIT),
          "Where this courier works the others hold less than a fifth of the volume; it is"
              + " compared mostly with itself.");
    }
  }

  private void addBounds(JudgedStream stream, int unit, String subject) {
    double lower = 0;
    double point = 0;
    double upper = 0;
    for (Cell cell : stream.evidence().cells()) {
      if (cell.unit() == unit) {
        lower += cell.lower();
        point += cell.events();
        upper += cell.upper();
      }
    }
    if (lower != point || upper != point) {
      add(
          "courier_bounds",
          subject,
          Severity.INFO,
          "lower %s, counted %s, upper %s".formatted(number(lower), number(point), number(upper)),
          "every record names its courier",
          "Lower counts sure names only, upper every unresolved record that could be this"
              + " courier's; the order of couriers is printed only where it holds at both.");
    }
  }

  private void addCompareOnly(int ranked) {
    add(
        "compare_only",
        ALL,
        Severity.WARN,
        ranked + " ranked couriers",
        "at least " + COMPARE_ONLY,
        "So few couriers can be compared with each other, but say little about a typical one.");
  }

  private void addNotRankable(Standings standings) {
    add(
        "not_rankable",
        ALL,
        Severity.WARN,
        "rankability " + number(standings.rankability()),
        "at least 0.5 and two groups that can be told apart",
        "The data do not support an order; ranks are given, but do not act on them.");
  }

  private static String number(double value) {
    return BigDecimal.valueOf(Digits.rounded(value)).stripTrailingZeros().toPlainString();
  }
}
