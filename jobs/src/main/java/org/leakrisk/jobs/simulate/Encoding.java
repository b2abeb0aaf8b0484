package org.leakrisk.jobs.simulate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.leakrisk.tables.failure.Failure;

/** Character encodings that a file can be written in. */
public enum Encoding {
  UTF_8("utf-8", StandardCharsets.UTF_8),
  UTF_8_BOM("utf-8-bom", StandardCharsets.UTF_8),
  GBK("gbk", Charset.forName("GBK")),
  GB18030("gb18030", Charset.forName("GB18030"));

  private final String word;
  private final Charset charset;

  Encoding(String word, Charset charset) {
    this.word = word;
    this.charset = charset;
  }

  Charset charset() {
    return charset;
  }

  boolean hasByteOrderMark() {
    return this == UTF_8_BOM;
  }

  static Encoding named(String word) {
    for (Encoding encoding : values()) {
      if (encoding.word.equals(word)) {
        return encoding;
      }
    }
    throw new Failure.BadUsage("simulate: --encodings takes utf-8, utf-8-bom, gbk, gb18030");
  }
}
