package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leakrisk.tables.evidence.PublishedFigure;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.Measure;

/**
 * Everything that was printed about one courier, or the industry, in one province: by measure and
 * month, with every different figure that stands there.
 *
 * @param courier the courier; empty for the industry
 * @param province the province, or 00
 * @param figures figures by measure and month, ascending
 */
record PrintedSeries(
    Optional<CourierId> courier,
    ProvinceCode province,
    SortedMap<Measure, SortedMap<YearMonth, SortedSet<Double>>> figures) {

  /** All series up to a month, by province, then courier, the industry first. */
  static List<PrintedSeries> of(List<PublishedFigure> published, YearMonth asOf) {
    SortedMap<String, PrintedSeries> series = new TreeMap<>(Text.CODE_POINTS);
    for (PublishedFigure figure : published) {
      if (!figure.month().isAfter(asOf)) {
        String key =
            figure.province().code() + "/" + figure.courier().map(CourierId::code).orElse("");
        series
            .computeIfAbsent(
                key, k -> new PrintedSeries(figure.courier(), figure.province(), new TreeMap<>()))
            .figures()
            .computeIfAbsent(figure.measure(), measure -> new TreeMap<>())
            .computeIfAbsent(figure.month(), month -> new TreeSet<>())
            .add(figure.value());
      }
    }
    return new ArrayList<>(series.values());
  }

  /** All figures of a measure by month; empty when there is none. */
  SortedMap<YearMonth, SortedSet<Double>> all(Measure measure) {
    return figures.getOrDefault(measure, new TreeMap<>());
  }

  /** The figure of a measure and month; empty when there is none, or several that differ. */
  OptionalDouble one(Measure measure, YearMonth month) {
    SortedSet<Double> values = all(measure).getOrDefault(month, new TreeSet<>());
    return values.size() == 1 ? OptionalDouble.of(values.first()) : OptionalDouble.empty();
  }

  /** The months of a measure that have one figure, with it. */
  SortedMap<YearMonth, Double> clear(Measure measure) {
    SortedMap<YearMonth, Double> clear = new TreeMap<>();
    all(measure).keySet().forEach(m -> one(measure, m).ifPresent(value -> clear.put(m, value)));
    return clear;
  }

  /** What a finding about a month is about. */
  String subject(Object month, Measure measure) {
    String who = courier.map(CourierId::code).orElse("industry");
    String where = province.equals(ProvinceCode.NATIONAL) ? "" : "/" + province.code();
    return "published/" + who + where + "/" + month + "/" + measure.code();
  }
}
