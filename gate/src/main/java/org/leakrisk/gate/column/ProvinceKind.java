package org.leakrisk.gate.column;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.gate.courier.Facts;
import org.leakrisk.gate.courier.Names;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.word.Reason;

/**
 * Provinces of GB/T 2260: two digits, the first two of six, or a name in Chinese, pinyin or
 * English. Bare Shanxi in pinyin is 14; Shaanxi with a double a is 61. 00 is the whole country.
 */
final class ProvinceKind implements ColumnKind {
  private static final Map<String, ProvinceCode> CODES = new HashMap<>();
  private static final Map<String, ProvinceCode> NAMES = new HashMap<>();

  /** Long Chinese names, after which a city may follow. */
  private static final Map<String, ProvinceCode> LONG_NAMES = new HashMap<>();

  private static final String[] LATIN_ENDS = {
    "autonomousregion", "municipality", "province", "sheng", "city", "shi"
  };

  static {
    CODES.put("00", ProvinceCode.NATIONAL);
    for (String[] row : Facts.of("divisions.csv")) {
      ProvinceCode province = new ProvinceCode(row[0]);
      CODES.put(row[0], province);
      LONG_NAMES.put(Names.fold(row[1]), province);
      for (int i = 1; i < row.length; i++) {
        NAMES.put(Names.fold(row[i]), province);
      }
    }
  }

  @Override
  public Cell parse(String text) {
    Written written = Written.of(text);
    Optional<ProvinceCode> code = byCode(written.text());
    if (code.isPresent()) {
      return Cell.of(code.get(), written.changed() || written.text().length() > 2);
    }
    return byName(Names.fold(written.text()))
        .map(Cell::normalised)
        .orElse(Cell.fault(Reason.BAD_PROVINCE));
  }

  private static Optional<ProvinceCode> byCode(String text) {
    boolean length = text.length() == 2 || text.length() == 6;
    for (int i = 0; i < text.length(); i++) {
      if (!length || !Cursor.isDigit(text.charAt(i))) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(CODES.get(text.substring(0, 2)));
  }

  private static Optional<ProvinceCode> byName(String fold) {
    ProvinceCode whole = NAMES.get(fold);
    if (whole != null) {
      return Optional.of(whole);
    }
    for (String end : LATIN_ENDS) {
      if (fold.toLowerCase(Locale.ROOT).endsWith(end)) {
        return Optional.ofNullable(NAMES.get(fold.substring(0, fold.length() - end.length())));
      }
    }
    return longestStart(fold);
  }

  private static Optional<ProvinceCode> longestStart(String fold) {
    for (int end = fold.length() - 1; end >= 3; end--) {
      ProvinceCode start = LONG_NAMES.get(fold.substring(0, end));
      if (start != null) {
        return Optional.of(start);
      }
    }
    return Optional.empty();
  }
}
