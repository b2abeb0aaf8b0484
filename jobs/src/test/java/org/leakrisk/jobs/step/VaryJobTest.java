package org.leakrisk.jobs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.engine.SharedSpark;
import org.leakrisk.jobs.engine.Trial;
import org.leakrisk.risk.link.LinkageSettings;
import org.leakrisk.tables.evidence.DisputedRecord;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.Incident;
import org.leakrisk.tables.evidence.IncidentMember;
import org.leakrisk.tables.evidence.TallyVariant;

/**
 * Twenty-one victims of market A, nineteen of market B, one event told three times, two suspects.
 */
@ExtendWith(SharedSpark.class)
class VaryJobTest {
  private static final Map<String, Long> CHANGES = new TreeMap<>();

  @BeforeAll
  static void vary(Session session, @TempDir Path directory) {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String written = i < 21 ? "  Market A, 139-1234 " : "Market B";
      reports.add(
          Report.complaint("p" + i)
              .of("jiatong")
              .on("2012-05-03")
              .phone(100 + i)
              .platform(written));
    }
    reports.remove(reports.size() - 1);
    reports.add(Report.complaint("t1").of("yitong").on("2012-06-01").phone(1).waybill(7));
    reports.add(Report.complaint("t2").of("yitong").on("2012-06-02", "2012-07-02").waybill(7));
    reports.add(Report.fraud("t3").of("yitong").on("2012-06-03").phone(1).waybill(7));
    reports.add(Report.fakeParcel("f1").of("bingtong").on("2012-08-01").phone(2));
    reports.add(Report.fakeParcel("f2").of("bingtong").on("2012-08-09").phone(2));
    reports.add(Report.fakeParcel("f3").of("bingtong").on("2012-08-02").phone(3));
    reports.add(Report.fakeParcel("f4").of("yitong").on("2012-06-02").phone(1).waybill(7));
    reports.add(Report.fakeParcel("f5").on("2012-06-02").phone(4));
    Output evidence = Output.of(EvidenceRecord.TABLE, reports.stream().map(Report::row).toList());
    var linked =
        Trial.run(
            session, directory.resolve("link"), new LinkJob(new LinkageSettings(14, 30)), evidence);
    Trial.run(
            session,
            directory.resolve("vary"),
            new VaryJob(),
            evidence
                .and(Incident.TABLE, linked.rows(Incident.TABLE))
                .and(IncidentMember.TABLE, linked.rows(IncidentMember.TABLE))
                .and(DisputedRecord.TABLE, List.of()))
        .rows(TallyVariant.TABLE)
        .forEach(
            row ->
                CHANGES.put(
                    "%s %s %s %s %s"
                        .formatted(
                            row.scenario(),
                            row.courier().code(),
                            row.month(),
                            row.stream().code(),
                            row.knownMonth()),
                    row.deltaMicro()));
  }

  @Test
  void aPlatformThatManyIncidentsNameIsLeftOutByItsLettersAlone() {
    assertEquals(
        Map.of(
            "without_platform_market-a-###-#### jiatong 2012-05 complaint 2012-05", -21_000_000L),
        of("without_platform"));
  }

  @Test
  void everyRecordCountsWhereNothingIsLinked() {
    assertEquals(
        Map.of(
            "linkage_off yitong 2012-06 complaint 2012-06", 1_000_000L,
            "linkage_off yitong 2012-06 complaint 2012-07", 1_000_000L),
        of("linkage_off"));
  }

  @Test
  void suspectsCountOncePerVictimUnlessTheyAreInAnIncident() {
    assertEquals(
        Map.of("fake_parcels_counted bingtong 2012-08 fraud 2012-08", 2_000_000L),
        of("fake_parcels"));
  }

  private static Map<String, Long> of(String scenario) {
    Map<String, Long> found = new TreeMap<>(CHANGES);
    found.keySet().removeIf(key -> !key.startsWith(scenario));
    return found;
  }
}
