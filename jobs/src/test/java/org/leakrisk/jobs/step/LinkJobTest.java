package org.leakrisk.jobs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.leakrisk.tables.evidence.Edge;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.Incident;
import org.leakrisk.tables.evidence.IncidentMember;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.EdgeMethod;
import org.leakrisk.tables.word.MatchMethod;

/** Each story has phones and waybills of its own; all stories run at once. */
@ExtendWith(SharedSpark.class)
class LinkJobTest {
  private static Results results;

  @BeforeAll
  static void link(Session session, @TempDir Path directory) {
    List<EvidenceRecord> rows = new ArrayList<>();
    rows.addAll(
        Report.rows(
            Report.complaint("often1").of("jiatong").phone(10).waybill(10_000_001),
            Report.complaint("often2").of("jiatong").waybill(10_000_001).on("2012-11-01"),
            Report.complaint("often3").of("jiatong").phone(10).on("2012-05-20"),
            Report.complaint("copied1").phone(20).waybill(20_000_001).on("2012-05-30"),
            Report.fraud("copied2").of("yitong").phone(20).on("2012-06-02").in("44").confirmed(),
            Report.complaint("sender").of("jiatong").phone(30).waybill(30_000_001),
            Report.complaint("receiver").of("jiatong").phone(31).waybill(30_000_001),
            Report.complaint("bridge1").of("jiatong").phone(40).waybill(40_000_001),
            Report.complaint("bridge2")
                .of("jiatong")
                .phone(40)
                .waybill(41_111_222)
                .on("2012-05-10"),
            Report.fakeParcel("bridge3").phone(40).on("2012-05-03"),
            Report.fakeParcel("bridge4")
                .of("dingda")
                .phone(40)
                .waybill(40_000_001)
                .on("2012-07-01"),
            Report.fakeParcel("lonely").of("dingda").phone(41),
            Report.service("ordinary").of("jiatong").phone(10).waybill(10_000_001),
            Report.complaint("same1").of("wufeng").content(7),
            Report.complaint("same2").of("wufeng").content(7),
            Report.complaint("same3").of("wufeng").content(8),
            Report.complaint("tie1").of("yitong").phone(50).waybill(50_000_001),
            Report.complaint("tie2").of("jiatong").phone(50).waybill(50_000_001),
            Report.complaint("sure1").of("yitong", MatchMethod.FUZZY).phone(60),
            Report.complaint("unknown1").oneOf("dingda", "yitong").phone(61).waybill(61_000_001)));
    results =
        Trial.run(
            session,
            directory,
            new LinkJob(new LinkageSettings(14, 30)),
            Output.of(EvidenceRecord.TABLE, rows));
  }

  @Test
  void anEventIsOneHoweverOftenItIsReported() {
    Incident incident = incident("complaints/often1");
    assertEquals(3, incident.size());
    assertEquals(List.of("D1", "D2"), incident.methods());
    assertEquals(YearMonth.of(2012, 5), incident.month());
    assertEquals(1, incident.persons());
    assertEquals(
        List.of("complaints/often1", "complaints/often2", "complaints/often3"),
        members("complaints/often1"));
  }

  @Test
  void aComplaintCopiedIntoTheFraudFileIsOneEventOfTheFraud() {
    Incident incident = incident("complaints/copied1");
    assertEquals(StreamId.FRAUD, incident.stream());
    assertEquals(List.of("complaint", "fraud"), incident.streams());
    assertEquals(Optional.of(new CourierId("yitong")), incident.courier());
    assertEquals(YearMonth.of(2012, 5), incident.month());
    assertEquals("33", incident.province().code());
    assertTrue(incident.confirmed());
  }

  @Test
  void senderAndReceiverOfOneParcelTellOfOneEvent() {
    Incident incident = incident("complaints/receiver");
    assertEquals(2, incident.size());
    assertEquals(2, incident.persons());
  }

  @Test
  void aFakeParcelIsAttachedOnceAndNeverABridge() {
    assertEquals(3, incident("complaints/bridge1").size());
    assertEquals(1, incident("complaints/bridge2").size());
    assertEquals(
        List.of("complaints/bridge1", "fraud_cases/bridge3", "fraud_cases/bridge4"),
        members("complaints/bridge1"));
    assertEquals(Optional.of(new CourierId("jiatong")), incident("complaints/bridge1").courier());
    assertEquals(StreamId.COMPLAINT, incident("complaints/bridge1").stream());
    assertTrue(incident("complaints/bridge1").attached());
    assertFalse(incident("complaints/bridge2").attached());
    assertEquals(1, incident("complaints/bridge1").persons());
  }

  @Test
  void whatDoesNotScoreIsNoEventByItself() {
    assertTrue(
        results.rows(IncidentMember.TABLE).stream()
            .map(member -> member.record().code())
            .noneMatch(List.of("fraud_cases/lonely", "complaints/ordinary")::contains));
  }

  @Test
  void rowsEqualInAllButTheIdAreOneEvent() {
    assertEquals(2, incident("complaints/same1").size());
    assertEquals(List.of("D3"), incident("complaints/same1").methods());
    assertEquals(1, incident("complaints/same3").size());
  }

  @Test
  void couriersThatTieShareTheEvent() {
    Incident incident = incident("complaints/tie1");
    assertEquals(Optional.empty(), incident.courier());
    assertEquals(List.of("jiatong", "yitong"), incident.courierSplit());
  }

  @Test
  void howSureTheNameIsStaysWithTheEvent() {
    assertFalse(incident("complaints/sure1").sure());
    assertTrue(incident("complaints/often1").sure());
    Incident unknown = incident("complaints/unknown1");
    assertFalse(unknown.sure());
    assertEquals(List.of("dingda", "yitong"), unknown.candidates());
    assertEquals(List.of(), unknown.courierSplit());
  }

  @Test
  void everyEdgeStandsOnceAndSaysWhetherItHolds() {
    List<Edge> edges = results.rows(Edge.TABLE);
    assertEquals(
        edges.size(),
        edges.stream().map(edge -> edge.left() + " " + edge.right()).distinct().count());
    assertFalse(edge(edges, "complaints/bridge2", "fraud_cases/bridge3").accepted());
    Edge waybill = edge(edges, "complaints/often1", "complaints/often2");
    assertEquals(EdgeMethod.D1, waybill.method());
    assertEquals(184, waybill.gapDays());
    assertTrue(waybill.accepted());
  }

  @Test
  void everyRecordThatScoresIsInOneIncident() {
    List<IncidentMember> members = results.rows(IncidentMember.TABLE);
    assertEquals(16, members.stream().filter(IncidentMember::scores).count());
    assertEquals(members.size(), members.stream().map(IncidentMember::record).distinct().count());
    long sizes = results.rows(Incident.TABLE).stream().mapToLong(Incident::size).sum();
    assertEquals(members.size(), sizes);
  }

  private static Edge edge(List<Edge> edges, String left, String right) {
    return edges.stream()
        .filter(edge -> edge.left().code().equals(left) && edge.right().code().equals(right))
        .findFirst()
        .orElseThrow();
  }

  private static Incident incident(String id) {
    return results.rows(Incident.TABLE).stream()
        .filter(incident -> incident.incidentId().code().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> members(String incident) {
    return results.rows(IncidentMember.TABLE).stream()
        .filter(member -> member.incidentId().code().equals(incident))
        .map(member -> member.record().code())
        .sorted()
        .toList();
  }
}
