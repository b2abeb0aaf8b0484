package org.leakrisk.gate.column;

import org.leakrisk.tables.word.Reason;

/**
 * Revisions: whole numbers of at most ten digits, which is room for seconds since 1970. Longer ones
 * are phones and waybills in the wrong column.
 */
final class RevisionKind implements ColumnKind {
  private static final int MOST_DIGITS = 10;

  private final ColumnKind count;

  RevisionKind(ColumnKind count) {
    this.count = count;
  }

  @Override
  public Check check() {
    return count.check();
  }

  @Override
  public Cell parse(String text) {
    return text.codePoints().filter(Character::isDigit).count() > MOST_DIGITS
        ? Cell.fault(Reason.TOO_LONG)
        : count.parse(text);
  }
}
