package org.leakrisk.gate.courier;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.MatchMethod;
import org.leakrisk.tables.word.UnresolvedReason;

/**
 * What the names of a row say, decoys included.
 *
 * @param couriers the courier when there is a method, else whom it could be
 * @param method UNRESOLVED without a courier
 * @param doubt why there is no courier, or what speaks against it
 * @param shown how it was written, without digits
 */
record Reading(
    SortedSet<String> couriers,
    MatchMethod method,
    double confidence,
    Optional<UnresolvedReason> doubt,
    Optional<String> shown) {
  /** Marks a courier that is known but not in the input. */
  private static final String DECOY = "?";

  static Reading resolved(
      String courier, MatchMethod method, double confidence, Optional<String> shown) {
    SortedSet<String> one = new TreeSet<>(List.of(courier));
    return new Reading(one, method, confidence, Optional.empty(), shown);
  }

  static Reading unresolved(
      UnresolvedReason reason, SortedSet<String> couriers, Optional<String> shown) {
    return new Reading(couriers, MatchMethod.UNRESOLVED, 0, Optional.of(reason), shown);
  }

  static String decoy(String courier) {
    return DECOY + courier;
  }

  static boolean isDecoy(String courier) {
    return courier.startsWith(DECOY);
  }

  /** The same without couriers that are not in the input, unless there are no others. */
  static SortedSet<String> preferred(SortedSet<String> couriers) {
    SortedSet<String> monitored = monitored(couriers);
    return monitored.isEmpty() ? couriers : monitored;
  }

  private static SortedSet<String> monitored(SortedSet<String> couriers) {
    return couriers.stream()
        .filter(courier -> !isDecoy(courier))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean isResolved() {
    return method != MatchMethod.UNRESOLVED;
  }

  boolean isDoubtedBy(UnresolvedReason... reasons) {
    return doubt.filter(List.of(reasons)::contains).isPresent();
  }

  /** The same with another doubt about its courier and less confidence at most. */
  Reading doubted(UnresolvedReason reason, double most) {
    return new Reading(couriers, method, Math.min(confidence, most), Optional.of(reason), shown);
  }

  Reading confident(double certainty) {
    return new Reading(couriers, method, certainty, doubt, shown);
  }

  /** What leaves the gate: a courier of the input or none. */
  Resolution resolution() {
    SortedSet<String> monitored = monitored(couriers);
    boolean elsewhere = monitored.isEmpty() && !couriers.isEmpty();
    if (isResolved() && !elsewhere) {
      CourierId courier = new CourierId(monitored.first());
      return new Resolution(Optional.of(courier), method, confidence, List.of(), doubt, shown);
    }
    boolean named =
        isResolved()
            || isDoubtedBy(UnresolvedReason.AMBIGUOUS_NAME, UnresolvedReason.MULTIPLE_NAMES);
    return new Resolution(
        Optional.empty(),
        MatchMethod.UNRESOLVED,
        0,
        List.copyOf(monitored),
        elsewhere && named ? Optional.of(UnresolvedReason.NOT_MONITORED) : doubt,
        shown);
  }
}
