package org.leakrisk.gate.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which cell styles of a workbook show a number as a day or a month. */
final class CellStyles {
  /** What a style makes of a number. */
  enum Shows {
    NUMBER,
    DAY,
    MONTH
  }

  /** Formats that need no code, those of Chinese programs among them (ECMA-376, 18.8.30). */
  private static final Set<Integer> DAYS = Set.of(14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58);

  private static final Set<Integer> MONTHS = Set.of(17, 27, 36, 50, 52, 57);

  private final Map<String, Shows> codes = new HashMap<>();
  private final List<Shows> styles = new ArrayList<>();

  /** Reads the part of styles. */
  void read(XmlPart part) throws IOException {
    boolean cells = false;
    while (part.nextTag()) {
      if (part.starts("numFmt")) {
        String code = part.attribute("formatCode").orElse("");
        part.attribute("numFmtId").ifPresent(id -> codes.put(id, ofCode(code)));
      } else if (part.starts("cellXfs") || part.ends("cellXfs")) {
        cells = part.starts("cellXfs");
      } else if (cells && part.starts("xf")) {
        styles.add(ofId(part.attribute("numFmtId").orElse("0")));
      }
    }
  }

  private Shows ofId(String id) {
    if (codes.containsKey(id)) {
      return codes.get(id);
    }
    int number = id.matches("[0-9]{1,4}") ? Integer.parseInt(id) : 0;
    if (DAYS.contains(number)) {
      return Shows.DAY;
    }
    return MONTHS.contains(number) ? Shows.MONTH : Shows.NUMBER;
  }

  /** What a format code shows: years, months and days outside quotes, brackets and escapes. */
  static Shows ofCode(String code) {
    int firstSection = code.indexOf(';');
    String plain =
        (firstSection < 0 ? code : code.substring(0, firstSection))
            .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].", "")
            .toLowerCase(Locale.ROOT);
    boolean month = plain.indexOf('m') >= 0;
    boolean day = plain.indexOf('d') >= 0;
    boolean year = plain.indexOf('y') >= 0 || month && plain.indexOf('e') >= 0;
    if (day) {
      return Shows.DAY;
    }
    return year && month ? Shows.MONTH : Shows.NUMBER;
  }

  /** What a style shows; one that is not there shows a number. */
  Shows shows(String style) {
    int number = style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : styles.size();
    return number < styles.size() ? styles.get(number) : Shows.NUMBER;
  }
}
