package org.leakrisk.tables.value;

import java.nio.ByteBuffer;

/**
 * A 128-bit keyed token that stands for a personal value. It says nothing without the key, and it
 * still stays in work tables.
 *
 * @param high first eight bytes, big-endian
 * @param low last eight bytes, big-endian
 */
public record Token(long high, long low) implements Comparable<Token> {
  private static final int LENGTH = 16;

  /**
   * The token in 16 bytes.
   *
   * @throws IllegalArgumentException when there are not 16 bytes
   */
  public static Token of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A token has 16 bytes");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new Token(buffer.getLong(), buffer.getLong());
  }

  /** The 16 bytes. */
  public byte[] bytes() {
    return ByteBuffer.allocate(LENGTH).putLong(high).putLong(low).array();
  }

  @Override
  public int compareTo(Token other) {
    int order = Long.compareUnsigned(high, other.high);
    return order != 0 ? order : Long.compareUnsigned(low, other.low);
  }
}
