package org.leakrisk.gate.source.published;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leakrisk.gate.column.Cell;
import org.leakrisk.gate.column.ColumnKind;
import org.leakrisk.tables.word.Reason;

/**
 * The unit behind a printed figure, as people write it: "percent of customers", "per million
 * parcels", "万件", "10,000 a year". Only what it means is left of it (PrintedUnit).
 */
final class UnitKind implements ColumnKind {
  /** A way to write a unit. */
  private record Spelling(String text, PrintedUnit unit) {}

  /** The longer spellings stand before those that they contain. */
  private static final List<Spelling> SPELLINGS =
      List.of(
          share("百万分", 1),
          share("per million", 1),
          share("ppm", 1),
          share("万分", 100),
          share("per 10,000", 100),
          share("per 10000", 100),
          share("per ten thousand", 100),
          share("‱", 100),
          share("千分", 1_000),
          share("per mille", 1_000),
          share("per thousand", 1_000),
          share("permille", 1_000),
          share("‰", 1_000),
          share("百分", 10_000),
          share("per cent", 10_000),
          share("percent", 10_000),
          share("%", 10_000),
          count("亿", 100_000_000),
          count("100 m", 100_000_000),
          count("billion", 1_000_000_000),
          count("百万", 1_000_000),
          count("million", 1_000_000),
          count("万", 10_000),
          count("10,000", 10_000),
          count("10000", 10_000),
          count("ten thousand", 10_000),
          count("thousand", 1_000),
          count("千", 1_000),
          count("件", 1),
          count("parcel", 1),
          count("complaint", 1),
          count("event", 1),
          count("case", 1));

  @Override
  public Cell parse(String text) {
    String written = text.toLowerCase(Locale.ROOT).replace('％', '%');
    Optional<Spelling> found =
        SPELLINGS.stream().filter(spelling -> written.contains(spelling.text())).findFirst();
    return found.map(spelling -> Cell.of(spelling.unit())).orElse(Cell.fault(Reason.BAD_WORD));
  }

  private static Spelling share(String text, long perMillion) {
    return new Spelling(text, new PrintedUnit(true, BigDecimal.valueOf(perMillion)));
  }

  private static Spelling count(String text, long ones) {
    return new Spelling(text, new PrintedUnit(false, BigDecimal.valueOf(ones)));
  }
}
