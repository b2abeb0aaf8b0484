package org.leakrisk.risk.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.evidence.TallyVariant;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.Prior;

/** A small input to judge, written down cell by cell. */
final class World {
  static final YearMonth MONTH = YearMonth.of(2012, 12);
  static final StreamId COMPLAINT = StreamId.COMPLAINT;
  static final StreamId FRAUD = StreamId.FRAUD;

  private YearMonth asOf = MONTH;
  private final Set<StreamId> streams = new TreeSet<>(Streams.ORDER);
  private final List<Courier> couriers = new ArrayList<>();
  private final List<Exposure> exposure = new ArrayList<>();
  private final List<Tally> tally = new ArrayList<>();
  private final List<Audit> audits = new ArrayList<>();
  private final List<TallyVariant> variants = new ArrayList<>();

  static World of(YearMonth asOf) {
    World world = new World();
    world.asOf = asOf;
    return world;
  }

  /** The same as an input, to be added to. */
  static World of(JudgeInput input) {
    World world = of(input.asOf());
    world.streams.addAll(input.streams());
    world.couriers.addAll(input.couriers());
    world.exposure.addAll(input.exposure());
    world.tally.addAll(input.tally());
    world.audits.addAll(input.audits());
    return world;
  }

  /** Settings A: nothing but Gamma-Poisson by maximum likelihood. */
  static ScoringSettings plain(Prior prior, int topK) {
    return new ScoringSettings(
        prior,
        Clustering.OFF,
        Standardise.NONE,
        Map.of(),
        HistoryWindow.ALL,
        Map.of(FRAUD, .35, COMPLAINT, .25, StreamId.AUDIT, .25, StreamId.LISTING, .15),
        Reference.ALL,
        Peers.ALL,
        List.of(AuditReason.RANDOM, AuditReason.ROUTINE),
        ComplaintCount.ACCEPTED,
        topK,
        20_000);
  }

  /** The settings as shipped. */
  static ScoringSettings shipped() {
    HalfLife year = new HalfLife(12);
    return new ScoringSettings(
        Prior.INTEGRATED,
        Clustering.ESTIMATED,
        Standardise.PROVINCE_MONTH,
        Map.of(
            COMPLAINT, year, FRAUD, year, StreamId.AUDIT, new HalfLife(24), StreamId.LISTING, year),
        new HistoryWindow(24),
        Map.of(FRAUD, .35, COMPLAINT, .25, StreamId.AUDIT, .25, StreamId.LISTING, .15),
        Reference.ALL,
        Peers.ALL,
        List.of(AuditReason.RANDOM, AuditReason.ROUTINE),
        ComplaintCount.ACCEPTED,
        5,
        20_000);
  }

  static TierSettings tiers() {
    return new TierSettings(
        new TierSettings.Above(1.5, .9),
        new TierSettings.Above(1, .8),
        new TierSettings.Below(1, .8),
        .9);
  }

  static Scoreboard judge(World world, ScoringSettings settings) {
    return new Scorer(settings, tiers(), 20121218).score(world.input());
  }

  World courier(String id) {
    return courier(id, Optional.empty());
  }

  World courier(String id, Optional<String> group) {
    if (couriers.stream().noneMatch(known -> known.courier().code().equals(id))) {
      couriers.add(
          new Courier(
              new RecordId("couriers/" + id),
              "couriers.csv",
              couriers.size() + 2,
              0,
              new Token(0, couriers.size()),
              new CourierId(id),
              id,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              group));
    }
    return this;
  }

  World stream(StreamId stream) {
    streams.add(stream);
    return this;
  }

  World parcels(String courier, String province, YearMonth month, double parcels) {
    courier(courier);
    exposure.add(
        new Exposure(
            new CourierId(courier),
            new ProvinceCode(province),
            month,
            new Parcels(BigDecimal.valueOf(parcels))));
    return this;
  }

  World events(StreamId stream, String courier, String province, YearMonth month, double events) {
    return events(stream, courier, province, month, events, events, events, events);
  }

  World events(
      StreamId stream,
      String courier,
      String province,
      YearMonth month,
      double events,
      double effective,
      double lower,
      double upper) {
    courier(courier);
    streams.add(stream);
    return tally(
        new Tally(
            new CourierId(courier),
            new ProvinceCode(province),
            month,
            stream,
            month,
            Math.round(events * 1e6),
            Math.round(effective * 1e6),
            Math.round(lower * 1e6),
            Math.round(upper * 1e6),
            0,
            0,
            Math.round(events),
            1));
  }

  World tally(Tally row) {
    tally.add(row);
    return this;
  }

  /** By how much complaints of the as-of month, without province, change in a scenario. */
  World variant(String scenario, String courier, double events) {
    variants.add(
        new TallyVariant(
            scenario,
            new CourierId(courier),
            ProvinceCode.NATIONAL,
            asOf,
            COMPLAINT,
            asOf,
            Math.round(events * 1e6)));
    return this;
  }

  /** One complaint cell in the as-of month, without province. */
  World cell(String courier, double events, double parcels) {
    return parcels(courier, "00", asOf, parcels).events(COMPLAINT, courier, "00", asOf, events);
  }

  World audit(
      String courier, Optional<AuditReason> reason, LocalDate day, long checked, long failed) {
    courier(courier);
    streams.add(StreamId.AUDIT);
    audits.add(
        new Audit(
            new RecordId("audits/a" + audits.size()),
            "audits.csv",
            audits.size() + 2,
            0,
            new Token(1, audits.size()),
            new CourierId(courier),
            ProvinceCode.NATIONAL,
            Optional.empty(),
            day,
            reason,
            Optional.empty(),
            checked,
            failed,
            Optional.empty()));
    return this;
  }

  World shuffled(long seed) {
    Random random = new Random(seed);
    Collections.shuffle(couriers, random);
    Collections.shuffle(exposure, random);
    Collections.shuffle(tally, random);
    Collections.shuffle(audits, random);
    return this;
  }

  JudgeInput input() {
    return new JudgeInput(
        asOf,
        List.copyOf(streams),
        couriers,
        List.of(),
        exposure,
        tally,
        audits,
        List.of(),
        variants);
  }
}
