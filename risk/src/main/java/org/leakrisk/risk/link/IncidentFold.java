package org.leakrisk.risk.link;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leakrisk.tables.evidence.Incident;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.IncidentId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.MatchMethod;
import org.leakrisk.tables.word.YesNo;

/** What a cluster of records counts as: one event, in its strongest stream. */
public final class IncidentFold {
  /**
   * Strongest first: a fraud case weighs more than a complaint, a complaint more than a listing.
   * Any other stream is weaker than these.
   */
  static final List<StreamId> STRENGTH =
      List.of(StreamId.FRAUD, StreamId.COMPLAINT, StreamId.LISTING);

  /** With more candidates than this an unresolved record is attributed to nobody. */
  static final int MOST_CANDIDATES = 5;

  /** Confidence in a name that is one by id or alias, unless something speaks against it. */
  private static final double LEAST_SURE = 0.95;

  private static final Comparator<Member> EARLIEST_FIRST =
      Comparator.comparing(Member::eventOn)
          .thenComparing(member -> member.record().code(), Text.CODE_POINTS);

  private IncidentFold() {}

  /**
   * The incident of a cluster.
   *
   * @param id the incident's name
   * @param cluster all its records, attached ones included; at least one scores
   * @param methods methods of its edges
   */
  public static Incident of(IncidentId id, List<Member> cluster, List<String> methods) {
    List<Member> scoring = cluster.stream().filter(Member::scores).sorted(EARLIEST_FIRST).toList();
    Set<CourierId> couriers = couriers(scoring);
    boolean one = couriers.size() == 1;
    List<String> split = one ? List.of() : couriers.stream().map(CourierId::code).toList();
    return new Incident(
        id,
        one ? Optional.of(couriers.iterator().next()) : Optional.empty(),
        split,
        couriers.isEmpty() ? candidates(scoring) : List.of(),
        province(scoring),
        YearMonth.from(scoring.get(0).eventOn()),
        scoring.stream()
            .map(member -> YearMonth.from(member.knownOn()))
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        strongest(scoring),
        texts(cluster.stream().map(member -> member.stream().code()).collect(Collectors.toSet())),
        methods,
        cluster.size(),
        persons(scoring),
        !couriers.isEmpty() && scoring.stream().anyMatch(member -> isSure(member, couriers)),
        scoring.stream().anyMatch(Member::effective),
        scoring.stream().anyMatch(IncidentFold::isConfirmed),
        cluster.size() > scoring.size());
  }

  private static boolean isConfirmed(Member member) {
    return member.leakConfirmed().equals(Optional.of(YesNo.YES));
  }

  /** Named by id or alias, and no waybill of another courier's form speaks against it. */
  private static boolean isSure(Member member, Set<CourierId> couriers) {
    boolean sureMethod =
        switch (member.method()) {
          case CODE, EXACT_ALIAS, NORMALISED -> true;
          case EXTRACTED, FUZZY, WAYBILL, UNRESOLVED -> false;
        };
    return sureMethod
        && member.confidence() >= LEAST_SURE
        && member.courier().filter(couriers::contains).isPresent();
  }

  /** The courier of highest confidence; more than one when they tie. */
  private static Set<CourierId> couriers(List<Member> scoring) {
    double highest =
        scoring.stream()
            .filter(member -> member.courier().isPresent())
            .mapToDouble(Member::confidence)
            .max()
            .orElse(0);
    Set<CourierId> couriers =
        new TreeSet<>(Comparator.comparing(CourierId::code, Text.CODE_POINTS));
    scoring.stream()
        .filter(member -> member.method() != MatchMethod.UNRESOLVED)
        .filter(member -> member.confidence() == highest)
        .forEach(member -> member.courier().ifPresent(couriers::add));
    return couriers;
  }

  private static List<String> candidates(List<Member> scoring) {
    Set<String> candidates =
        scoring.stream()
            .flatMap(member -> member.candidates().stream())
            .collect(Collectors.toSet());
    return candidates.size() > MOST_CANDIDATES ? List.of() : texts(candidates);
  }

  /** The province of the earliest record that names one. */
  private static ProvinceCode province(List<Member> scoring) {
    return scoring.stream()
        .map(Member::province)
        .filter(province -> !province.equals(ProvinceCode.NATIONAL))
        .findFirst()
        .orElse(ProvinceCode.NATIONAL);
  }

  private static StreamId strongest(List<Member> scoring) {
    return STRENGTH.stream()
        .filter(stream -> scoring.stream().anyMatch(member -> member.stream().equals(stream)))
        .findFirst()
        .orElse(scoring.get(0).stream());
  }

  /** Distinct phones; an event without any phone is one person. */
  private static long persons(List<Member> scoring) {
    long phones = scoring.stream().flatMap(member -> member.phone().stream()).distinct().count();
    return Math.max(1, phones);
  }

  private static List<String> texts(Set<String> texts) {
    return texts.stream().sorted(Text.CODE_POINTS).toList();
  }
}
