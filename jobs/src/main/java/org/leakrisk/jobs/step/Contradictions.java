package org.leakrisk.jobs.step;

import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.schema.Text;

/**
 * Rows of sources without ids that share all dimensions and differ in value. Either value would set
 * a rate, so such an input is refused as a whole.
 */
public final class Contradictions {
  private static final List<String> KEYED_BY_DIMENSIONS = List.of("parcels", "counts");

  private Contradictions() {}

  /**
   * The line that refuses the input; empty for sources with ids, whose rows are rejected instead,
   * and without contradiction.
   *
   * @param records names of the contradicting records: source, courier, month, then the rest
   */
  public static Optional<String> message(String source, List<String> records) {
    if (!KEYED_BY_DIMENSIONS.contains(source) || records.isEmpty()) {
      return Optional.empty();
    }
    List<String> courierMonths =
        records.stream()
            .map(record -> record.split("/", -1))
            .map(parts -> parts[1] + " " + parts[2])
            .distinct()
            .sorted(Text.CODE_POINTS)
            .toList();
    return Optional.of(
        "%s: %d courier-months stand more than once with different values, the first %s: keep one view of the data"
            .formatted(source, courierMonths.size(), courierMonths.get(0)));
  }
}
