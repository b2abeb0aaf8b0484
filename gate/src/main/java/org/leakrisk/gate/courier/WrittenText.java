package org.leakrisk.gate.courier;

import org.leakrisk.tables.value.Token;

/**
 * Free text while its row is read. Rules look inside, results leave; the text neither prints nor
 * travels.
 */
public final class WrittenText {
  private final String text;
  private final Token token;

  /** A text and the token that stands for it. */
  public WrittenText(String text, Token token) {
    this.text = text;
    this.token = token;
  }

  String text() {
    return text;
  }

  /** Stands for the text in tokens over the row. */
  public Token token() {
    return token;
  }

  @Override
  public String toString() {
    return "WrittenText";
  }
}
