package org.leakrisk.gate.token;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The secret from which all tokens are derived. Closing it wipes it from memory. */
public final class TokenKey implements AutoCloseable {
  private static final int RANDOM_LENGTH = 32;
  private static final String DEMO =
      "6c65616b7269736b2064656d6f206b65792c206b6e6f776e20746f20616c6c21";

  private final byte[] secret;

  private TokenKey(byte[] secret) {
    this.secret = secret;
  }

  /**
   * Reads a key file: 64 or more hexadecimal digits, base64 of at least 32 bytes, or 32-4,096 bytes
   * as they are; one line end after them does not count.
   *
   * @throws org.leakrisk.tables.failure.Failure.BadKey when it is missing, not this user's own,
   *     readable by others, or weak
   */
  public static TokenKey read(Path keyFile) {
    return read(keyFile, List.of());
  }

  /**
   * Reads a key file that must not lie in or below certain directories: input and output.
   *
   * @throws org.leakrisk.tables.failure.Failure.BadKey as {@link #read(Path)}, or when it lies
   *     there
   */
  public static TokenKey read(Path keyFile, List<Path> apartFrom) {
    return new TokenKey(KeyFile.read(keyFile, apartFrom));
  }

  /** The key of synthetic inputs, known to everybody who reads this line. */
  public static TokenKey demo() {
    return new TokenKey(HexFormat.of().parseHex(DEMO));
  }

  /** A new key that nobody will know; tokens made with it cannot be made again. */
  public static TokenKey random() {
    byte[] secret = new byte[RANDOM_LENGTH];
    new SecureRandom().nextBytes(secret);
    return new TokenKey(secret);
  }

  byte[] secret() {
    return secret;
  }

  @Override
  public void close() {
    Arrays.fill(secret, (byte) 0);
  }

  @Override
  public String toString() {
    return "TokenKey";
  }
}
