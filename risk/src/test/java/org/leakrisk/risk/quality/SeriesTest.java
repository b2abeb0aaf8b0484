package org.leakrisk.risk.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.inspect.HandmadeBoard;
import org.leakrisk.risk.score.Context;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Coverage;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.Severity;

/** Volumes and complaints of couriers that do not go on as they went before. */
class SeriesTest {
  private static final YearMonth AS_OF = YearMonth.of(2012, 12);

  private final Books books = new Books();

  @Test
  void aVolumeInTenThousandsIsInAnotherUnitAndASeasonIsNot() {
    for (int month = 0; month < 24; month++) {
      String when = YearMonth.of(2011, 1).plusMonths(month).toString();
      double usual = 1_000_000 * (1 + .2 * Math.sin(month));
      books.volume(1, when, usual);
      books.volume(2, when, month == 20 ? usual / 10_000 : usual);
      books.volume(3, when, month == 21 ? usual * 300 : usual);
      books.volume(4, when, month == 22 ? usual * 40 : usual);
    }
    assertEquals(
        List.of("parcels/c02/2012-09", "parcels/c03/2012-10"),
        VolumeUnits.findings(books.input()).stream().map(Finding::subject).toList());
    String observed = VolumeUnits.findings(books.input()).get(0).observed();
    assertTrue(observed.contains("10^4: per cent and per million, or 万"), observed);
  }

  @Test
  void sixEqualVolumesOrOneLicenceMakeTwoCouriersLookLikeOne() {
    for (int month = 1; month <= 12; month++) {
      String when = "2012-%02d".formatted(month);
      books.volume(1, when, 1_000 + 7 * month);
      books.volume(2, when, month <= 6 ? 1_000 + 7 * month : 900 + month);
      books.volume(3, when, month <= 5 ? 1_000 + 7 * month : 800 + month);
      books.volume(4, when, 0);
      books.volume(5, when, 0);
      books.volume(7, when, 3);
      books.volume(8, when, 3);
    }
    Finding equal = Books.only(DuplicateEntities.findings(books.input()));
    assertEquals("c01/c02", equal.subject());
    assertEquals("equal volumes in 6 periods", equal.observed());
    JudgeInput one = books.input();
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
    assertEquals("c04/c05", Books.only(DuplicateEntities.findings(licensed)).subject());
  }

  @Test
  void aVolumeThatMovesUnlikeTheOthersIsConfirmed() {
    for (String month : List.of("10", "11", "12")) {
      for (int courier = 1; courier <= 6; courier++) {
        books.volume(courier, "2011-" + month, 1_000);
        books.volume(courier, "2012-" + month, courier == 6 ? 2_200 : 1_250 + 50 * courier);
      }
    }
    Finding jump = Books.only(VolumeJumps.findings(books.input()));
    assertEquals("c06", jump.subject());
    assertEquals("2.20 times the volume a year before", jump.observed());
    books.exposure.removeIf(
        row -> row.courier().equals(Books.id(5)) || row.courier().equals(Books.id(4)));
    assertEquals(List.of(), VolumeJumps.findings(books.input()), "four growths have no usual one");
  }

  @Test
  void couriersThatGrowShrinkAndHaveSeasonsRaiseNoAlarm() {
    for (long seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      books.exposure.clear();
      books.tally.clear();
      for (int courier = 0; courier < 12; courier++) {
        double level = Math.exp(8 + 6 * random.nextDouble());
        double growth = 1 + .02 * random.nextDouble();
        for (int month = 0; month < 36; month++) {
          String when = YearMonth.of(2010, 1).plusMonths(month).toString();
          double season = month % 12 == 1 ? .55 : month % 12 == 10 ? 1.3 : 1;
          double noise = Math.exp(.05 * random.nextGaussian());
          books.volume(courier, when, Math.rint(level * Math.pow(growth, month) * season * noise));
          decided(courier, when, 20 + random.nextInt(40), random);
        }
      }
      JudgeInput world = books.input();
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
    assertEquals(
        List.of(), AdjudicationBreaks.findings(books.input(), List.of()), "more, not otherwise");
    books.tally.replaceAll(
        row ->
            row.month().isBefore(YearMonth.of(2012, 1))
                ? row
                : withEffective(row, row.effectiveMicro() * 6 / 10));
    Finding broken = Books.only(AdjudicationBreaks.findings(books.input(), List.of()));
    assertEquals("complaint/2012-01", broken.subject());
    assertEquals(Severity.ERROR, broken.severity());
  }

  @Test
  void aDeclaredBreakIsShownWithItsNoteWhenItsSourceIsThere() {
    books.volume(1, "2012-12", 1_000_000);
    books.volume(2, "2012-12", 1_000_000);
    books.events(1, "2012-12", 12);
    Context context =
        new Context(
            List.of(new Coverage("counts", "c01", YearMonth.of(2012, 12), 1)),
            Context.of(List.of()).branchVolumes(),
            List.of(),
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
        Quality.findings(books.board(), context).stream()
            .filter(row -> row.check().startsWith("definition_break"))
            .map(row -> row.check() + " " + row.subject() + " " + row.observed())
            .toList());
  }

  /** Complaints of a month, seven in ten of them effective up to chance. */
  private void decided(int courier, String month, int complaints, Random random) {
    books.events(courier, month, complaints);
    long effective = random.ints(complaints, 0, 10).filter(draw -> draw < 7).count();
    books.tally.add(
        withEffective(books.tally.remove(books.tally.size() - 1), effective * 1_000_000));
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
}
