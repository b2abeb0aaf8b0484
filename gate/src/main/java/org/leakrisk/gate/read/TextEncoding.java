package org.leakrisk.gate.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encoding of an input file. */
public enum TextEncoding {
  ASCII("ascii"),
  UTF_8("utf-8"),
  UTF_16LE("utf-16le"),
  UTF_16BE("utf-16be"),
  /** GB18030, and GBK and GB2312, which are parts of it. */
  GB18030("gb18030");

  private static final Charset CHINESE = Charset.forName("GB18030");

  private final String code;

  TextEncoding(String code) {
    this.code = code;
  }

  /** How it is written in tables. */
  public String code() {
    return code;
  }

  /** The charset of the bytes after UTF-16 was turned into UTF-8. */
  Charset charset() {
    return this == GB18030 ? CHINESE : StandardCharsets.UTF_8;
  }

  boolean sixteen() {
    return this == UTF_16LE || this == UTF_16BE;
  }
}
