package org.leakrisk.gate.read;

import java.util.Optional;
import org.leakrisk.tables.word.Reason;

/**
 * Why a file is refused.
 *
 * @param reason a reason of scope FILE
 * @param line physical line, 1-based, where known
 * @param column name of a contract column, where it is about one
 * @param detail numbers that help to find the place; never a value
 */
public record FileFault(
    Reason reason, Optional<Long> line, Optional<String> column, Optional<String> detail) {
  static FileFault of(Reason reason) {
    return new FileFault(reason, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static FileFault at(Reason reason, long line) {
    return new FileFault(reason, Optional.of(line), Optional.empty(), Optional.empty());
  }

  /** A fault of a column that stands in no header. */
  static FileFault key(Reason reason, String column) {
    return new FileFault(reason, Optional.empty(), Optional.of(column), Optional.empty());
  }

  static FileFault column(Reason reason, String column) {
    return new FileFault(reason, Optional.of(1L), Optional.of(column), Optional.empty());
  }
}
