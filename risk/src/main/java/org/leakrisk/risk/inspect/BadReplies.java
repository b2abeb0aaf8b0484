package org.leakrisk.risk.inspect;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.PublishedFigure;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.word.Measure;

/**
 * Replies to complaints that came late or were untrue, as printed for a courier over the last
 * twelve months. Who does not answer for complaints may have more of them than are counted.
 *
 * @param count such replies
 * @param parcels parcels of the same months
 * @param countOfOthers such replies of all other couriers with such figures
 * @param parcelsOfOthers their parcels
 */
record BadReplies(double count, double parcels, double countOfOthers, double parcelsOfOthers) {
  private static final Set<Measure> BAD =
      Set.of(Measure.OVERDUE_REPLIES, Measure.UNTRUTHFUL_REPLIES);

  /** With fewer replies, one bad week decides. Judgement. */
  private static final double ENOUGH = 5;

  private static final double TWICE = 2;
  private static final double SURE = 0.95;
  private static final double PRIOR_SHAPE = 0.5;
  private static final int YEAR = 12;

  /** Those of the couriers that have figures and volume, by id. */
  static Map<String, BadReplies> of(JudgeInput input, List<PublishedFigure> published) {
    Map<String, Double> counts = counts(input.asOf(), published);
    Map<String, Double> parcels = parcels(input, counts.keySet());
    counts.keySet().retainAll(parcels.keySet());
    double allCounts = sum(counts);
    double allParcels = sum(parcels);
    Map<String, BadReplies> replies = new TreeMap<>();
    counts.forEach(
        (courier, count) -> {
          double own = parcels.get(courier);
          replies.put(courier, new BadReplies(count, own, allCounts - count, allParcels - own));
        });
    return replies;
  }

  private static double sum(Map<String, Double> values) {
    return values.values().stream().reduce(0.0, Double::sum);
  }

  /**
   * Figures by courier; of figures that differ the smallest, of the nation's and provinces' that.
   */
  private static Map<String, Double> counts(YearMonth asOf, List<PublishedFigure> published) {
    Map<String, Map<String, Map<String, Double>>> figures = new TreeMap<>();
    for (PublishedFigure figure : published) {
      boolean recent =
          figure.month().isAfter(asOf.minusMonths(YEAR)) && !figure.month().isAfter(asOf);
      if (recent && BAD.contains(figure.measure()) && figure.courier().isPresent()) {
        figures
            .computeIfAbsent(figure.courier().orElseThrow().code(), id -> new TreeMap<>())
            .computeIfAbsent(figure.month() + "/" + figure.measure(), key -> new TreeMap<>())
            .merge(figure.province().code(), figure.value(), StrictMath::min);
      }
    }
    Map<String, Double> counts = new TreeMap<>();
    figures.forEach(
        (courier, own) ->
            own.values().forEach(values -> counts.merge(courier, total(values), Double::sum)));
    return counts;
  }

  private static double total(Map<String, Double> byProvince) {
    Double nation = byProvince.get(ProvinceCode.NATIONAL.code());
    return nation == null ? sum(byProvince) : nation;
  }

  private static Map<String, Double> parcels(JudgeInput input, Set<String> couriers) {
    Map<String, Double> parcels = new TreeMap<>();
    for (Exposure row : Exposure.TABLE.sorted(input.exposure())) {
      CourierId courier = row.courier();
      boolean recent =
          row.month().isAfter(input.asOf().minusMonths(YEAR)) && !row.month().isAfter(input.asOf());
      if (recent && couriers.contains(courier.code()) && !row.parcels().isNone()) {
        parcels.merge(courier.code(), row.parcels().doubleValue(), Double::sum);
      }
    }
    return parcels;
  }

  /**
   * Probability of more than twice as many per parcel as the others have: two rates under the prior
   * Gamma(1/2, 0). 0 when there are no others.
   */
  double pAboveTwice() {
    if (parcelsOfOthers <= 0) {
      return 0;
    }
    return RegularizedBeta.complement(
        parcels / (parcels + parcelsOfOthers / TWICE),
        PRIOR_SHAPE + count,
        PRIOR_SHAPE + countOfOthers);
  }

  /** True when they are many against those of the others. */
  boolean isHigh() {
    return count >= ENOUGH && pAboveTwice() >= SURE;
  }

  /** Replies that the others' rate would bring. */
  double expected() {
    return countOfOthers / parcelsOfOthers * parcels;
  }
}
