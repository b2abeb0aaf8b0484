package org.leakrisk.risk.world;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leakrisk.risk.law.RandomNumbers;
import org.leakrisk.risk.law.RandomStream;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.AuditReason;

/**
 * A made-up market at the level of counts, with its truth. Leaks are Poisson, each harms a
 * geometric number of people, in one month and province. 15 of 100 complain and are defrauded: they
 * count once, as fraud; 15 are defrauded only, 70 complain only. Every third month has one random
 * inspection of each courier. Every courier and month has random numbers of its own: a change in
 * one of them leaves the others as they are.
 */
public final class PlantedWorld {
  private static final double ONLY_COMPLAINT = 0.7;
  private static final double ONLY_FRAUD = 0.15;
  private static final double BOTH = 0.15;
  private static final double LISTINGS_PER_INCIDENT = 0.2;
  private static final int ITEMS = 60;
  private static final double FAILING = 0.06;
  private static final double PROVINCE_MIX_LOG_SD = 0.5;
  private static final double VOLUME_LOG_SD = 0.1;
  private static final int QUARTER = 3;
  private static final List<String> PROVINCES =
      List.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65");

  private final WorldSettings settings;
  private final List<String> provinces;
  private final List<Courier> couriers = new ArrayList<>();
  private final List<Exposure> exposure = new ArrayList<>();
  private final List<Tally> tally = new ArrayList<>();
  private final List<Audit> audits = new ArrayList<>();
  private final double[] risks;
  private final double[] reporting;
  private final double[] volume;
  private double heard;

  private PlantedWorld(WorldSettings settings) {
    this.settings = settings;
    this.provinces = settings.provinces() == 0 ? List.of("00") : PROVINCES;
    this.risks = new double[settings.couriers()];
    this.volume = new double[settings.couriers()];
    this.reporting = new double[StrictMath.max(1, settings.provinces())];
    for (int province = 0; province < reporting.length; province++) {
      double uniform = numbers("reporting", provinces.get(province)).uniform();
      reporting[province] = StrictMath.pow(settings.reporting(), 2 * uniform - 1);
    }
    IntStream.range(0, risks.length).forEach(this::plant);
  }

  /** The market of these settings; the same settings give the same market on every machine. */
  public static PlantedWorld of(WorldSettings settings) {
    return new PlantedWorld(settings);
  }

  /** What there is to judge; couriers stand in the order of their numbers. */
  public JudgeInput input() {
    List<StreamId> streams =
        settings.listings()
            ? List.of(StreamId.COMPLAINT, StreamId.FRAUD, StreamId.AUDIT, StreamId.LISTING)
            : List.of(StreamId.COMPLAINT, StreamId.FRAUD, StreamId.AUDIT);
    return new JudgeInput(
        settings.asOf(), streams, couriers, List.of(), exposure, tally, audits, List.of());
  }

  /** Id of the courier with a number, from 0. */
  public static CourierId courier(int number) {
    return new CourierId("c%02d".formatted(number));
  }

  /** Month by its number, from 0. */
  public YearMonth month(int number) {
    return settings.asOf().minusMonths(settings.months() - 1L - number);
  }

  /** Planted risk of a courier over that of a typical one, before any change in time. */
  public double relativeRisk(int courier) {
    return risks[courier] / settings.risks().mean();
  }

  /** Parcels of a courier in all months. */
  public double parcels(int courier) {
    return volume[courier];
  }

  /**
   * Events of a stream that a courier's risk brings per parcel, provinces reporting as they do for
   * the market as a whole. Complaints and fraud cases only.
   */
  public double rate(StreamId stream, int courier) {
    double part = stream.equals(StreamId.COMPLAINT) ? ONLY_COMPLAINT : ONLY_FRAUD + BOTH;
    double market = 0;
    for (double parcels : volume) {
      market += parcels;
    }
    return part * settings.incidentsPerMillion() * 1e-6 * risks[courier] * heard / market;
  }

  private RandomNumbers numbers(String purpose, String unit) {
    return numbers(purpose, unit, 0);
  }

  private RandomNumbers numbers(String purpose, String unit, int block) {
    return new RandomNumbers(
        new RandomStream(settings.seed(), "world", purpose, unit).block(block));
  }

  private void plant(int courier) {
    String id = courier(courier).code();
    couriers.add(record(courier));
    risks[courier] = settings.risks().draw(numbers("risk", id));
    double step = (double) courier / (settings.couriers() - 1) - 0.5;
    double size = settings.parcels() * StrictMath.pow(settings.sizeRatio(), step);
    double[] shares = shares(id);
    for (int month = 0; month < settings.months(); month++) {
      RandomNumbers volumes = numbers("volume", id, month);
      RandomNumbers events = numbers("events", id, month);
      for (int province = 0; province < shares.length; province++) {
        double parcels = StrictMath.rint(volumes.logNormal(size * shares[province], VOLUME_LOG_SD));
        volume[courier] += parcels;
        heard += parcels * reporting[province];
        addCell(courier, month, province, parcels, events);
      }
      if ((settings.months() - 1 - month) % QUARTER == 0) {
        addAudit(courier, month);
      }
    }
  }

  private double[] shares(String id) {
    double[] shares = new double[reporting.length];
    double sum = 0;
    for (int province = 0; province < shares.length; province++) {
      shares[province] =
          numbers("province-mix", id + "/" + province).logNormal(1, PROVINCE_MIX_LOG_SD);
      sum += shares[province];
    }
    for (int province = 0; province < shares.length; province++) {
      shares[province] /= sum;
    }
    return shares;
  }

  private double risk(int courier, int month) {
    double risk = risks[courier];
    for (WorldSettings.Turn turn : settings.turns()) {
      if (turn.courier() == courier && turn.month() <= month) {
        risk *= turn.factor();
      }
    }
    return risk;
  }

  private void addCell(
      int courier, int month, int province, double parcels, RandomNumbers numbers) {
    ProvinceCode where = new ProvinceCode(provinces.get(province));
    exposure.add(
        new Exposure(
            courier(courier), where, month(month), new Parcels(BigDecimal.valueOf(parcels))));
    double mean =
        parcels
            * settings.incidentsPerMillion()
            * 1e-6
            * risk(courier, month)
            * reporting[province];
    long complaints = 0;
    long frauds = 0;
    for (long leaks = numbers.poisson(mean / settings.cluster()); leaks > 0; leaks--) {
      for (int harmed = numbers.geometric(settings.cluster()); harmed > 0; harmed--) {
        if (numbers.chance(ONLY_COMPLAINT)) {
          complaints++;
        } else {
          frauds++;
        }
      }
    }
    addTally(StreamId.COMPLAINT, courier, where, month, complaints);
    addTally(StreamId.FRAUD, courier, where, month, frauds);
    if (settings.listings()) {
      long seen = numbers.poisson(mean * LISTINGS_PER_INCIDENT);
      addTally(StreamId.LISTING, courier, where, month, seen);
    }
  }

  private void addTally(StreamId stream, int courier, ProvinceCode where, int month, long events) {
    if (events > 0) {
      long micro = 1_000_000 * events;
      YearMonth when = month(month);
      tally.add(
          new Tally(
              courier(courier),
              where,
              when,
              stream,
              when,
              micro,
              micro,
              micro,
              micro,
              0,
              0,
              events,
              1));
    }
  }

  private void addAudit(int courier, int month) {
    long failed =
        numbers("audit", courier(courier).code(), month)
            .poisson(ITEMS * FAILING * risk(courier, month));
    audits.add(
        new Audit(
            new RecordId("audits/a" + audits.size()),
            "audits.csv",
            audits.size() + 2,
            0,
            new Token(1, audits.size()),
            courier(courier),
            ProvinceCode.NATIONAL,
            Optional.empty(),
            month(month).atDay(9),
            Optional.of(AuditReason.RANDOM),
            Optional.empty(),
            ITEMS,
            StrictMath.min(ITEMS, failed),
            Optional.empty()));
  }

  private static Courier record(int number) {
    String id = courier(number).code();
    return new Courier(
        new RecordId("couriers/" + id),
        "couriers.csv",
        number + 2,
        0,
        new Token(0, number),
        courier(number),
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
