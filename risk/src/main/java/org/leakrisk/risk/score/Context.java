package org.leakrisk.risk.score;

import java.time.YearMonth;
import java.util.List;
import org.leakrisk.tables.evidence.BranchTally;
import org.leakrisk.tables.evidence.Coverage;
import org.leakrisk.tables.evidence.FraudTally;
import org.leakrisk.tables.evidence.PublishedFigure;
import org.leakrisk.tables.evidence.StreamOverlap;
import org.leakrisk.tables.evidence.Unattributed;

/**
 * What is judged or checked beside the couriers' scores, in any order.
 *
 * @param coverage which source has rows for which courier and month
 * @param branchVolumes parcels of branches
 * @param branchTally events that name a branch
 * @param fraudTally fraud cases by type
 * @param overlaps incidents by the streams that reported them
 * @param unattributed incidents without a known courier
 * @param published figures as somebody printed them
 * @param breaks known changes of definition
 */
public record Context(
    List<Coverage> coverage,
    BranchVolumes branchVolumes,
    List<BranchTally> branchTally,
    List<FraudTally> fraudTally,
    List<StreamOverlap> overlaps,
    List<Unattributed> unattributed,
    List<PublishedFigure> published,
    List<Break> breaks) {
  /**
   * A known change of what a source counts, from the configuration.
   *
   * @param month first month under the new definition
   * @param source the source that changed
   * @param note what changed
   */
  public record Break(YearMonth month, String source, String note) {
    private static final int LONGEST_NOTE = 200;

    public Break {
      if (note.isBlank()
          || note.length() > LONGEST_NOTE
          || note.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            "breaks: a note must be one line of 1-" + LONGEST_NOTE + " characters");
      }
    }
  }

  public Context {
    coverage = List.copyOf(coverage);
    branchTally = List.copyOf(branchTally);
    fraudTally = List.copyOf(fraudTally);
    overlaps = List.copyOf(overlaps);
    unattributed = List.copyOf(unattributed);
    published = List.copyOf(published);
    breaks = List.copyOf(breaks);
  }

  /** The fraud cases that were known by the end of a month, in key order. */
  public List<FraudTally> fraudKnownBy(YearMonth asOf) {
    return FraudTally.TABLE.sorted(
        fraudTally.stream()
            .filter(row -> !row.knownMonth().isAfter(asOf) && !row.month().isAfter(asOf))
            .toList());
  }

  /** A context that knows nothing but which source has rows. */
  public static Context of(List<Coverage> coverage) {
    return new Context(
        coverage,
        BranchVolumes.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
