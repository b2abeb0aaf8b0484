package org.leakrisk.tables.schema;

import java.util.Locale;

/**
 * A word of the input: written in lower case there and in every table. Other enums are written by
 * name.
 */
public interface Word {
  String name();

  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How an enum constant is written in tables. */
  static String codeOf(Enum<?> word) {
    return word instanceof Word inputWord ? inputWord.code() : word.name();
  }
}
