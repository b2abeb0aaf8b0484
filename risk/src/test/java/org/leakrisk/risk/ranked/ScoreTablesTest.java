package org.leakrisk.risk.ranked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.inspect.HandmadeBoard;
import org.leakrisk.risk.judge.Judgement;
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
import org.leakrisk.risk.selfcheck.SelfCheck;
import org.leakrisk.risk.sensitivity.Sensitivities;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.Prior;
import org.leakrisk.tables.word.ScoreStatus;
import org.leakrisk.tables.word.Tier;

class ScoreTablesTest {
  private static final YearMonth MONTH = YearMonth.of(2012, 12);

  @Test
  void columnsAreThoseOfTheContract() {
    columns(
        CourierRanking.TABLE,
        "rank courier name tier leak_index leak_index_lower95 leak_index_upper95 expected_rank"
            + " rank_lower90 rank_upper90 p_top_k p_above_1 p_above_15 excess_events excess_rank"
            + " tie_group rank_in_group fragile hangs_on share_in_top_k moved_most_by"
            + " parcels complaints frauds audit_failures"
            + " listings change change_direction");
    columns(
        StreamScores.TABLE,
        "courier stream events exposure expected events_adjusted expected_adjusted rr rr_mean"
            + " rr_lower95 rr_upper95 shrink_weight expected_rank p_top_k p_above_1 p_above_15"
            + " p_above_2 status rate rate_lower95 rate_upper95"
            + " funnel_z funnel_lower95 funnel_upper95 funnel_lower998 funnel_upper998");
    columns(
        ModelFit.TABLE,
        "stream prior alpha mu log_likelihood phi units status note mu_relative z0 rankability"
            + " comparability");
    columns(Contributions.TABLE, "courier stream weight log_rr share_of_index");
    columns(Sensitivity.TABLE, "courier scenario log_index rank");
    columns(
        ProvinceRanking.TABLE,
        "courier province events expected excess_events rr rr_lower95 rr_upper95 rr_within"
            + " rr_within_lower95 rr_within_upper95 p_above_15 rank status");
  }

  @Test
  void everyTableIsPublishedAndSortedByAUniqueKey() {
    List<String> names = new ArrayList<>();
    for (OutputTable<?> output : OutputTables.all()) {
      names.add(output.table().name());
      assertTrue(output.table().published(), output.table().name());
      check(output);
    }
    assertEquals(names.size(), new HashSet<>(names).size());
  }

  @Test
  void aCourierThatStoppedHasNoRankButItsPastStays() {
    CourierRanking.Row stopped = new CourierRanking().rows(judgement()).get(0);
    assertEquals(new CourierId("aa"), stopped.courier());
    assertEquals(Tier.NO_EXPOSURE, stopped.tier());
    assertEquals(Optional.empty(), stopped.rank());
    assertEquals(Optional.empty(), stopped.expectedRank());
    assertEquals(Optional.empty(), stopped.tieGroup());
    assertEquals(Optional.empty(), stopped.shareInTopK());
    assertEquals(Optional.empty(), stopped.movedMostBy());
    assertEquals(Optional.of(7.0), stopped.complaints());
    assertEquals(Parcels.of(1000), stopped.parcels());
    assertEquals(Optional.empty(), stopped.frauds());
    assertEquals(Optional.empty(), stopped.auditFailures());
  }

  @Test
  void aStreamWithoutEventsIsListedButContributesNothing() {
    List<StreamScores.Row> listings =
        new StreamScores()
            .rows(judgement()).stream()
                .filter(row -> row.stream().equals(StreamId.LISTING))
                .toList();
    assertEquals(4, listings.size());
    assertTrue(listings.stream().allMatch(row -> row.status() == ScoreStatus.TOO_FEW_UNITS));
    assertTrue(listings.stream().allMatch(row -> row.rate().isEmpty()));
    assertTrue(
        new Contributions()
            .rows(judgement()).stream().allMatch(row -> row.stream().equals(StreamId.COMPLAINT)));
  }

  private static <R extends Record> void check(OutputTable<R> output) {
    Table<R> table = output.table();
    List<R> rows = output.rows(judgement());
    assertEquals(table.sorted(rows), rows, table.name());
    for (int i = 1; i < rows.size(); i++) {
      assertTrue(table.order().compare(rows.get(i - 1), rows.get(i)) < 0, table.name());
    }
    rows.forEach(row -> assertEquals(row, table.row(table.cells(row))));
  }

  private static void columns(Table<?> table, String expected) {
    assertEquals(
        expected, table.columns().stream().map(Column::name).collect(Collectors.joining(" ")));
  }

  private static Judgement judgement() {
    List<Courier> couriers = new ArrayList<>();
    List<Exposure> exposure = new ArrayList<>();
    List<Tally> tally = new ArrayList<>();
    long events = 7;
    for (String id : List.of("aa", "bb", "cc", "dd")) {
      YearMonth month = id.equals("aa") ? MONTH.minusMonths(7) : MONTH;
      couriers.add(courier(id));
      exposure.add(new Exposure(new CourierId(id), ProvinceCode.NATIONAL, month, Parcels.of(1000)));
      tally.add(complaints(id, month, events));
      events += 20;
    }
    JudgeInput input =
        new JudgeInput(
            MONTH,
            List.of(StreamId.COMPLAINT, StreamId.LISTING),
            couriers,
            List.of(),
            exposure,
            tally,
            List.of(),
            List.of());
    Scoreboard board = new Scorer(scoring(), HandmadeBoard.tiers(), 1).score(input);
    return new Judgement(
        board,
        Context.of(List.of()),
        Sensitivities.of(board, 1),
        SelfCheck.of(board, 0, 1),
        List.of(),
        List.of(),
        List.of());
  }

  private static Courier courier(String id) {
    return new Courier(
        new RecordId("couriers/" + id),
        "couriers.csv",
        2,
        0,
        new Token(0, 0),
        new CourierId(id),
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Tally complaints(String id, YearMonth month, long events) {
    long micro = events * 1_000_000;
    return new Tally(
        new CourierId(id),
        ProvinceCode.NATIONAL,
        month,
        StreamId.COMPLAINT,
        month,
        micro,
        micro,
        micro,
        micro,
        0,
        0,
        events,
        1);
  }

  private static ScoringSettings scoring() {
    return new ScoringSettings(
        Prior.INTEGRATED,
        Clustering.ESTIMATED,
        Standardise.NONE,
        Map.of(),
        new HistoryWindow(24),
        Map.of(StreamId.COMPLAINT, .5, StreamId.FRAUD, .25, StreamId.LISTING, .25),
        Reference.ALL,
        Peers.ALL,
        List.of(AuditReason.RANDOM, AuditReason.ROUTINE),
        ComplaintCount.ACCEPTED,
        2,
        1000);
  }
}
