package org.leakrisk.gate.read;

import java.util.Optional;

/** What the first bytes of a text say about its encoding. */
enum ByteOrderMark {
  UTF_32LE(0xFF, 0xFE, 0, 0),
  UTF_32BE(0, 0, 0xFE, 0xFF),
  UTF_8(0xEF, 0xBB, 0xBF),
  GB18030(0x84, 0x31, 0x95, 0x33),
  UTF_16LE(0xFF, 0xFE),
  UTF_16BE(0xFE, 0xFF),
  NONE;

  private final int[] bytes;

  ByteOrderMark(int... bytes) {
    this.bytes = bytes;
  }

  /** The mark at the beginning; the longest one when two fit. */
  static ByteOrderMark of(byte[] head) {
    for (ByteOrderMark mark : values()) {
      if (Magic.startsWith(head, mark.bytes)) {
        return mark;
      }
    }
    return NONE;
  }

  int length() {
    return bytes.length;
  }

  /** The encoding, empty without mark and for UTF-32. */
  Optional<TextEncoding> encoding() {
    return switch (this) {
      case UTF_8 -> Optional.of(TextEncoding.UTF_8);
      case GB18030 -> Optional.of(TextEncoding.GB18030);
      case UTF_16LE -> Optional.of(TextEncoding.UTF_16LE);
      case UTF_16BE -> Optional.of(TextEncoding.UTF_16BE);
      case NONE, UTF_32LE, UTF_32BE -> Optional.empty();
    };
  }

  boolean supported() {
    return this != UTF_32LE && this != UTF_32BE;
  }
}
