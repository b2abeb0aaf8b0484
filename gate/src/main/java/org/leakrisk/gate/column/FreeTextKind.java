package org.leakrisk.gate.column;

import org.leakrisk.gate.courier.WrittenText;
import org.leakrisk.gate.leak.LeakDetector;
import org.leakrisk.gate.token.Purpose;
import org.leakrisk.gate.token.Tokens;

/**
 * Free text: rules may look at it while the row is read. A token over it keeps two rows apart that
 * differ in nothing else.
 */
final class FreeTextKind implements ColumnKind {
  private final Tokens tokens;
  private final LeakDetector leaks;

  FreeTextKind(Tokens tokens, LeakDetector leaks) {
    this.tokens = tokens;
    this.leaks = leaks;
  }

  @Override
  public boolean identifying() {
    return true;
  }

  @Override
  public Cell parse(String text) {
    WrittenText written = new WrittenText(text, tokens.token(Purpose.TEXT, text));
    return Cell.of(new FreeText(written, leaks.look(text)));
  }
}
