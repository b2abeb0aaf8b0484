package org.leakrisk.jobs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.jobs.engine.Results;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.engine.SharedSpark;
import org.leakrisk.jobs.engine.Trial;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Coverage;
import org.leakrisk.tables.evidence.DisputedRecord;
import org.leakrisk.tables.evidence.EventCount;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.Incident;
import org.leakrisk.tables.evidence.IncidentMember;
import org.leakrisk.tables.evidence.ParcelVolume;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.evidence.Unattributed;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.IncidentId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.CountKind;

@ExtendWith(SharedSpark.class)
class TallyJobTest {
  private static final List<Incident> INCIDENTS = new ArrayList<>();
  private static final List<IncidentMember> MEMBERS = new ArrayList<>();
  private static final List<EventCount> COUNTS = new ArrayList<>();
  private static Results results;

  @BeforeAll
  static void tally(Session session, @TempDir Path directory) {
    incident("c1", "2012-05", "jiatong").told(1).told(1).sure().effective();
    incident("c2", "2012-05", "jiatong").told(1);
    incident("c3", "2012-05", "jiatong").told(2).told(3).sure();
    incident("c4", "2012-05", "jiatong").told(0).sure();
    incident("three", "2012-06", "bingtong", "jiatong", "yitong").told(4).sure();
    incident("maybe", "2012-07").couldBe("dingda", "yitong").told(5);
    incident("nobody", "2012-07").told(6);
    count("jiatong", "2012-05", "33", 7, CountKind.LEAK, Optional.empty());
    count("jiatong", "2012-08", "33", 2, CountKind.LEAK, Optional.empty());
    count("jiatong", "2012-08", "33", 2, CountKind.LEAK, Optional.of("b1"));
    count("jiatong", "2012-09", "33", 9, CountKind.SERVICE, Optional.empty());
    count("jiatong", "2012-10", "33", 0, CountKind.LEAK, Optional.empty());
    count("jiatong", "2013-01", "33", 4, CountKind.LEAK, Optional.empty());
    List<EvidenceRecord> evidence =
        Report.rows(
            Report.complaint("a").of("jiatong").on("2012-05-31"),
            Report.complaint("b").of("jiatong").on("2012-05-01"),
            Report.service("s").of("jiatong").on("2012-06-01"),
            Report.complaint("c").on("2012-05-01"));
    results =
        Trial.run(
            session,
            directory,
            new TallyJob(YearMonth.of(2012, 12)),
            Output.of(Incident.TABLE, INCIDENTS.stream().toList())
                .and(IncidentMember.TABLE, MEMBERS)
                .and(EventCount.TABLE, COUNTS)
                .and(EvidenceRecord.TABLE, evidence)
                .and(ParcelVolume.TABLE, List.of())
                .and(Audit.TABLE, List.of())
                .and(DisputedRecord.TABLE, List.of()));
  }

  @Test
  void incidentsAndCountsOfACellAddUpAndBoundsEncloseThem() {
    Tally cell = cell("jiatong", "2012-05");
    assertEquals(11_000_000, cell.eventsMicro());
    assertEquals(1_000_000, cell.effectiveMicro());
    assertEquals(10_000_000, cell.lowerMicro(), "all but the one whose name is not sure");
    assertEquals(11_000_000, cell.upperMicro());
  }

  @Test
  void personsAreCountedOnceAndAnEventWithoutPhoneIsOne() {
    Tally cell = cell("jiatong", "2012-05");
    assertEquals(4 + 7, cell.persons(), "phones 1, 2 and 3, one without, and seven counted ones");
    assertEquals(2, cell.largestPerson());
  }

  @Test
  void aSplitEventAddsUpToOneToTheLastMillionth() {
    List<Long> shares =
        List.of("bingtong", "jiatong", "yitong").stream()
            .map(courier -> cell(courier, "2012-06").eventsMicro())
            .toList();
    assertEquals(List.of(333_334L, 333_333L, 333_333L), shares);
    assertEquals(1, cell("yitong", "2012-06").persons());
  }

  @Test
  void anUnresolvedEventIsInTheUpperBoundOfEachThatItCouldBe() {
    for (String courier : List.of("dingda", "yitong")) {
      Tally cell = cell(courier, "2012-07");
      assertEquals(0, cell.eventsMicro());
      assertEquals(0, cell.lowerMicro());
      assertEquals(1_000_000, cell.upperMicro());
      assertEquals(0, cell.persons());
    }
  }

  /**
   * Whoever the name could have been: it is in nobody's events. A shared event is in somebody's.
   */
  @Test
  void eventsOfNobodyAreCountedByStreamAndMonth() {
    YearMonth month = YearMonth.of(2012, 7);
    assertEquals(
        List.of(new Unattributed(StreamId.COMPLAINT, month, month, 2)),
        results.rows(Unattributed.TABLE));
  }

  @Test
  void countsOfPartsOfServiceAndOfLaterMonthsAreNotAdded() {
    assertEquals(2_000_000, cell("jiatong", "2012-08").eventsMicro());
    assertEquals(
        List.of("2012-05", "2012-06", "2012-08"),
        results.rows(Tally.TABLE).stream()
            .filter(cell -> cell.courier().code().equals("jiatong"))
            .map(cell -> cell.month().toString())
            .toList());
  }

  @Test
  void coverageCountsAcceptedRowsBySourceCourierAndMonth() {
    assertEquals(
        List.of(
            new Coverage("complaints", "", YearMonth.of(2012, 5), 1),
            new Coverage("complaints", "jiatong", YearMonth.of(2012, 5), 2),
            new Coverage("complaints", "jiatong", YearMonth.of(2012, 6), 1)),
        results.rows(Coverage.TABLE).stream()
            .filter(row -> row.source().equals("complaints"))
            .toList());
    assertEquals(
        2,
        results.rows(Coverage.TABLE).stream()
            .filter(row -> row.source().equals("counts"))
            .filter(row -> row.month().equals(YearMonth.of(2012, 8)))
            .findFirst()
            .orElseThrow()
            .rows());
  }

  private static Tally cell(String courier, String month) {
    return results.rows(Tally.TABLE).stream()
        .filter(cell -> cell.courier().code().equals(courier))
        .filter(cell -> cell.month().equals(YearMonth.parse(month)))
        .findFirst()
        .orElseThrow();
  }

  private static Story incident(String id, String month, String... couriers) {
    return new Story(id, month, List.of(couriers)).write();
  }

  /** An incident that is completed word by word; the last word stands. */
  private record Story(String id, String month, List<String> couriers) {
    Story told(long phone) {
      MEMBERS.add(
          new IncidentMember(
              new RecordId("complaints/" + id + "-" + MEMBERS.size()),
              new IncidentId("complaints/" + id),
              true,
              Report.token(2, phone)));
      return this;
    }

    Story couldBe(String... candidates) {
      return write(List.of(candidates), false, false);
    }

    Story sure() {
      return write(List.of(), true, false);
    }

    Story effective() {
      return write(List.of(), true, true);
    }

    Story write() {
      INCIDENTS.removeIf(incident -> incident.incidentId().code().equals("complaints/" + id));
      return write(List.of(), false, false);
    }

    private Story write(List<String> candidates, boolean sure, boolean effective) {
      INCIDENTS.removeIf(incident -> incident.incidentId().code().equals("complaints/" + id));
      boolean one = couriers.size() == 1;
      INCIDENTS.add(
          new Incident(
              new IncidentId("complaints/" + id),
              one ? Optional.of(new CourierId(couriers.get(0))) : Optional.empty(),
              one ? List.of() : couriers,
              candidates,
              new ProvinceCode("33"),
              YearMonth.parse(month),
              YearMonth.parse(month),
              StreamId.COMPLAINT,
              List.of("complaint"),
              List.of(),
              1,
              1,
              sure,
              effective,
              false,
              false));
      return this;
    }
  }

  private static void count(
      String courier,
      String month,
      String province,
      long events,
      CountKind kind,
      Optional<String> branch) {
    COUNTS.add(
        new EventCount(
            new RecordId("counts/" + COUNTS.size()),
            "counts.csv",
            COUNTS.size() + 2,
            0,
            new Token(1, COUNTS.size()),
            new CourierId(courier),
            YearMonth.parse(month),
            StreamId.COMPLAINT,
            new ProvinceCode(province),
            branch.map(BranchId::new),
            events,
            kind));
  }
}
