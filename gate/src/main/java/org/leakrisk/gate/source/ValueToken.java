package org.leakrisk.gate.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.leakrisk.tables.value.Token;

/**
 * The row token of sources that are keyed by their dimensions: it stands for the value alone, so
 * that the same volume written with a courier's id and with its name is one volume. Nothing in such
 * rows can name a person, so the digest needs no key.
 */
public final class ValueToken {
  private static final int LENGTH = 16;

  private ValueToken() {}

  /** The token of a value as canonical text. */
  public static Token of(String value) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return Token.of(Arrays.copyOf(digest, LENGTH));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
