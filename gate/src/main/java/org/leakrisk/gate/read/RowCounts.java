package org.leakrisk.gate.read;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.gate.leak.LabelledReading;
import org.leakrisk.gate.leak.LeakCounts;
import org.leakrisk.tables.word.Reason;

/** Counts what becomes of the rows of one file. */
final class RowCounts {
  private final Map<Reason, Long> rejections = new EnumMap<>(Reason.class);
  private final Map<Reason, Long> dropped = new EnumMap<>(Reason.class);
  private final LeakCounts texts = new LeakCounts();
  private long read;
  private long accepted;
  private long blank;
  private long normalised;

  void countBlank() {
    blank++;
  }

  void countRead() {
    read++;
  }

  void countAccepted() {
    accepted++;
  }

  void countRejected(Reason reason) {
    rejections.merge(reason, 1L, Long::sum);
  }

  void countDropped(Reason reason) {
    dropped.merge(reason, 1L, Long::sum);
  }

  void countText(LabelledReading text) {
    texts.add(text);
  }

  void countNormalised() {
    normalised++;
  }

  /**
   * Asserts that no record got lost: records cut = header + blank lines + rows, rows = accepted +
   * rejected.
   *
   * @throws IllegalStateException when one did
   */
  void check(long cut) {
    long rejected = rejections.values().stream().mapToLong(Long::longValue).sum();
    if (cut != 1 + blank + read || read != accepted + rejected) {
      throw new IllegalStateException(
          "Rows got lost in the gate: %d records cut, %d blank, %d read, %d accepted, %d rejected"
              .formatted(cut, blank, read, accepted, rejected));
    }
  }

  FileResult result(String sha256, long bytes, Optional<FileFault> fault) {
    return new FileResult(
        read,
        accepted,
        blank,
        Collections.unmodifiableMap(rejections),
        Collections.unmodifiableMap(dropped),
        normalised,
        texts,
        bytes,
        sha256,
        fault);
  }
}
