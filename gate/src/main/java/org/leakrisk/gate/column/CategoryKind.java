package org.leakrisk.gate.column;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.leakrisk.gate.courier.Facts;
import org.leakrisk.gate.courier.Names;

/**
 * Categories of complaints, by a dictionary of the bureau's eight service categories and of words
 * for leaks. Of a list or path of categories one leak is enough.
 */
final class CategoryKind implements ColumnKind {
  private static final Map<String, Category> DICTIONARY = new HashMap<>();

  static {
    for (String[] row : Facts.of("categories.csv")) {
      DICTIONARY.put(Names.fold(row[1]), Category.valueOf(row[0].toUpperCase(Locale.ROOT)));
    }
  }

  @Override
  public Cell parse(String text) {
    Written written = Written.of(text);
    Category whole = look(written.text());
    if (whole != Category.UNKNOWN) {
      return Cell.of(whole, written.changed());
    }
    Category found = Category.UNKNOWN;
    int start = 0;
    for (int end = 0; end <= written.text().length(); end++) {
      if (end == written.text().length() || ",;/|>、".indexOf(written.text().charAt(end)) >= 0) {
        Category part = look(written.text().substring(start, end));
        found = part.compareTo(found) < 0 ? part : found;
        start = end + 1;
      }
    }
    return Cell.of(found, written.changed());
  }

  private static Category look(String text) {
    return DICTIONARY.getOrDefault(Names.fold(text), Category.UNKNOWN);
  }
}
