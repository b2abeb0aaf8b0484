package org.leakrisk.risk.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.inspect.HandmadeBoard;
import org.leakrisk.risk.score.Context;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.Scorer;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Coverage;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.word.Severity;

/** Volumes and complaints of couriers that do not go on as they went before. */
class SeriesTest {
  private static final YearMonth AS_OF = YearMonth.of(2012, 12);

  private final List<Exposure> exposure = new ArrayList<>();
  private final List<Tally> tally = new ArrayList<>();

  @Test
  void aVolumeInTenThousandsIsInAnotherUnitAndASeasonIsNot() {
    for (int month = 0; month < 24; month++) {
      String when = YearMonth.of(2011, 1).plusMonths(month).toString();
      double usual = 1_000_000 * (1 + .2 * Math.sin(month));
      volume(1, when, usual);
      volume(2, when, month == 20 ? usual / 10_000 : usual);
      volume(3, when, month == 21 ? usual * 300 : usual);
      volume(4, when, month == 22 ? usual * 40 : usual);
    }
    assertEquals(
        List.of("parcels/c02/2012-09", "parcels/c03/2012-10"),
        VolumeUnits.findings(input()).stream().map(Finding::subject).toList());
    String observed = VolumeUnits.findings(input()).get(0).observed();
    assertTrue(observed.contains("10^4: per cent and per million, or 万"), observed);
  }

  @Test
  void sixEqualVolumesOrOneLicenceMakeTwoCouriersLookLikeOne() {
    for (int month = 1; month <= 12; month++) {
      String when = "2012-%02d".formatted(month);
      volume(1, when, 1_000 + 7 * month);
      volume(2, when, month <= 6 ? 1_000 + 7 * month : 900 + month);
      volume(3, when, month <= 5 ? 1_000 + 7 * month : 800 + month);
      volume(4, when, 0);
      volume(5, when, 0);
    }
    Finding equal = only(DuplicateEntities.findings(input()));
    assertEquals("c01/c02", equal.subject());
    assertEquals("equal volumes in 6 periods", equal.observed());
    JudgeInput one = input();
    JudgeInput licensed =
        new JudgeInput(
            AS_OF,
            one.streams(),
            List.of(licensed("c04", "L-9"), licensed("c05", "L-9"), licensed("c06", "L-8")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertEquals("c04/c05", only(DuplicateEntities.findings(licensed)).subject());
  }

  @Test
  void aVolumeThatMovesUnlikeTheOthersIsConfirmed() {
    for (String month : List.of("10", "11", "12")) {
      for (int courier = 1; courier <= 6; courier++) {
        volume(courier, "2011-" + month, 1_000);
        volume(courier, "2012-" + month, courier == 6 ? 2_200 : 1_250 + 50 * courier);
      }
    }
    Finding jump = only(VolumeJumps.findings(input()));
    assertEquals("c06", jump.subject());
    assertEquals("2.20 times the volume a year before", jump.observed());
    exposure.removeIf(row -> row.courier().equals(id(5)) || row.courier().equals(id(4)));
    assertEquals(List.of(), VolumeJumps.findings(input()), "four growths have no usual one");
  }

  @Test
  void couriersThatGrowShrinkAndHaveSeasonsRaiseNoAlarm() {
    for (long seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      exposure.clear();
      tally.clear();
      for (int courier = 0; courier < 12; courier++) {
        double level = Math.exp(8 + 6 * random.nextDouble());
        double growth = 1 + .02 * random.nextDouble();
        for (int month = 0; month < 36; month++) {
          String when = YearMonth.of(2010, 1).plusMonths(month).toString();
          double season = month % 12 == 1 ? .55 : month % 12 == 10 ? 1.3 : 1;
          double noise = Math.exp(.05 * random.nextGaussian());
          volume(courier, when, Math.rint(level * Math.pow(growth, month) * season * noise));
          decided(courier, when, 20 + random.nextInt(40), random);
        }
      }
      JudgeInput world = input();
      List<Finding> alarms = new ArrayList<>(VolumeUnits.findings(world));
      alarms.addAll(DuplicateEntities.findings(world));
      alarms.addAll(VolumeJumps.findings(world));
      alarms.addAll(AdjudicationBreaks.findings(world, List.of()));
      assertEquals(List.of(), alarms, "seed " + seed);
    }
  }

  @Test
  void complaintsDecidedByAnotherMeasureBreakTheSeries() {
    Random random = new Random(1);
    for (int month = 0; month < 24; month++) {
      String when = YearMonth.of(2011, 1).plusMonths(month).toString();
      for (int courier = 0; courier < 4; courier++) {
        decided(courier, when, month < 12 ? 100 : 400, random);
      }
    }
    assertEquals(List.of(), AdjudicationBreaks.findings(input(), List.of()), "more, not otherwise");
    tally.replaceAll(
        row ->
            row.month().isBefore(YearMonth.of(2012, 1))
                ? row
                : withEffective(row, row.effectiveMicro() * 6 / 10));
    Finding broken = only(AdjudicationBreaks.findings(input(), List.of()));
    assertEquals("complaint/2012-01", broken.subject());
    assertEquals(Severity.ERROR, broken.severity());
  }

  @Test
  void aDeclaredBreakIsShownWithItsNoteWhenItsSourceIsThere() {
    volume(1, "2012-12", 1_000_000);
    volume(2, "2012-12", 1_000_000);
    events(1, "2012-12", 12);
    Context context =
        new Context(
            List.of(new Coverage("counts", "c01", YearMonth.of(2012, 12), 1)),
            Context.of(List.of()).branchVolumes(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Context.Break(YearMonth.of(2012, 5), "counts", "mail counts too"),
                new Context.Break(YearMonth.of(2013, 5), "counts", "later"),
                new Context.Break(YearMonth.of(2012, 5), "audits", "another form")));
    assertEquals(
        List.of(
            "definition_break counts/2012-05 mail counts too",
            "definition_break_unused audits/2012-05 no rows of this source"),
        Quality.findings(board(), context).stream()
            .filter(row -> row.check().startsWith("definition_break"))
            .map(row -> row.check() + " " + row.subject() + " " + row.observed())
            .toList());
  }

  /** Complaints of a month, seven in ten of them effective up to chance. */
  private void decided(int courier, String month, int complaints, Random random) {
    events(courier, month, complaints);
    long effective = random.ints(complaints, 0, 10).filter(draw -> draw < 7).count();
    tally.add(withEffective(tally.remove(tally.size() - 1), effective * 1_000_000));
  }

  private static Tally withEffective(Tally row, long effective) {
    return new Tally(
        row.courier(),
        row.province(),
        row.month(),
        row.stream(),
        row.knownMonth(),
        row.eventsMicro(),
        effective,
        row.lowerMicro(),
        row.upperMicro(),
        row.campaignMicro(),
        row.disputedMicro(),
        row.persons(),
        row.largestPerson());
  }

  private static Courier licensed(String id, String number) {
    Courier plain = HandmadeBoard.courier(id);
    return new Courier(
        plain.record(),
        plain.file(),
        plain.line(),
        plain.revision(),
        plain.row(),
        plain.courier(),
        plain.name(),
        plain.nameEn(),
        Optional.of(number),
        plain.licenceStatus(),
        plain.licensedFrom(),
        plain.licensedTo(),
        plain.peerGroup());
  }

  /** An input in which nothing happened. */
  static JudgeInput nothing(YearMonth asOf) {
    return new JudgeInput(
        asOf,
        List.of(StreamId.COMPLAINT),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private void volume(int courier, String month, double parcels) {
    exposure.add(
        new Exposure(
            id(courier),
            ProvinceCode.NATIONAL,
            YearMonth.parse(month),
            new Parcels(BigDecimal.valueOf(parcels))));
  }

  private void events(int courier, String month, long events) {
    long micro = events * 1_000_000;
    YearMonth when = YearMonth.parse(month);
    tally.add(
        new Tally(
            id(courier),
            ProvinceCode.NATIONAL,
            when,
            StreamId.COMPLAINT,
            when,
            micro,
            0,
            micro,
            micro,
            0,
            0,
            events,
            1));
  }

  private JudgeInput input() {
    return new JudgeInput(
        AS_OF,
        List.of(StreamId.COMPLAINT),
        Stream.concat(exposure.stream().map(Exposure::courier), tally.stream().map(Tally::courier))
            .distinct()
            .map(courier -> HandmadeBoard.courier(courier.code()))
            .toList(),
        List.of(),
        exposure,
        tally,
        List.of(),
        List.of());
  }

  private Scoreboard board() {
    return new Scorer(HandmadeBoard.scoring(), HandmadeBoard.tiers(), 1).score(input());
  }

  private static CourierId id(int courier) {
    return new CourierId("c%02d".formatted(courier));
  }

  private static Finding only(List<Finding> findings) {
    assertEquals(1, findings.size(), findings.toString());
    return findings.get(0);
  }
}
