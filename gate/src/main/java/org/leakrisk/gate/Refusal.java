package org.leakrisk.gate;

import java.io.Serializable;
import java.util.Optional;
import org.leakrisk.gate.read.FileFault;
import org.leakrisk.tables.word.Reason;

/**
 * A file that is not read, and why.
 *
 * @param source source it belongs to
 * @param file alias of the file
 * @param line physical line, 1-based, where known
 * @param column name of a contract column, where it is about one
 * @param reason a reason of scope FILE
 * @param detail numbers that help to find the place; never a value
 */
public record Refusal(
    String source,
    String file,
    Optional<Long> line,
    Optional<String> column,
    Reason reason,
    Optional<String> detail)
    implements Serializable {

  static Refusal of(String source, String file, FileFault fault) {
    return new Refusal(source, file, fault.line(), fault.column(), fault.reason(), fault.detail());
  }

  /** One line: where, what, and what to do. */
  public String message() {
    return "%s/%s%s%s %s: %s%s"
        .formatted(
            source,
            file,
            line.map(number -> ":" + number).orElse(""),
            column.map(name -> " column '" + name + "'").orElse(""),
            reason,
            reason.hint(),
            detail.map(text -> " (" + text + ")").orElse(""));
  }

  private Object writeReplace() {
    return new Form(source, file, line.orElse(0L), column.orElse(""), reason, detail.orElse(""));
  }

  /** How a refusal travels between processes, where an Optional cannot. */
  private record Form(
      String source, String file, long line, String column, Reason reason, String detail)
      implements Serializable {
    private Object readResolve() {
      return new Refusal(
          source,
          file,
          Optional.of(line).filter(number -> number > 0),
          Optional.of(column).filter(name -> !name.isEmpty()),
          reason,
          Optional.of(detail).filter(text -> !text.isEmpty()));
    }
  }
}
