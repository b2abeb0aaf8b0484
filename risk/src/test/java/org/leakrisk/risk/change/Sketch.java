package org.leakrisk.risk.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.risk.score.BranchVolumes;
import org.leakrisk.risk.score.Clustering;
import org.leakrisk.risk.score.ComplaintCount;
import org.leakrisk.risk.score.Context;
import org.leakrisk.risk.score.HistoryWindow;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.Peers;
import org.leakrisk.risk.score.Reference;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.Scorer;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.risk.score.Standardise;
import org.leakrisk.risk.score.TierSettings;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.BranchTally;
import org.leakrisk.tables.evidence.BranchVolume;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Notice;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.evidence.Unattributed;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.NoticeId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.NoticeKind;
import org.leakrisk.tables.word.Prior;

/** A small world of couriers by month, judged with the settings as shipped. */
final class Sketch {
  private final YearMonth asOf;
  private final SortedMap<String, Courier> couriers = new TreeMap<>();
  private final List<Branch> branches = new ArrayList<>();
  private final List<Exposure> exposure = new ArrayList<>();
  private final List<Tally> tally = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<BranchVolume> branchVolumes = new ArrayList<>();
  private final List<BranchTally> branchTally = new ArrayList<>();
  private final List<Unattributed> unattributed = new ArrayList<>();

  Sketch(String asOf) {
    this.asOf = YearMonth.parse(asOf);
  }

  /** Volume and complaints of one month. */
  Sketch month(String courier, String province, YearMonth month, double parcels, double events) {
    couriers.putIfAbsent(
        courier,
        new Courier(
            new RecordId("couriers/" + courier),
            "couriers.csv",
            couriers.size() + 2,
            0,
            new Token(0, couriers.size()),
            new CourierId(courier),
            courier,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    exposure.add(
        new Exposure(
            new CourierId(courier),
            new ProvinceCode(province),
            month,
            new Parcels(BigDecimal.valueOf(parcels))));
    tally.add(events(StreamId.COMPLAINT, courier, province, month, events));
    return this;
  }

  /** A million parcels in every month from one to another, and half as many fraud cases. */
  Sketch months(String courier, String province, String first, String last, double events) {
    for (YearMonth month = YearMonth.parse(first);
        !month.isAfter(YearMonth.parse(last));
        month = month.plusMonths(1)) {
      month(courier, province, month, 1e6, events);
      tally.add(events(StreamId.FRAUD, courier, province, month, events / 2));
    }
    return this;
  }

  /** Complaints that name no courier. */
  Sketch ofNobody(String month, long incidents) {
    YearMonth of = YearMonth.parse(month);
    unattributed.add(new Unattributed(StreamId.COMPLAINT, of, of, incidents));
    return this;
  }

  Sketch branch(String id, String courier, String province) {
    branches.add(
        new Branch(
            new RecordId("branches/" + id),
            "branches.csv",
            2,
            0,
            new Token(2, 2),
            new BranchId(id),
            new CourierId(courier),
            Optional.empty(),
            new ProvinceCode(province),
            Optional.empty()));
    return this;
  }

  /** Volume of a branch and complaints that name it, in every month from one to another. */
  Sketch branchMonths(
      String id,
      String courier,
      String province,
      String first,
      String last,
      double parcels,
      double events) {
    for (YearMonth month = YearMonth.parse(first);
        !month.isAfter(YearMonth.parse(last));
        month = month.plusMonths(1)) {
      branchVolumes.add(
          new BranchVolume(
              new BranchId(id),
              month,
              new CourierId(courier),
              new ProvinceCode(province),
              new Parcels(BigDecimal.valueOf(parcels))));
      branchTally.add(
          new BranchTally(
              new BranchId(id),
              month,
              StreamId.COMPLAINT,
              month,
              new CourierId(courier),
              Math.round(events * 1e6),
              Math.round(events * 1e6)));
    }
    return this;
  }

  Context context() {
    return new Context(
        List.of(),
        BranchVolumes.of(branchVolumes),
        branchTally,
        List.of(),
        List.of(),
        unattributed,
        List.of(),
        List.of());
  }

  Sketch notice(
      String id,
      NoticeKind kind,
      String courier,
      Optional<String> branch,
      String issued,
      Optional<String> due) {
    notices.add(
        new Notice(
            new RecordId("notices/" + id),
            "notices.csv",
            notices.size() + 2,
            0,
            new Token(3, 3),
            new NoticeId(id),
            LocalDate.parse(issued),
            new CourierId(courier),
            branch.map(BranchId::new),
            kind,
            due.map(LocalDate::parse),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  private static Tally events(
      StreamId stream, String courier, String province, YearMonth month, double events) {
    long micro = Math.round(events * 1e6);
    return new Tally(
        new CourierId(courier),
        new ProvinceCode(province),
        month,
        stream,
        month,
        micro,
        micro,
        micro,
        micro,
        0,
        0,
        Math.round(events),
        1);
  }

  Scoreboard board() {
    return board(Standardise.PROVINCE_MONTH, List.of(StreamId.COMPLAINT, StreamId.FRAUD));
  }

  Scoreboard board(Standardise standardise, List<StreamId> streams) {
    ScoringSettings settings =
        new ScoringSettings(
            Prior.INTEGRATED,
            Clustering.ESTIMATED,
            standardise,
            Map.of(),
            new HistoryWindow(24),
            Map.of(StreamId.FRAUD, .6, StreamId.COMPLAINT, .4),
            Reference.ALL,
            Peers.ALL,
            List.of(AuditReason.RANDOM),
            ComplaintCount.ACCEPTED,
            3,
            1_000);
    TierSettings tiers =
        new TierSettings(
            new TierSettings.Above(1.5, .9),
            new TierSettings.Above(1, .8),
            new TierSettings.Below(1, .8),
            .9);
    return new Scorer(settings, tiers, 1)
        .score(
            new JudgeInput(
                asOf,
                streams,
                List.copyOf(couriers.values()),
                branches,
                exposure,
                tally,
                List.of(),
                notices));
  }
}
