package org.leakrisk.gate.token;

import org.leakrisk.tables.value.Token;

/** Makes keyed tokens. Not safe for threads: each makes its own from the key. */
public final class Tokens {
  private Tokens() {}

  /**
   * Derives the keys of all purposes.
   *
   * @param epoch 1-8 characters of a-z and 0-9; tokens of two epochs cannot be compared
   */
  public static Tokens of(TokenKey key, String epoch) {
    throw new UnsupportedOperationException();
  }

  /** The token of a text for a purpose. */
  public Token token(Purpose purpose, String text) {
    throw new UnsupportedOperationException();
  }

  /** Tells two keys apart without telling anything about them: eight characters. */
  public String checkValue() {
    throw new UnsupportedOperationException();
  }

  /** The written form of a token: epoch, a hyphen, 26 characters. */
  public String text(Token token) {
    throw new UnsupportedOperationException();
  }
}
