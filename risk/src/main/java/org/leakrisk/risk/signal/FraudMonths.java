package org.leakrisk.risk.signal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leakrisk.risk.quality.Completeness;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.FraudTally;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.word.FraudType;

/**
 * Fraud cases month by month, of all couriers and of none. The nation holds every case; a province
 * those that name it, so the provinces add up to the nation less the cases without province.
 */
public final class FraudMonths {
  private static final double ONE_CASE = 1e6;
  private static final double MILLION = 1e6;

  private final SortedMap<Place, Sum> sums = new TreeMap<>(Place.ORDER);
  private final Completeness completeness;
  private final ParcelsCarried carried;

  /**
   * One type of fraud in one month and place.
   *
   * @param province 00 for the nation
   * @param cases number of cases
   * @param loss loss of the victims
   * @param perMillion cases per million parcels of all couriers there and then; empty when these
   *     are not known
   * @param reportedShare share of the month's cases that were reported by now, estimated, 0..1
   * @param incomplete so little was reported that the month must not be read as a fall
   */
  public record FraudMonth(
      YearMonth month,
      ProvinceCode province,
      FraudType fraudType,
      double cases,
      Money loss,
      OptionalDouble perMillion,
      double reportedShare,
      boolean incomplete) {}

  private record Place(YearMonth month, ProvinceCode province, FraudType type) {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::month)
            .thenComparing(place -> place.province().code())
            .thenComparing(Place::type);
  }

  private record Sum(long micro, long fen) {
    private static final Sum NONE = new Sum(0, 0);

    private Sum plus(Sum other) {
      return new Sum(micro + other.micro, fen + other.fen);
    }
  }

  private FraudMonths(Completeness completeness, ParcelsCarried carried) {
    this.completeness = completeness;
    this.carried = carried;
  }

  /**
   * The months of a window: of the nation every month from the first in which a case was known, and
   * every type, zeros too; of a province only what has cases.
   *
   * @param known the cases known by the as-of month
   * @param exposure volumes that add up
   */
  public static List<FraudMonth> of(
      List<FraudTally> known, List<Exposure> exposure, YearMonth from, YearMonth asOf) {
    FraudMonths months =
        new FraudMonths(Completeness.of(known, from, asOf), new ParcelsCarried(exposure, asOf));
    List<FraudTally> cases = known.stream().filter(row -> !row.month().isBefore(from)).toList();
    months.startFromZero(cases, Completeness.start(known, from), asOf);
    cases.forEach(months::add);
    List<FraudMonth> rows = new ArrayList<>();
    months.sums.forEach((place, sum) -> rows.add(months.row(place, sum)));
    return rows;
  }

  private void startFromZero(List<FraudTally> cases, YearMonth start, YearMonth asOf) {
    Set<FraudType> types = new TreeSet<>();
    cases.forEach(row -> types.add(row.fraudType()));
    for (YearMonth month = start; !month.isAfter(asOf); month = month.plusMonths(1)) {
      for (FraudType type : types) {
        sums.put(new Place(month, ProvinceCode.NATIONAL, type), Sum.NONE);
      }
    }
  }

  private void add(FraudTally row) {
    Sum sum = new Sum(row.casesMicro(), row.lossYuan().fen());
    sums.merge(new Place(row.month(), ProvinceCode.NATIONAL, row.fraudType()), sum, Sum::plus);
    if (!row.province().equals(ProvinceCode.NATIONAL)) {
      sums.merge(new Place(row.month(), row.province(), row.fraudType()), sum, Sum::plus);
    }
  }

  private FraudMonth row(Place place, Sum sum) {
    double cases = sum.micro() / ONE_CASE;
    OptionalDouble parcels = carried.of(place.month(), place.province());
    return new FraudMonth(
        place.month(),
        place.province(),
        place.type(),
        cases,
        new Money(sum.fen()),
        parcels.isPresent()
            ? OptionalDouble.of(cases / parcels.getAsDouble() * MILLION)
            : OptionalDouble.empty(),
        completeness.share(place.month()),
        completeness.isTooLow(place.month()));
  }
}
