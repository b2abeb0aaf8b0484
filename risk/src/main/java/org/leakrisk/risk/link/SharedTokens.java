package org.leakrisk.risk.link;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.leakrisk.tables.evidence.Edge;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.EdgeMethod;

/**
 * Edges among records that share one token. Each rule takes the whole group of a token and gives
 * the same edges in whatever order the group arrives. Edges of one waybill form stars, so that
 * their number grows with the records and not with their pairs.
 */
public final class SharedTokens {
  /** A waybill with more phones than this is a placeholder, and joins nothing. */
  static final int MOST_PHONES_OF_A_WAYBILL = 20;

  /** A phone in more events than this belongs to a call centre or a merchant, and joins nothing. */
  static final int MOST_EVENTS_OF_A_PHONE = 20;

  /** A phone with more records than this is not compared pair by pair. */
  static final int MOST_RECORDS_OF_A_PHONE = 200;

  private static final Comparator<Member> BY_RECORD =
      Comparator.comparing(member -> member.record().code(), Text.CODE_POINTS);
  private static final Comparator<Member> BY_DAY =
      Comparator.comparing(Member::eventOn).thenComparing(BY_RECORD);

  private SharedTokens() {}

  /** D1: the same waybill, and couriers that fit or the same phone. No limit of time. */
  public static List<Edge> ofWaybill(List<Member> group) {
    if (isPlaceholder(group)) {
      return List.of();
    }
    List<Member> members = group.stream().sorted(BY_RECORD).toList();
    List<Edge> edges = new ArrayList<>();
    Map<String, Member> firstOfCourier = new TreeMap<>(Text.CODE_POINTS);
    Map<Token, Member> firstOfPhone = new TreeMap<>();
    for (Member member : members) {
      Optional<Member> sameCourier = first(firstOfCourier, courierOf(member), member);
      sameCourier.ifPresent(first -> edges.add(edge(first, member, EdgeMethod.D1)));
      Optional<Member> samePhone =
          member.phone().flatMap(phone -> first(firstOfPhone, phone, member));
      samePhone
          .filter(first -> !sameCourier.equals(Optional.of(first)))
          .ifPresent(first -> edges.add(edge(first, member, EdgeMethod.D1)));
    }
    joinUnknownCourier(firstOfCourier, edges);
    return edges;
  }

  /** True for a waybill that so many people name that it cannot be one parcel. */
  public static boolean isPlaceholder(List<Member> group) {
    return distinctPhones(group) > MOST_PHONES_OF_A_WAYBILL;
  }

  /**
   * D2: the same phone, couriers equal or exactly one unknown, waybills that do not contradict, and
   * not further apart than the windows allow.
   */
  public static List<Edge> ofPhone(List<Member> group, LinkageSettings settings) {
    if (isCallCentre(group)) {
      return List.of();
    }
    List<Member> members = group.stream().sorted(BY_DAY).toList();
    long widest = Math.max(settings.incidentWindowDays(), settings.duplicateWindowDays());
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        if (gap(members.get(i), members.get(j)) > widest) {
          break;
        }
        if (samePerson(members.get(i), members.get(j), settings)) {
          edges.add(edge(members.get(i), members.get(j), EdgeMethod.D2));
        }
      }
    }
    return edges;
  }

  /** True for a phone that stands in too many events to be one victim's. */
  public static boolean isCallCentre(List<Member> group) {
    Set<Object> events = new HashSet<>();
    for (Member member : group) {
      events.add(member.waybill().isPresent() ? member.waybill().get() : member.eventOn());
    }
    return events.size() > MOST_EVENTS_OF_A_PHONE || group.size() > MOST_RECORDS_OF_A_PHONE;
  }

  /**
   * D3: rows of one source that are equal in everything but the id and have neither phone nor
   * waybill. The group shares the content token, and with it the day.
   */
  public static List<Edge> ofContent(List<Member> group) {
    List<Member> members = group.stream().sorted(BY_RECORD).toList();
    List<Edge> edges = new ArrayList<>();
    for (int i = 1; i < members.size(); i++) {
      edges.add(edge(members.get(0), members.get(i), EdgeMethod.D3));
    }
    return edges;
  }

  private static boolean samePerson(Member left, Member right, LinkageSettings settings) {
    long window =
        left.stream().equals(right.stream())
            ? settings.duplicateWindowDays()
            : settings.incidentWindowDays();
    boolean bothUnknown = left.courier().isEmpty() && right.courier().isEmpty();
    return gap(left, right) <= window
        && left.courierFits(right)
        && !bothUnknown
        && !left.waybillConflictsWith(right);
  }

  /** Records without courier fit every courier of the waybill: one edge to each is enough. */
  private static void joinUnknownCourier(Map<String, Member> firstOfCourier, List<Edge> edges) {
    Member unknown = firstOfCourier.get("");
    if (unknown == null) {
      return;
    }
    for (Member known : firstOfCourier.values()) {
      if (known.courier().isPresent()) {
        edges.add(edge(unknown, known, EdgeMethod.D1));
      }
    }
  }

  private static <K> Optional<Member> first(Map<K, Member> firsts, K key, Member member) {
    return Optional.ofNullable(firsts.putIfAbsent(key, member));
  }

  private static String courierOf(Member member) {
    return member.courier().map(CourierId::code).orElse("");
  }

  private static int distinctPhones(List<Member> group) {
    Set<Token> phones = new HashSet<>();
    group.forEach(member -> member.phone().ifPresent(phones::add));
    return phones.size();
  }

  private static long gap(Member left, Member right) {
    return Math.abs(ChronoUnit.DAYS.between(left.eventOn(), right.eventOn()));
  }

  private static Edge edge(Member one, Member other, EdgeMethod method) {
    boolean inOrder = BY_RECORD.compare(one, other) < 0;
    RecordId left = inOrder ? one.record() : other.record();
    RecordId right = inOrder ? other.record() : one.record();
    return new Edge(left, right, method, gap(one, other), true);
  }
}
