package org.leakrisk.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.value.Token;

/**
 * What becomes of accepted rows that share a record id. Rows are taken by file and line. A row with
 * the same row token as an earlier one is a duplicate. Of the others those below the highest
 * revision are superseded. One row of the highest revision stays; several contradict each other and
 * are all in conflict.
 *
 * @param accepted rows that stay, by record
 * @param duplicates rows that repeat another
 * @param superseded rows that a higher revision replaces
 * @param conflicts rows to be rejected
 */
public record Settlement<R extends Gated>(
    List<R> accepted, List<R> duplicates, List<R> superseded, List<R> conflicts) {
  public Settlement {
    accepted = List.copyOf(accepted);
    duplicates = List.copyOf(duplicates);
    superseded = List.copyOf(superseded);
    conflicts = List.copyOf(conflicts);
  }

  /** Settles the rows of one source; their order does not matter. */
  public static <R extends Gated> Settlement<R> of(List<R> rows) {
    Map<String, List<R>> byRecord = new TreeMap<>(Text.CODE_POINTS);
    for (R row : rows) {
      byRecord.computeIfAbsent(row.record().code(), record -> new ArrayList<>()).add(row);
    }
    List<R> accepted = new ArrayList<>();
    List<R> duplicates = new ArrayList<>();
    List<R> superseded = new ArrayList<>();
    List<R> conflicts = new ArrayList<>();
    for (List<R> group : byRecord.values()) {
      long highest = group.stream().mapToLong(Gated::revision).max().orElseThrow();
      Set<Token> contents = new HashSet<>();
      List<R> newest = new ArrayList<>();
      group.sort(Settlement::byPlace);
      for (R row : group) {
        if (!contents.add(row.row())) {
          duplicates.add(row);
        } else if (row.revision() < highest) {
          superseded.add(row);
        } else {
          newest.add(row);
        }
      }
      (newest.size() == 1 ? accepted : conflicts).addAll(newest);
    }
    return new Settlement<>(accepted, duplicates, superseded, conflicts);
  }

  private static int byPlace(Gated one, Gated two) {
    int order = Text.CODE_POINTS.compare(one.file(), two.file());
    return order != 0 ? order : Long.compare(one.line(), two.line());
  }
}
