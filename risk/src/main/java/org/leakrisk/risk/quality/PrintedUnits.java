package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.word.Measure;
import org.leakrisk.tables.word.Severity;

/**
 * Printed rates in the wrong unit. Where a count and a volume are known, f = count * 1e6 / (rate *
 * volume) must lie in [0.9, 1.11]; else it is named when it is a power of ten. Without them only a
 * rate that cannot be is told.
 */
final class PrintedUnits {
  private static final double LEAST = 0.9;
  private static final double MOST = 1.11;
  private static final double TOLERANCE = 0.05;
  private static final double MILLION = 1e6;

  /** One parcel in a hundred: no courier on record comes near. */
  private static final double INCREDIBLE = 10_000;

  private static final List<Measure> COUNTS =
      List.of(Measure.EVENTS, Measure.EFFECTIVE, Measure.ACCEPTED);

  private PrintedUnits() {}

  static List<Finding> findings(List<PrintedSeries> printed, CourierVolumes volumes) {
    List<Finding> findings = new ArrayList<>();
    for (PrintedSeries series : printed) {
      series
          .clear(Measure.RATE_PER_MILLION)
          .forEach((month, rate) -> of(series, month, rate, volumes).ifPresent(findings::add));
    }
    return findings;
  }

  private static Optional<Finding> of(
      PrintedSeries series, YearMonth month, double rate, CourierVolumes volumes) {
    OptionalDouble volume = volume(series, month, volumes);
    List<Double> factors =
        volume.isEmpty() || rate == 0
            ? List.of()
            : COUNTS.stream()
                .map(measure -> series.one(measure, month))
                .flatMap(count -> count.isPresent() ? Stream.of(count.getAsDouble()) : Stream.of())
                .filter(count -> count > 0)
                .map(count -> factor(count, rate, volume.getAsDouble()))
                .toList();
    if (factors.stream().anyMatch(PrintedUnits::isRight)) {
      return Optional.empty();
    }
    return factors.stream()
        .filter(f -> UnitFactor.of(f, TOLERANCE).isPresent())
        .findFirst()
        .map(f -> decided(series, month, f))
        .or(() -> rate > INCREDIBLE ? Optional.of(incredible(series, month)) : Optional.empty());
  }

  /** Events that a count has per event that a rate and a volume give. */
  static double factor(double count, double rate, double volume) {
    return count * MILLION / (rate * volume);
  }

  static boolean isRight(double factor) {
    return factor >= LEAST && factor <= MOST;
  }

  /** The volume as printed; else, for the whole country, as reported. */
  private static OptionalDouble volume(
      PrintedSeries series, YearMonth month, CourierVolumes volumes) {
    OptionalDouble printed = series.one(Measure.PARCELS, month);
    if (printed.isPresent() && printed.getAsDouble() > 0) {
      return printed;
    }
    if (!series.province().equals(ProvinceCode.NATIONAL)) {
      return OptionalDouble.empty();
    }
    SortedMap<YearMonth, Double> reported =
        series
            .courier()
            .map(courier -> volumes.byCourier().getOrDefault(courier.code(), new TreeMap<>()))
            .orElseGet(volumes::industry);
    return reported.containsKey(month)
        ? OptionalDouble.of(reported.get(month))
        : OptionalDouble.empty();
  }

  private static Finding decided(PrintedSeries series, YearMonth month, double factor) {
    return new Finding(
        "unit",
        series.subject(month, Measure.RATE_PER_MILLION),
        Severity.ERROR,
        String.format(
                Locale.ROOT,
                "count against rate times volume is 10^%.1f: ",
                StrictMath.log10(factor))
            + UnitFactor.of(factor, TOLERANCE).orElseThrow().said(),
        "a ratio between 0.9 and 1.11",
        "Rate, count and volume do not fit in the unit that is printed, and fit in another.");
  }

  private static Finding incredible(PrintedSeries series, YearMonth month) {
    return new Finding(
        "unit",
        series.subject(month, Measure.RATE_PER_MILLION),
        Severity.WARN,
        "more than one parcel in a hundred",
        "at most 10,000 per million",
        "Decided by plausibility alone, for no count and volume fit it: probably per million"
            + " parcels, printed as per cent.");
  }
}
