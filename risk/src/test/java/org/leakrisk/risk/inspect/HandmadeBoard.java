package org.leakrisk.risk.inspect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.risk.change.PlaceRise;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.place.PlaceScore;
import org.leakrisk.risk.score.CellScore;
import org.leakrisk.risk.score.Clustering;
import org.leakrisk.risk.score.ComplaintCount;
import org.leakrisk.risk.score.CourierScore;
import org.leakrisk.risk.score.HistoryWindow;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.LeakIndex;
import org.leakrisk.risk.score.Peers;
import org.leakrisk.risk.score.Reference;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.risk.score.Standardise;
import org.leakrisk.risk.score.Standing;
import org.leakrisk.risk.score.TierSettings;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Notice;
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
import org.leakrisk.tables.word.ScoreStatus;
import org.leakrisk.tables.word.Tier;

/** A scoreboard written down courier by courier, so that a test says which is where by how much. */
public final class HandmadeBoard {
  public static final YearMonth AS_OF = YearMonth.of(2012, 12);

  private static final Parcels VOLUME = Parcels.of(1_000_000);
  private static final double EXPECTED = 20;

  private final YearMonth asOf;
  private final SortedMap<String, Tier> couriers = new TreeMap<>();
  private final SortedMap<String, Double> lowerBounds = new TreeMap<>();
  private final List<CellScore> cells = new ArrayList<>();
  private final SortedMap<String, Double> rises = new TreeMap<>();
  private final SortedMap<String, Double> quiet = new TreeMap<>();
  private final SortedMap<String, BadReplies> replies = new TreeMap<>();
  private final List<Branch> branches = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Audit> audits = new ArrayList<>();

  private HandmadeBoard(YearMonth asOf) {
    this.asOf = asOf;
  }

  /** An empty board of December 2012. */
  public static HandmadeBoard empty() {
    return new HandmadeBoard(AS_OF);
  }

  /** An empty board of a month. */
  public static HandmadeBoard of(YearMonth asOf) {
    return new HandmadeBoard(asOf);
  }

  /** A courier with volume in a province and so many events beyond expectation. */
  public HandmadeBoard cell(String courier, String province, double excess) {
    couriers.putIfAbsent(courier, Tier.NOT_DISTINGUISHABLE);
    cells.add(
        new CellScore(
            new CourierId(courier),
            new ProvinceCode(province),
            VOLUME,
            EXPECTED + excess,
            EXPECTED,
            excess,
            List.of()));
    return this;
  }

  /** The tier of a courier; without recent volume it has no standing. */
  public HandmadeBoard tier(String courier, Tier tier) {
    couriers.put(courier, tier);
    return this;
  }

  /** The interval of a courier's index begins here; otherwise at 0.5. */
  HandmadeBoard lower(String courier, double lower95) {
    lowerBounds.put(courier, lower95);
    return this;
  }

  /** The rate of a courier has risen in a province with this probability. */
  HandmadeBoard rose(String courier, String province, double probability) {
    rises.put(courier + "/" + province, probability);
    return this;
  }

  /** A courier has less than half the usual rate in a province with this probability. */
  HandmadeBoard quiet(String courier, String province, double probability) {
    quiet.put(courier + "/" + province, probability);
    return this;
  }

  /** So many bad replies of a courier, on a tenth of all parcels, against so many of the others. */
  HandmadeBoard replies(String courier, double own, double others) {
    replies.put(courier, new BadReplies(own, 1e6, others, 9e6));
    return this;
  }

  HandmadeBoard branch(String branch, String courier, String province) {
    branches.add(
        new Branch(
            new RecordId("branches/" + branch),
            "branches.csv",
            branches.size() + 2,
            0,
            new Token(2, branches.size()),
            new BranchId(branch),
            new CourierId(courier),
            Optional.empty(),
            new ProvinceCode(province),
            Optional.empty()));
    return this;
  }

  HandmadeBoard notice(String id, String courier, Optional<String> branch, String dueOn) {
    return notice(id, courier, branch, dueOn, Optional.empty());
  }

  HandmadeBoard notice(
      String id,
      String courier,
      Optional<String> branch,
      String dueOn,
      Optional<String> recheckedOn) {
    notices.add(
        new Notice(
            new RecordId("notices/" + id),
            "notices.csv",
            notices.size() + 2,
            0,
            new Token(3, notices.size()),
            new NoticeId(id),
            LocalDate.parse(dueOn).minusMonths(2),
            new CourierId(courier),
            branch.map(BranchId::new),
            NoticeKind.RECTIFICATION,
            Optional.of(LocalDate.parse(dueOn)),
            recheckedOn.map(LocalDate::parse),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  HandmadeBoard inspected(String courier, String province, String day) {
    audits.add(
        new Audit(
            new RecordId("audits/a" + audits.size()),
            "audits.csv",
            audits.size() + 2,
            0,
            new Token(1, audits.size()),
            new CourierId(courier),
            new ProvinceCode(province),
            Optional.empty(),
            LocalDate.parse(day),
            Optional.of(AuditReason.RANDOM),
            Optional.empty(),
            10,
            0,
            Optional.empty()));
    return this;
  }

  /** The board as it is now. */
  public Scoreboard board() {
    JudgeInput input =
        new JudgeInput(
            asOf,
            List.of(StreamId.COMPLAINT),
            couriers.keySet().stream().map(HandmadeBoard::courier).toList(),
            branches,
            cells.stream().map(this::exposure).toList(),
            List.of(),
            audits,
            notices);
    return new Scoreboard(
        input,
        scoring(),
        tiers(),
        asOf.minusMonths(23),
        List.of(),
        couriers.keySet().stream().map(this::score).toList(),
        cells,
        List.of(StreamId.COMPLAINT),
        1,
        true,
        true,
        0,
        List.of());
  }

  /** What speaks for a visit to each cell, its interval being that of the courier's index. */
  List<Prospect> prospects() {
    return cells.stream().map(this::prospect).toList();
  }

  private Prospect prospect(CellScore cell) {
    String key = cell.courier().code() + "/" + cell.province().code();
    double lower = lowerBounds.getOrDefault(cell.courier().code(), .5);
    PlaceScore.Risk risk = new PlaceScore.Risk(lower + .5, lower, lower + 1);
    PlaceScore place =
        new PlaceScore(
            cell.courier(),
            cell.province(),
            cell.events(),
            cell.expected(),
            cell.excessEvents(),
            risk,
            risk,
            .1,
            quiet.getOrDefault(key, .1),
            Optional.empty(),
            ScoreStatus.OK);
    return new Prospect(
        place,
        lower > 1,
        Optional.ofNullable(rises.get(key))
            .map(
                rose ->
                    new PlaceRise(
                        cell.courier(),
                        cell.province(),
                        rose,
                        asOf.minusMonths(2),
                        asOf,
                        new Unit(14, 6.2),
                        asOf.minusMonths(14),
                        new Unit(5, 6))),
        Optional.ofNullable(replies.get(cell.courier().code())));
  }

  private Exposure exposure(CellScore cell) {
    return new Exposure(cell.courier(), cell.province(), asOf, cell.parcels());
  }

  private CourierScore score(String courier) {
    Tier tier = couriers.get(courier);
    double lower = lowerBounds.getOrDefault(courier, .5);
    Optional<Standing> standing =
        tier == Tier.NO_EXPOSURE
            ? Optional.empty()
            : Optional.of(new Standing(1, 1, 1, 1, 1, 1, Optional.empty(), 1));
    return new CourierScore(
        courier(courier),
        tier,
        new LeakIndex(lower + .5, lower, lower + 1, .5, .5),
        .5,
        .5,
        .5,
        standing,
        0,
        VOLUME,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** A courier of that id. */
  public static Courier courier(String id) {
    return new Courier(
        new RecordId("couriers/" + id),
        "couriers.csv",
        2,
        0,
        new Token(0, id.hashCode()),
        new CourierId(id),
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Gamma-Poisson by maximum likelihood over all history, and nothing else. */
  public static ScoringSettings scoring() {
    return scoring(Map.of(StreamId.COMPLAINT, 1.0));
  }

  /** The same with these weights of streams. */
  public static ScoringSettings scoring(Map<StreamId, Double> weights) {
    return new ScoringSettings(
        Prior.ML,
        Clustering.OFF,
        Standardise.NONE,
        Map.of(),
        HistoryWindow.ALL,
        weights,
        Reference.ALL,
        Peers.ALL,
        List.of(AuditReason.RANDOM, AuditReason.ROUTINE),
        ComplaintCount.ACCEPTED,
        5,
        1_000);
  }

  /** The limits of the tiers as shipped. */
  public static TierSettings tiers() {
    return new TierSettings(
        new TierSettings.Above(1.5, .9),
        new TierSettings.Above(1, .8),
        new TierSettings.Below(1, .8),
        .9);
  }
}
