package org.leakrisk.gate.token;

import java.nio.file.Path;

/** The secret from which all tokens are derived. Closing it wipes it from memory. */
public final class TokenKey implements AutoCloseable {
  private final byte[] secret;

  private TokenKey(byte[] secret) {
    this.secret = secret;
  }

  /**
   * Reads a key file.
   *
   * @throws org.leakrisk.tables.failure.Failure.BadKey when it is missing, readable by others or
   *     weak
   */
  public static TokenKey read(Path keyFile) {
    throw new UnsupportedOperationException();
  }

  /** The key of synthetic inputs, known to everybody. */
  public static TokenKey demo() {
    return new TokenKey(new byte[32]);
  }

  /** A new key that nobody will know; tokens made with it die with the process. */
  public static TokenKey random() {
    throw new UnsupportedOperationException();
  }

  byte[] secret() {
    return secret;
  }

  @Override
  public void close() {
    java.util.Arrays.fill(secret, (byte) 0);
  }
}
