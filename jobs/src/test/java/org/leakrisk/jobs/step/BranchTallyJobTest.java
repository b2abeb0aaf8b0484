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
import org.leakrisk.risk.link.LinkageSettings;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.BranchTally;
import org.leakrisk.tables.evidence.EventCount;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.CountKind;

@ExtendWith(SharedSpark.class)
class BranchTallyJobTest {
  private static final List<EventCount> COUNTS = new ArrayList<>();
  private static Results results;

  @BeforeAll
  static void tally(Session session, @TempDir Path directory) {
    count("2012-08", Optional.of("j1"), 3, CountKind.LEAK);
    count("2012-08", Optional.empty(), 9, CountKind.LEAK);
    count("2012-09", Optional.of("j1"), 4, CountKind.LEAK);
    count("2012-10", Optional.of("j1"), 5, CountKind.SERVICE);
    count("2013-01", Optional.of("j1"), 6, CountKind.LEAK);
    List<EvidenceRecord> evidence =
        Report.rows(
            Report.complaint("once").of("jiatong").waybill(1_001).branch("j1"),
            Report.complaint("again").of("jiatong").waybill(1_001),
            Report.fraud("too").of("jiatong").waybill(1_001).branch("j1"),
            Report.complaint("here").of("jiatong").waybill(2_001).branch("j1"),
            Report.complaint("there").of("jiatong").waybill(2_001).branch("j2"),
            Report.complaint("nowhere").of("jiatong").waybill(3_001),
            Report.service("slow").of("jiatong").branch("j2"),
            Report.complaint("stray").of("jiatong").branch("y1"),
            Report.complaint("ours").of("jiatong").waybill(4_001).branch("j2"),
            Report.complaint("theirs").of("yitong").waybill(4_001).branch("y1"),
            shared("one", "jiatong", "j1"),
            shared("other", "yitong", "y1"));
    results =
        Trial.run(
            session,
            directory,
            List.of(
                new LinkJob(new LinkageSettings(14, 30)),
                new BranchTallyJob(YearMonth.of(2012, 12))),
            Output.of(EvidenceRecord.TABLE, evidence)
                .and(EventCount.TABLE, COUNTS)
                .and(
                    Branch.TABLE,
                    List.of(
                        branch("j1", "jiatong"), branch("j2", "jiatong"), branch("y1", "yitong"))));
  }

  /** One person names two couriers, and a branch of each, for one waybill. */
  private static Report shared(String id, String courier, String branch) {
    return Report.complaint(id)
        .of(courier)
        .waybill(5_001)
        .phone(77)
        .branch(branch)
        .on("2012-06-05");
  }

  /**
   * One event of three records that name j1 or nothing; two couriers under one waybill are two
   * events, unless one person names both: then each has half of one. Not: the event that two
   * branches claim, the service complaint, a branch of another courier, counts of service and of
   * later months.
   */
  @Test
  void anEventCountsForTheOneBranchOfItsCourierThatItsRecordsName() {
    assertEquals(
        List.of(
            "j1 2012-05 fraud jiatong 1000000 1000000",
            "j1 2012-06 complaint jiatong 500000 0",
            "j1 2012-08 complaint jiatong 3000000 0",
            "j1 2012-09 complaint jiatong 4000000 0",
            "j2 2012-05 complaint jiatong 1000000 0",
            "y1 2012-05 complaint yitong 1000000 0",
            "y1 2012-06 complaint yitong 500000 0"),
        results.rows(BranchTally.TABLE).stream()
            .map(
                row ->
                    "%s %s %s %s %d %d"
                        .formatted(
                            row.branch().code(),
                            row.month(),
                            row.stream().code(),
                            row.courier().code(),
                            row.eventsMicro(),
                            row.effectiveMicro()))
            .toList());
  }

  @Test
  void contradictionsAndCountsOfBranchesAloneAreTold() {
    assertEquals(
        List.of(
            "branch_contradiction 1 incidents",
            "counts_of_branches_only 1 courier-months, first jiatong 2012-09 complaint"),
        results.findings().stream()
            .filter(finding -> finding.check().contains("branch"))
            .map(finding -> finding.check() + " " + finding.observed())
            .sorted()
            .toList());
  }

  private static Branch branch(String id, String courier) {
    return new Branch(
        new RecordId("branches/" + id),
        "branches.csv",
        2,
        0,
        new Token(2, 2),
        new BranchId(id),
        new CourierId(courier),
        Optional.empty(),
        new ProvinceCode("33"),
        Optional.empty());
  }

  private static void count(String month, Optional<String> branch, long events, CountKind kind) {
    COUNTS.add(
        new EventCount(
            new RecordId("counts/" + COUNTS.size()),
            "counts.csv",
            COUNTS.size() + 2,
            0,
            new Token(1, COUNTS.size()),
            new CourierId("jiatong"),
            YearMonth.parse(month),
            StreamId.COMPLAINT,
            new ProvinceCode("33"),
            branch.map(BranchId::new),
            events,
            kind));
  }
}
