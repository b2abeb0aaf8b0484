package org.leakrisk.gate.column;

import org.leakrisk.gate.token.Purpose;
import org.leakrisk.gate.token.Tokens;

/** Free text: dropped. A token over it keeps two rows apart that differ in nothing else. */
final class FreeTextKind implements ColumnKind {
  private final Tokens tokens;

  FreeTextKind(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean identifying() {
    return true;
  }

  @Override
  public Cell parse(String text) {
    return Cell.of(tokens.token(Purpose.TEXT, text));
  }
}
