package org.leakrisk.gate.read;

/** What the configuration says about the encoding of a source. */
public enum EncodingChoice {
  /** Decided file by file from its bytes. */
  AUTO("auto"),
  UTF_8("utf-8"),
  /** UTF-16 with a byte order mark. */
  UTF_16("utf-16"),
  GBK("gbk"),
  GB18030("gb18030");

  private final String code;

  EncodingChoice(String code) {
    this.code = code;
  }

  /** How it is written in the configuration. */
  public String code() {
    return code;
  }

  boolean allows(TextEncoding marked) {
    return switch (this) {
      case AUTO -> true;
      case UTF_8 -> marked == TextEncoding.UTF_8;
      case UTF_16 -> marked.sixteen();
      case GBK, GB18030 -> marked == TextEncoding.GB18030;
    };
  }
}
