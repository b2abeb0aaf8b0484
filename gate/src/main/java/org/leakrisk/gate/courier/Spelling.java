package org.leakrisk.gate.courier;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names in Latin letters and how far a misspelt one lies from them. Chinese names are never
 * compared: two of them differ in one character of two, so a distance says nothing.
 */
final class Spelling implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Shorter names are one slip from each other. */
  private static final int SHORTEST = 5;

  /** From this length on two slips are allowed. */
  private static final int LONG = 9;

  private record Name(String text, Aliases.Entry entry) implements Serializable {}

  private final ArrayList<Name> names = new ArrayList<>();

  /** Adds a normalised name; one that is short or not Latin is left out. */
  void add(String norm, Aliases.Entry entry) {
    Name name = new Name(norm, entry);
    if (fits(norm) && !names.contains(name)) {
      names.add(name);
    }
  }

  private static boolean fits(String norm) {
    return norm.length() >= SHORTEST
        && norm.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }

  /**
   * Couriers that a misspelt name could mean on a day: those within one slip (two from nine letters
   * on) that are not at least one slip further away than the nearest. One courier alone is a match.
   *
   * @param norm the written name, normalised
   */
  SortedSet<String> near(String norm, LocalDate day) {
    SortedSet<String> near = new TreeSet<>();
    if (!fits(norm)) {
      return near;
    }
    int limit = norm.length() >= LONG ? 2 : 1;
    SortedMap<String, Integer> distances = new TreeMap<>();
    int nearest = Integer.MAX_VALUE;
    for (Name name : names) {
      if (name.entry.validOn(day) && Math.abs(name.text.length() - norm.length()) <= limit) {
        int distance = distance(norm, name.text);
        distances.merge(name.entry.courier(), distance, Math::min);
        nearest = Math.min(nearest, distance);
      }
    }
    if (nearest <= limit) {
      int closest = nearest;
      distances.forEach(
          (courier, distance) -> {
            if (distance == closest) {
              near.add(courier);
            }
          });
    }
    return near;
  }

  /**
   * Optimal string alignment: the least number of letters inserted, dropped, replaced, or swapped
   * with their neighbour (Damerau 1964; no part is edited twice).
   */
  static int distance(String left, String right) {
    int[] before = new int[right.length() + 1];
    int[] last = new int[right.length() + 1];
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[right.length()];
  }
}
