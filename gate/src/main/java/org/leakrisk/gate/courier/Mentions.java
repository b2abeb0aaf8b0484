package org.leakrisk.gate.courier;

import java.util.SortedSet;

/**
 * Couriers that a longer text names.
 *
 * @param couriers what the names mean on the day, in id order
 * @param forms the names themselves, without anything that stands around them
 * @param tidy true when the text is nothing but such a name, a place and an outlet
 */
record Mentions(SortedSet<String> couriers, SortedSet<String> forms, boolean tidy) {
  /** The names and a sign that more stood there. */
  String shown() {
    return String.join(" / ", forms) + "…";
  }
}
