package org.leakrisk.gate.leak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Where words of the dictionary stood in a text, by number and distance; nothing of the text. Which
 * of them count depends on the day of the record.
 */
public final class LeakSigns {
  /** Numbers kept of one hit: term, start, end, units to its start and from its end, clause. */
  static final int HIT = 6;

  /** No word of the dictionary. */
  public static final LeakSigns NONE = new LeakSigns(null, new int[0], null);

  private final Groups groups;
  private final int[] hits;
  private final Clauses clauses;

  LeakSigns(Groups groups, int[] hits, Clauses clauses) {
    this.groups = groups;
    this.hits = hits;
    this.clauses = clauses;
  }

  /** One word found. */
  record Hit(long group, int start, int end, int before, int after, int clause) {
    boolean within(Hit longer) {
      return start >= longer.start && end <= longer.end && end - start < longer.end - longer.start;
    }

    /** Units between two words of one clause; none when they touch or overlap. */
    int apart(Hit other) {
      return Math.max(0, start < other.start ? other.before - after : before - other.after);
    }
  }

  /** What the text says under the rules valid on a day. */
  public LeakReading on(LocalDate day) {
    long found = 0;
    for (int at = 0; at < hits.length; at += HIT) {
      found |= groups.bitOfTerm(hits[at]);
    }
    if (found == 0 || !groups.mayFire(found)) {
      return LeakReading.NONE;
    }
    List<Hit> valid = new ArrayList<>();
    List<Hit> plain = new ArrayList<>();
    long plainBit = groups.bit(Roles.PLAIN);
    for (int at = 0; at < hits.length; at += HIT) {
      if (groups.term(hits[at]).validOn(day)) {
        Hit hit = hit(at);
        (hit.group() == plainBit ? plain : valid).add(hit);
      }
    }
    valid.removeIf(hit -> plain.stream().anyMatch(hit::within));
    return new Judged(groups, clauses, valid).reading(day);
  }

  private Hit hit(int at) {
    long group = groups.bitOfTerm(hits[at]);
    return new Hit(group, hits[at + 1], hits[at + 2], hits[at + 3], hits[at + 4], hits[at + 5]);
  }

  @Override
  public String toString() {
    return "LeakSigns[" + hits.length / HIT + "]";
  }
}
