package org.leakrisk.risk.backtest;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.BacktestMeasure;
import org.leakrisk.tables.word.RankingRule;

/** Rankings over all as-of months: means, and how often ours did better. */
final class Summaries {
  private static final List<BacktestMeasure> BY_MONTH =
      List.of(
          BacktestMeasure.EVENTS_CAUGHT,
          BacktestMeasure.EXCESS_CAUGHT,
          BacktestMeasure.SMALLEST_QUARTER,
          BacktestMeasure.AUDIT_YIELD,
          BacktestMeasure.DEVIANCE,
          BacktestMeasure.COVERAGE_95);

  private Summaries() {}

  /** Every ranking by every measure that has a value. */
  static List<Summary> of(List<Month> months, List<Figure> figures) {
    List<Summary> summaries = new ArrayList<>();
    for (BacktestMeasure measure : BY_MONTH) {
      Map<RankingRule, Map<YearMonth, Double>> values = new EnumMap<>(RankingRule.class);
      for (Figure figure : figures) {
        if (figure.measure() == measure) {
          values
              .computeIfAbsent(figure.rule(), unseen -> new TreeMap<>())
              .put(figure.asOf(), figure.value().expected());
        }
      }
      values.forEach((rule, byMonth) -> summaries.add(summary(rule, measure, byMonth, values)));
    }
    summaries.addAll(detection(months));
    return summaries;
  }

  private static Summary summary(
      RankingRule rule,
      BacktestMeasure measure,
      Map<YearMonth, Double> own,
      Map<RankingRule, Map<YearMonth, Double>> all) {
    Optional<Double> mean = Optional.of(mean(own.values().stream().toList()));
    boolean judged =
        measure != BacktestMeasure.SMALLEST_QUARTER && measure != BacktestMeasure.COVERAGE_95;
    boolean more = measure != BacktestMeasure.DEVIANCE;
    return new Summary(
        rule,
        measure,
        own.size(),
        mean,
        judged ? standoff(all.get(RankingRule.INDEX), own, more) : Optional.empty(),
        judged ? standoff(all.get(RankingRule.SHRUNK_EXCESS), own, more) : Optional.empty());
  }

  private static <C> Optional<Standoff> standoff(
      Map<C, Double> ours, Map<C, Double> other, boolean moreIsBetter) {
    if (ours == null) {
      return Optional.empty();
    }
    Standoff standoff = Standoff.NONE;
    for (Map.Entry<C, Double> value : other.entrySet()) {
      standoff = standoff.and(ours.get(value.getKey()), value.getValue(), moreIsBetter);
    }
    return Optional.of(standoff);
  }

  private static double mean(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.size();
  }

  /** Months until each courier that is clearly above the industry is among the first k. */
  private static List<Summary> detection(List<Month> months) {
    Map<String, Integer> first = new TreeMap<>();
    for (int i = 0; i < months.size(); i++) {
      for (CourierId courier : months.get(i).clearlyAbove()) {
        first.putIfAbsent(courier.code(), i);
      }
    }
    if (first.isEmpty()) {
      return List.of();
    }
    Map<RankingRule, Map<String, Double>> delays = new EnumMap<>(RankingRule.class);
    for (RankingRule rule : RankingRule.values()) {
      delays.put(rule, delays(rule, months, first));
    }
    List<Summary> summaries = new ArrayList<>();
    for (RankingRule rule : RankingRule.values()) {
      Map<String, Double> own = delays.get(rule);
      List<Double> found = own.values().stream().filter(Double::isFinite).toList();
      summaries.add(
          new Summary(
              rule,
              BacktestMeasure.DETECTED,
              own.size(),
              Optional.of((double) found.size() / own.size()),
              Optional.empty(),
              Optional.empty()));
      summaries.add(
          new Summary(
              rule,
              BacktestMeasure.MONTHS_TO_DETECTION,
              found.size(),
              found.isEmpty() ? Optional.empty() : Optional.of(mean(found)),
              standoff(delays.get(RankingRule.INDEX), own, false),
              standoff(delays.get(RankingRule.SHRUNK_EXCESS), own, false)));
    }
    return summaries;
  }

  /** Infinite for a courier that never came among the first k. */
  private static Map<String, Double> delays(
      RankingRule rule, List<Month> months, Map<String, Integer> first) {
    Map<String, Double> delays = new TreeMap<>();
    first.keySet().forEach(courier -> delays.put(courier, Double.POSITIVE_INFINITY));
    for (int i = 0; i < months.size(); i++) {
      int now = i;
      months
          .get(i)
          .listed(rule)
          .forEach(
              (courier, listed) -> {
                boolean due = first.getOrDefault(courier, Integer.MAX_VALUE) <= now;
                if (listed && due && Double.isInfinite(delays.get(courier))) {
                  YearMonth since = months.get(first.get(courier)).asOf();
                  delays.put(
                      courier, (double) ChronoUnit.MONTHS.between(since, months.get(now).asOf()));
                }
              });
    }
    return delays;
  }
}
