package org.leakrisk.jobs.simulate;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.tables.failure.Failure;

/**
 * Everything that shapes a synthetic world. Immutable; each part checks its own ranges and refuses
 * with {@link Failure.BadUsage}.
 *
 * @param chosen the knobs that were set, as text; they reproduce the world byte for byte
 * @param seed seed of every random stream
 */
public record SimulationSettings(
    SortedMap<String, String> chosen,
    long seed,
    Market market,
    Leaks leaks,
    Recording recording,
    Oversight oversight,
    Files files) {

  /** Who carries how much, and when. {@code parcels}: mean a month of eight couriers. */
  public record Market(
      int couriers,
      int months,
      YearMonth endMonth,
      long parcels,
      double shareSkew,
      int provinces,
      boolean branchParcels,
      double tinyShare,
      int leavingMonth,
      boolean season,
      double growth) {
    public Market {
      check("couriers", couriers, 1, CourierCatalogue.ORDINARY.size());
      check("months", months, 1, 120);
      check("end-month", endMonth.getYear(), 2001, 2098);
      check("parcels", parcels, 1, 1e11);
      check("share-skew", shareSkew, 0, 3);
      check("provinces", provinces, 1, Province.ALL.size());
      check("tiny-share", tinyShare, 0, 1);
      check("leaving-month", leavingMonth, 0, 120);
      check("growth", growth, -0.9, 5);
    }

    /** First month of the world. */
    public YearMonth firstMonth() {
      return endMonth.minusMonths(months - 1L);
    }
  }

  /**
   * How data leak and who is harmed. {@code plantedRr} fixes the risk of single couriers, {@code
   * plantedBranches} multiplies that of single branches.
   */
  public record Leaks(
      double leakRate,
      double rrLogSd,
      boolean nullWorld,
      SortedMap<String, Double> plantedRr,
      SortedMap<String, Double> plantedBranches,
      double clusterMean,
      double reportingLogSd,
      double recordedShare,
      double fraudShare,
      double overlap,
      double serviceRatio,
      FakeParcelCourier fakeParcelCourier) {
    public Leaks {
      check("leak-rate", leakRate, 0, 10_000);
      check("rr-log-sd", rrLogSd, 0, 3);
      plantedRr.values().forEach(risk -> check("planted-rr", risk, 0, 1000));
      plantedBranches.values().forEach(risk -> check("planted-branches", risk, 0, 1000));
      check("cluster-mean", clusterMean, 1, 1000);
      check("reporting-log-sd", reportingLogSd, 0, 3);
      check("recorded-share", recordedShare, 0, 1);
      check("fraud-share", fraudShare, 0, 1);
      check("overlap", overlap, 0, fraudShare);
      check("service-ratio", serviceRatio, 0, 1000);
      if (nullWorld && !(plantedRr.isEmpty() && plantedBranches.isEmpty())) {
        throw new Failure.BadUsage(
            "simulate: --null and --planted-rr or --planted-branches exclude each other");
      }
    }
  }

  /** How records are spoilt on their way into the files. */
  public record Recording(
      double duplicates,
      double dupLagMean,
      double missingPhone,
      double missingWaybill,
      double waybillTypo,
      double missingCourier,
      double wrongCourier,
      double aliasNoise) {
    public Recording {
      check("duplicates", duplicates, 0, 1);
      check("dup-lag-mean", dupLagMean, 0, 60);
      check("missing-phone", missingPhone, 0, 1);
      check("missing-waybill", missingWaybill, 0, 1);
      check("waybill-typo", waybillTypo, 0, 1);
      check("missing-courier", missingCourier, 0, 1);
      check("wrong-courier", wrongCourier, 0, 1);
      check("alias-noise", aliasNoise, 0, 1);
    }
  }

  /** What the authority does. */
  public record Oversight(int auditsPerMonth, double targetedShare, int notices, double disputes) {
    public Oversight {
      check("audits-per-month", auditsPerMonth, 0, 10_000);
      check("targeted-share", targetedShare, 0, 1);
      check("notices", notices, 0, 1000);
      check("disputes", disputes, 0, 1);
    }
  }

  /** How the files look. */
  public record Files(
      double badRows,
      List<Encoding> encodings,
      List<Packing> formats,
      boolean leakColumn,
      boolean complaintText,
      boolean counts) {
    public Files {
      check("bad-rows", badRows, 0, 0.15);
      check("encodings", encodings.size(), 1, 100);
      check("formats", formats.size(), 1, 100);
      encodings = List.copyOf(encodings);
      formats = List.copyOf(formats);
    }
  }

  /** Who brings the worthless parcels: couriers by volume, or always the riskiest one. */
  public enum FakeParcelCourier {
    VOLUME,
    LEAKER
  }

  /** The world nobody has changed. */
  public static SimulationSettings defaults() {
    return of(Map.of());
  }

  /** A world from knobs as text; those not given have their defaults. */
  public static SimulationSettings of(Map<String, String> knobs) {
    KnobValues values = new KnobValues(knobs);
    return new SimulationSettings(
        Collections.unmodifiableSortedMap(new TreeMap<>(knobs)),
        values.whole("seed"),
        market(values),
        leaks(values),
        recording(values),
        new Oversight(
            values.small("audits-per-month"),
            values.number("targeted-share"),
            values.small("notices"),
            values.number("disputes")),
        new Files(
            values.number("bad-rows"),
            values.list("encodings").stream().map(Encoding::named).toList(),
            values.list("formats").stream().map(Packing::named).toList(),
            values.yes("leak-column"),
            values.yes("complaint-text"),
            values.yes("counts")));
  }

  /** The same world with one knob changed. */
  public SimulationSettings with(String knob, String value) {
    SortedMap<String, String> knobs = new TreeMap<>(chosen);
    knobs.put(knob, value);
    return of(knobs);
  }

  /** All knobs in the order of the help text. */
  public static List<Knob> knobs() {
    return Knobs.ALL;
  }

  private static Market market(KnobValues values) {
    return new Market(
        values.small("couriers"),
        values.small("months"),
        values.month("end-month"),
        values.whole("parcels"),
        values.number("share-skew"),
        values.small("provinces"),
        values.yes("branch-parcels"),
        values.number("tiny-share"),
        values.small("leaving-month"),
        values.yes("season"),
        values.number("growth"));
  }

  private static Leaks leaks(KnobValues values) {
    return new Leaks(
        values.number("leak-rate"),
        values.number("rr-log-sd"),
        values.yes("null"),
        values.numbersById("planted-rr"),
        values.numbersById("planted-branches"),
        values.number("cluster-mean"),
        values.number("reporting-log-sd"),
        values.number("recorded-share"),
        values.number("fraud-share"),
        values.number("overlap"),
        values.number("service-ratio"),
        switch (values.text("fake-parcel-courier")) {
          case "volume" -> FakeParcelCourier.VOLUME;
          case "leaker" -> FakeParcelCourier.LEAKER;
          default ->
              throw new Failure.BadUsage("simulate: --fake-parcel-courier is volume or leaker");
        });
  }

  private static Recording recording(KnobValues values) {
    return new Recording(
        values.number("duplicates"),
        values.number("dup-lag-mean"),
        values.number("missing-phone"),
        values.number("missing-waybill"),
        values.number("waybill-typo"),
        values.number("missing-courier"),
        values.number("wrong-courier"),
        values.number("alias-noise"));
  }

  private static void check(String knob, double value, double lowest, double highest) {
    if (!(value >= lowest && value <= highest)) {
      throw new Failure.BadUsage(
          "simulate: --%s must lie between %s and %s"
              .formatted(knob, plain(lowest), plain(highest)));
    }
  }

  private static String plain(double limit) {
    return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
  }
}
