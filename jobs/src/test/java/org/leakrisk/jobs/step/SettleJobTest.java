package org.leakrisk.jobs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.gate.InputSettings;
import org.leakrisk.gate.Registers;
import org.leakrisk.gate.courier.CourierRegister;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.jobs.engine.Results;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.engine.SharedSpark;
import org.leakrisk.jobs.engine.Trial;
import org.leakrisk.tables.evidence.EventCount;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Notice;
import org.leakrisk.tables.evidence.ParcelVolume;
import org.leakrisk.tables.evidence.PublishedFigure;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.evidence.TextTrust;
import org.leakrisk.tables.failure.Failure.BadInput;
import org.leakrisk.tables.failure.Failure.QualityGate;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.NoticeId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.CountKind;
import org.leakrisk.tables.word.Measure;
import org.leakrisk.tables.word.NoticeKind;
import org.leakrisk.tables.word.Reason;

@ExtendWith(SharedSpark.class)
class SettleJobTest {
  @TempDir private Path directory;

  private final List<ParcelVolume> parcels = new ArrayList<>();
  private final List<EventCount> counts = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<PublishedFigure> published = new ArrayList<>();
  private final List<EvidenceRecord> evidence = new ArrayList<>();
  private boolean trusted = true;

  @Test
  void repeatedRowsCountOnceAndContradictingOnesNotAtAll(Session session) {
    parcels("jiatong", "2012-12", 5, 2);
    parcels("jiatong", "2012-12", 5, 3);
    notice("once", 0, 1, 2);
    notice("twice", 0, 1, 3);
    notice("twice", 0, 1, 4);
    notice("revised", 1, 1, 5);
    notice("revised", 2, 2, 6);
    for (int i = 0; i < 10; i++) {
      notice("more" + i, 0, 1, 7 + i);
    }
    notice("contradicted", 0, 1, 17);
    notice("contradicted", 0, 2, 18);
    Results results = settle(session);
    assertEquals(1, results.rows(ParcelVolume.TABLE).size());
    List<Notice> clean = results.rows(Notice.TABLE);
    assertEquals(13, clean.size());
    assertEquals(
        6,
        clean.stream()
            .filter(notice -> notice.notice().code().equals("revised"))
            .findFirst()
            .orElseThrow()
            .line());
    assertEquals(
        List.of(
            new Rejection("notices", "notices.csv", 17, Reason.CONFLICT, Optional.empty()),
            new Rejection("notices", "notices.csv", 18, Reason.CONFLICT, Optional.empty())),
        results.rows(Rejection.TABLE));
    assertEquals(
        List.of(accounting("notices", 17, 13, 1, 1, 2), accounting("parcels", 2, 1, 1, 0, 0)),
        results.rows(FileAccounting.TABLE));
  }

  @Test
  void whatOnlyTheTextSaysCountsAsDetected(Session session) {
    assertEquals(List.of("DETECTED", "DECLARED"), classes(session));
  }

  @Test
  void whatOnlyTheTextSaysIsASuspicionWhereLabelsContradictTheText(Session session) {
    trusted = false;
    assertEquals(List.of("SUSPECTED", "DECLARED"), classes(session));
  }

  private List<String> classes(Session session) {
    parcels("jiatong", "2012-12", 5, 2);
    evidence.add(Report.complaint("c1").detected().row());
    evidence.add(Report.complaint("c2").line(3).row());
    return settle(session).rows(GatedTables.CLEAN_EVIDENCE).stream()
        .sorted(Comparator.comparing(row -> row.record().code()))
        .map(row -> row.evidenceClass().name())
        .toList();
  }

  @Test
  void volumesThatContradictEachOtherRefuseTheInput(Session session) {
    parcels("yitong", "2012-12", 5, 2);
    parcels("yitong", "2012-12", 6, 3);
    parcels("jiatong", "2012-11", 5, 4);
    parcels("jiatong", "2012-11", 5.5, 5);
    parcels("jiatong", "2012-12", 7, 6);
    count("jiatong", "2012-11", 1, 2);
    count("jiatong", "2012-11", 2, 3);
    assertEquals(
        "parcels: 2 courier-months stand more than once with different values, the first"
            + " jiatong 2012-11: keep one view of the data",
        assertThrows(BadInput.class, () -> settle(session)).getMessage());
  }

  @Test
  void countsThatContradictEachOtherRefuseTheInput(Session session) {
    parcels("jiatong", "2012-11", 5, 2);
    count("jiatong", "2012-11", 1, 2);
    count("jiatong", "2012-11", 2, 3);
    assertEquals(
        "counts: 1 courier-months stand more than once with different values, the first"
            + " jiatong 2012-11: keep one view of the data",
        assertThrows(BadInput.class, () -> settle(session)).getMessage());
  }

  @Test
  void tooManyContradictingRowsStopTheRun(Session session) {
    parcels("jiatong", "2012-11", 5, 2);
    for (int i = 0; i < 8; i++) {
      notice("n" + i, 0, 1, 2 + i);
    }
    notice("n7", 0, 2, 10);
    notice("n6", 0, 2, 11);
    assertEquals(
        "notices: 4 of 10 rows rejected, more than the allowed share of 0.2: repair the rows that"
            + " check lists, or raise input.max-rejected-share",
        assertThrows(QualityGate.class, () -> settle(session)).getMessage());
  }

  @Test
  void figuresThatWerePrintedTwiceDifferentlyBothStay(Session session) {
    parcels("jiatong", "2012-11", 5, 2);
    printed(12_813, 2);
    printed(12_831, 3);
    printed(12_813, 4);
    Results results = settle(session);
    assertEquals(
        List.of(12_813.0, 12_831.0),
        results.rows(PublishedFigure.TABLE).stream().map(PublishedFigure::value).sorted().toList());
    assertEquals(List.of(), results.rows(Rejection.TABLE));
    assertTrue(results.rows(FileAccounting.TABLE).contains(accounting("published", 3, 2, 1, 0, 0)));
  }

  private Results settle(Session session) {
    Registers none =
        new Registers(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            CourierRegister.EMPTY);
    List<FileAccounting> files = new ArrayList<>();
    files.add(accounting("parcels", parcels.size(), parcels.size(), 0, 0, 0));
    files.add(accounting("counts", counts.size(), counts.size(), 0, 0, 0));
    files.add(accounting("notices", notices.size(), notices.size(), 0, 0, 0));
    files.add(accounting("published", published.size(), published.size(), 0, 0, 0));
    files.removeIf(file -> file.rowsRead() == 0);
    Output given =
        Output.of(GatedTables.PARCELS, parcels)
            .and(GatedTables.COUNTS, counts)
            .and(GatedTables.NOTICES, notices)
            .and(GatedTables.EVIDENCE, evidence)
            .and(GatedTables.AUDITS, List.of())
            .and(GatedTables.DISPUTES, List.of())
            .and(GatedTables.PUBLISHED, published)
            .and(GatedTables.REJECTED, List.of())
            .and(GatedTables.ACCOUNTING, files)
            .and(TextTrust.TABLE, List.of(new TextTrust("complaints", 60, trusted)));
    return Trial.run(session, directory, new SettleJob(InputSettings.standard(), none), given);
  }

  private static FileAccounting accounting(
      String source, long read, long accepted, long duplicates, long superseded, long rejected) {
    return new FileAccounting(
        source, source + ".csv", read, accepted, duplicates, superseded, rejected, 0, 0, "utf-8");
  }

  private void parcels(String courier, String month, double amount, long line) {
    parcels.add(
        new ParcelVolume(
            new RecordId("parcels/" + courier + "/" + month + "/00"),
            "parcels.csv",
            line,
            0,
            new Token(1, Math.round(amount * 10)),
            new CourierId(courier),
            YearMonth.parse(month),
            ProvinceCode.NATIONAL,
            Optional.empty(),
            new Parcels(java.math.BigDecimal.valueOf(amount))));
  }

  private void printed(double complaints, long line) {
    long content = Math.round(complaints);
    published.add(
        new PublishedFigure(
            new RecordId("published/" + content),
            "published.csv",
            line,
            0,
            new Token(4, content),
            YearMonth.of(2012, 11),
            Measure.ACCEPTED,
            complaints,
            Optional.empty(),
            ProvinceCode.NATIONAL));
  }

  private void count(String courier, String month, long events, long line) {
    counts.add(
        new EventCount(
            new RecordId("counts/" + courier + "/" + month + "/complaint/leak/00"),
            "counts.csv",
            line,
            0,
            new Token(2, events),
            new CourierId(courier),
            YearMonth.parse(month),
            StreamId.COMPLAINT,
            ProvinceCode.NATIONAL,
            Optional.empty(),
            events,
            CountKind.LEAK));
  }

  private void notice(String id, long revision, long content, long line) {
    notices.add(
        new Notice(
            new RecordId("notices/" + id),
            "notices.csv",
            line,
            revision,
            new Token(content, revision),
            new NoticeId(id),
            YearMonth.of(2012, 1).atDay(1),
            new CourierId("jiatong"),
            Optional.empty(),
            NoticeKind.FINE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
