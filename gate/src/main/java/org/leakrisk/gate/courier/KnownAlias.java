package org.leakrisk.gate.courier;

import java.time.LocalDate;
import java.util.List;

/**
 * A written form of a courier of the market that comes with the product ({@code
 * aliases-builtin.csv}).
 *
 * @param courier the product's own id of the courier, which need not be the input's
 * @param alias as people write it
 * @param kind what sort of form it is
 * @param inText true when it counts in free text too; false for everyday words and short codes
 * @param from first day
 * @param to last day
 */
record KnownAlias(
    String courier, String alias, Kind kind, boolean inText, LocalDate from, LocalDate to) {
  /** All of them, in the order of the file. */
  static final List<KnownAlias> ALL =
      Facts.of("aliases-builtin.csv").stream().map(KnownAlias::read).toList();

  /** What sort of form an alias is. */
  enum Kind {
    CODE,
    NAME,
    MISPRINT,
    TRANSLATION,
    /** One word for several couriers. */
    UMBRELLA
  }

  private static KnownAlias read(String[] cells) {
    return new KnownAlias(
        cells[0],
        cells[1],
        Kind.valueOf(cells[2]),
        cells[3].equals("ANYWHERE"),
        Facts.day(cells[4], LocalDate.MIN),
        Facts.day(cells[5], LocalDate.MAX));
  }

  /** True when a courier's own name may be told by it. */
  boolean isOwnName() {
    return kind == Kind.NAME || kind == Kind.CODE;
  }

  Aliases.Entry entry(String code) {
    return new Aliases.Entry(code, from, to);
  }
}
