package org.leakrisk.gate.column;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.word.Reason;

/** Numbers from 0 to 1e11: whole counts, volumes with nine decimals, and yuan with two. */
final class NumberKind implements ColumnKind {
  /** What the number stands for. */
  enum Unit {
    COUNT,
    PARCELS,
    YUAN
  }

  private static final String[] YUAN_SIGNS = {"元", "圆", "¥", "RMB", "CNY", "YUAN"};

  private final Unit unit;
  private final boolean grouped;

  NumberKind(Unit unit, boolean grouped) {
    this.unit = unit;
    this.grouped = grouped;
  }

  @Override
  public Check check() {
    return Check.NUMBER;
  }

  @Override
  public Cell parse(String text) {
    Written written = Written.of(text);
    String digits = unit == Unit.YUAN ? withoutSign(written.text()) : written.text();
    Numbers.Read read = Numbers.read(digits, grouped);
    if (read.fault().isPresent()) {
      return Cell.fault(read.fault().get());
    }
    boolean asIs = read.plain() && !written.changed() && digits.equals(written.text());
    return switch (unit) {
      case COUNT -> count(read.number(), asIs);
      case PARCELS -> parcels(read.number(), asIs);
      case YUAN -> yuan(read.number(), asIs);
    };
  }

  private static Cell count(BigDecimal number, boolean asIs) {
    if (number.stripTrailingZeros().scale() > 0) {
      return Cell.fault(Reason.NOT_INTEGER);
    }
    return Cell.of(number.longValueExact(), !asIs || number.scale() > 0);
  }

  private static Cell parcels(BigDecimal number, boolean asIs) {
    Parcels parcels = new Parcels(number);
    return Cell.of(parcels, !asIs || parcels.amount().compareTo(number) != 0);
  }

  private static Cell yuan(BigDecimal number, boolean asIs) {
    Money money = Money.ofYuan(number);
    return Cell.of(money, !asIs || money.yuan().compareTo(number) != 0);
  }

  private static String withoutSign(String text) {
    return leadingSign(text)
        .map(sign -> text.substring(sign.length()).strip())
        .or(
            () ->
                trailingSign(text)
                    .map(sign -> text.substring(0, text.length() - sign.length()).strip()))
        .orElse(text);
  }

  private static Optional<String> leadingSign(String text) {
    if (text.isEmpty() || Cursor.isDigit(text.charAt(0))) {
      return Optional.empty();
    }
    String upper = text.toUpperCase(Locale.ROOT);
    for (String sign : YUAN_SIGNS) {
      if (upper.startsWith(sign)) {
        return Optional.of(sign);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> trailingSign(String text) {
    if (text.isEmpty() || Cursor.isDigit(text.charAt(text.length() - 1))) {
      return Optional.empty();
    }
    String upper = text.toUpperCase(Locale.ROOT);
    for (String sign : YUAN_SIGNS) {
      if (upper.endsWith(sign)) {
        return Optional.of(sign);
      }
    }
    return Optional.empty();
  }
}
