package org.leakrisk.gate.courier;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leakrisk.tables.failure.Failure;

/** Written forms and the couriers they mean between two days. */
final class Aliases implements Serializable {
  private static final long serialVersionUID = 1L;

  /** One courier that a form means from one day to another, both included. */
  record Entry(String courier, LocalDate from, LocalDate to) implements Serializable {
    boolean validOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overlaps(Entry other) {
      return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
  }

  private final HashMap<String, ArrayList<Entry>> entries = new HashMap<>();

  void add(String form, Entry entry) {
    ArrayList<Entry> known = entries.computeIfAbsent(form, none -> new ArrayList<>());
    if (!known.contains(entry)) {
      known.add(entry);
    }
  }

  boolean has(String form) {
    return entries.containsKey(form);
  }

  /** Couriers that a form means on a day, in id order. */
  SortedSet<String> on(String form, LocalDate day) {
    SortedSet<String> couriers = new TreeSet<>();
    for (Entry entry : entries.getOrDefault(form, new ArrayList<>())) {
      if (entry.validOn(day)) {
        couriers.add(entry.courier);
      }
    }
    return couriers;
  }

  /** Couriers that a form means on any day, in id order. */
  SortedSet<String> ever(String form) {
    SortedSet<String> couriers = new TreeSet<>();
    entries.getOrDefault(form, new ArrayList<>()).forEach(entry -> couriers.add(entry.courier));
    return couriers;
  }

  /** Refuses one form that is valid on one day for two couriers. */
  void refuseConflicts() {
    List<String> conflicts = new ArrayList<>();
    for (Map.Entry<String, ArrayList<Entry>> form : entries.entrySet()) {
      for (Entry left : form.getValue()) {
        for (Entry right : form.getValue()) {
          if (left.courier.compareTo(right.courier) < 0 && left.overlaps(right)) {
            conflicts.add(
                "'%s' for %s and %s"
                    .formatted(Mask.of(form.getKey()), left.courier, right.courier));
          }
        }
      }
    }
    if (!conflicts.isEmpty()) {
      conflicts.sort(null);
      throw new Failure.BadInput(
          "aliases: %d alias(es) valid on one day for two couriers, first %s: correct valid_from and valid_to"
              .formatted(conflicts.size(), conflicts.get(0)));
    }
  }
}
