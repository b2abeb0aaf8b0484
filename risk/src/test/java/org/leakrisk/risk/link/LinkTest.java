package org.leakrisk.risk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.evidence.Edge;
import org.leakrisk.tables.evidence.Incident;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.IncidentId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.MatchMethod;
import org.leakrisk.tables.word.YesNo;

class LinkTest {
  private static final LinkageSettings WINDOWS = new LinkageSettings(14, 30);

  /** A record under test; 0 and "" mean unknown. */
  private static Member member(
      String record, String courier, int day, long phone, long waybill, boolean scores) {
    StreamId stream = record.startsWith("complaints") ? StreamId.COMPLAINT : StreamId.FRAUD;
    Optional<CourierId> known =
        courier.isEmpty() ? Optional.empty() : Optional.of(new CourierId(courier));
    return new Member(
        new RecordId(record),
        stream,
        scores,
        known,
        known.isPresent() ? MatchMethod.CODE : MatchMethod.UNRESOLVED,
        known.isPresent() ? 0.99 : 0,
        List.of(),
        new ProvinceCode(day % 2 == 0 ? "33" : "00"),
        LocalDate.of(2012, 1, 1).plusDays(day),
        LocalDate.of(2012, 1, 1).plusDays(day),
        stream.equals(StreamId.FRAUD),
        scores && stream.equals(StreamId.FRAUD) ? Optional.of(YesNo.YES) : Optional.empty(),
        new Token(1, record.hashCode()),
        token(1, phone),
        token(2, waybill),
        token(3, waybill / 1000),
        token(4, waybill % 1000));
  }

  private static Member complaint(String id, String courier, int day, long phone, long waybill) {
    return member("complaints/" + id, courier, day, phone, waybill, true);
  }

  private static Member fraud(String id, String courier, int day, long phone, long waybill) {
    return member("fraud_cases/" + id, courier, day, phone, waybill, true);
  }

  private static Member fakeParcel(String id, String courier, int day, long phone, long waybill) {
    return member("fraud_cases/" + id, courier, day, phone, waybill, false);
  }

  private static Optional<Token> token(long purpose, long value) {
    return value == 0 ? Optional.empty() : Optional.of(new Token(purpose, value));
  }

  private static List<Edge> edges(List<Member> members) {
    Map<Token, List<Member>> waybills = new TreeMap<>();
    Map<Token, List<Member>> phones = new TreeMap<>();
    for (Member member : members) {
      member
          .waybill()
          .ifPresent(w -> waybills.computeIfAbsent(w, k -> new ArrayList<>()).add(member));
      member.phone().ifPresent(p -> phones.computeIfAbsent(p, k -> new ArrayList<>()).add(member));
    }
    List<Edge> edges = new ArrayList<>();
    waybills.values().forEach(group -> edges.addAll(SharedTokens.ofWaybill(group)));
    phones.values().forEach(group -> edges.addAll(SharedTokens.ofPhone(group, WINDOWS)));
    return edges;
  }

  private static Map<String, List<Member>> incidents(Member... members) {
    List<Member> all = List.of(members);
    Clusters clusters = Clusters.of(all, edges(all));
    Map<String, List<Member>> incidents = new TreeMap<>();
    for (Member member : all) {
      if (member.scores() || clusters.isAttached(member.record())) {
        incidents
            .computeIfAbsent(clusters.incidentOf(member.record()).code(), k -> new ArrayList<>())
            .add(member);
      }
    }
    return incidents;
  }

  private static Incident only(Member... members) {
    Map<String, List<Member>> incidents = incidents(members);
    assertEquals(1, incidents.size(), incidents.keySet().toString());
    Map.Entry<String, List<Member>> entry = incidents.entrySet().iterator().next();
    return IncidentFold.of(new IncidentId(entry.getKey()), entry.getValue(), List.of());
  }

  @Test
  void countsAnEventOnceHoweverOftenItWasReported() {
    Incident incident =
        only(
            complaint("c1", "jiatong", 0, 7, 41_000_001),
            complaint("c2", "jiatong", 300, 0, 41_000_001),
            complaint("c3", "jiatong", 4, 7, 0));
    assertEquals("complaints/c1", incident.incidentId().code());
    assertEquals(3, incident.size());
    assertEquals(StreamId.COMPLAINT, incident.stream());
  }

  @Test
  void countsAComplaintCopiedIntoTheFraudFileInItsStrongestStream() {
    Incident incident = only(complaint("c1", "jiatong", 0, 7, 0), fraud("f1", "", 14, 7, 0));
    assertEquals(StreamId.FRAUD, incident.stream());
    assertEquals(List.of("complaint", "fraud"), incident.streams());
    assertEquals(Optional.of(new CourierId("jiatong")), incident.courier());
    assertEquals(1, incident.persons());
  }

  @Test
  void keepsReportsApartThatAreTooFarFromEachOther() {
    assertEquals(
        2, incidents(complaint("c1", "jiatong", 0, 7, 0), fraud("f1", "jiatong", 15, 7, 0)).size());
    assertEquals(
        1,
        incidents(complaint("c1", "jiatong", 0, 7, 0), complaint("c2", "jiatong", 30, 7, 0))
            .size());
    assertEquals(
        2,
        incidents(complaint("c1", "jiatong", 0, 7, 0), complaint("c2", "jiatong", 31, 7, 0))
            .size());
  }

  @Test
  void keepsTwoParcelsOfOnePersonApart() {
    assertEquals(
        2,
        incidents(
                complaint("c1", "jiatong", 0, 7, 41_111_222),
                complaint("c2", "jiatong", 1, 7, 98_765_432))
            .size());
  }

  @Test
  void forgivesATypingErrorInTheWaybill() {
    assertEquals(
        1,
        incidents(
                complaint("c1", "jiatong", 0, 7, 41_111_222),
                complaint("c2", "jiatong", 1, 7, 49_111_222))
            .size());
  }

  @Test
  void doesNotJoinTwoWaybillsThroughARecordWithoutWaybill() {
    Map<String, List<Member>> incidents =
        incidents(
            complaint("c1", "jiatong", 0, 7, 41_111_222),
            complaint("c2", "jiatong", 1, 7, 0),
            complaint("c3", "jiatong", 2, 7, 98_765_432));
    assertEquals(2, incidents.size());
  }

  @Test
  void keepsCouriersApartUnlessTheSamePersonNamesBoth() {
    assertEquals(
        2,
        incidents(
                complaint("c1", "jiatong", 0, 7, 41_111_222),
                complaint("c2", "yitong", 0, 8, 41_111_222))
            .size());
    Incident shared =
        only(
            complaint("c1", "jiatong", 0, 7, 41_111_222),
            complaint("c2", "yitong", 0, 7, 41_111_222));
    assertEquals(Optional.empty(), shared.courier());
    assertEquals(List.of("jiatong", "yitong"), shared.courierSplit());
  }

  @Test
  void attachesAFakeParcelWithoutLettingItBridgeOrNameTheCourier() {
    Map<String, List<Member>> incidents =
        incidents(
            complaint("c1", "jiatong", 0, 7, 0),
            complaint("c2", "jiatong", 31, 7, 0),
            fakeParcel("f1", "", 14, 7, 0),
            fakeParcel("f2", "bingtong", 14, 9, 0));
    assertEquals(2, incidents.size());
    assertEquals(3, incidents.values().stream().mapToInt(List::size).sum());
    Incident first =
        IncidentFold.of(
            new IncidentId("complaints/c1"),
            List.of(complaint("c1", "", 0, 7, 0), fakeParcel("f1", "bingtong", 3, 7, 0)),
            List.of());
    assertEquals(Optional.empty(), first.courier());
    assertEquals(StreamId.COMPLAINT, first.stream());
    assertTrue(first.attached());
    assertFalse(first.confirmed());
  }

  @Test
  void ignoresPlaceholderWaybillsAndCallCentrePhones() {
    Member[] placeholder = new Member[21];
    Member[] hotline = new Member[21];
    for (int i = 0; i < 21; i++) {
      placeholder[i] = complaint("p%02d".formatted(i), "jiatong", 0, 100 + i, 41_111_222);
      hotline[i] = complaint("h%02d".formatted(i), "jiatong", i, 7, 0);
    }
    assertEquals(21, incidents(placeholder).size());
    assertEquals(21, incidents(hotline).size());
    assertEquals(1, incidents(java.util.Arrays.copyOf(placeholder, 20)).size());
    assertEquals(1, incidents(java.util.Arrays.copyOf(hotline, 20)).size());
  }

  @Test
  void takesAThousandReportsOfOneWaybillWithoutComparingEachPair() {
    List<Member> many = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      many.add(complaint("c%04d".formatted(i), "jiatong", i, 0, 41_111_222));
    }
    assertEquals(999, SharedTokens.ofWaybill(many).size());
    assertEquals(1, incidents(many.toArray(Member[]::new)).size());
  }

  @Test
  void givesTheSameIncidentsInWhateverOrderRecordsArrive() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      List<Member> members = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        members.add(
            member(
                (random.nextInt(3) == 0 ? "fraud_cases/f" : "complaints/c") + i,
                List.of("", "jiatong", "yitong").get(random.nextInt(3)),
                random.nextInt(60),
                random.nextInt(6),
                random.nextInt(4) * 1_111_000L + random.nextInt(2),
                random.nextInt(5) > 0));
      }
      Map<String, List<Member>> expected = byRecord(members);
      Collections.shuffle(members, random);
      assertEquals(expected.keySet(), byRecord(members).keySet(), "seed " + seed);
    }
  }

  private static Map<String, List<Member>> byRecord(List<Member> members) {
    Map<String, List<Member>> incidents = new HashMap<>();
    incidents(members.toArray(Member[]::new))
        .forEach(
            (incident, cluster) ->
                incidents.put(
                    incident + cluster.stream().map(m -> m.record().code()).sorted().toList(),
                    cluster));
    return incidents;
  }
}
