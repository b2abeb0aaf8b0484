package org.leakrisk.jobs.golden;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.schema.Word;

/** The page that describes every published table, made from the records that declare them. */
final class TablesPage {
  private static final String HEAD =
      """
      # Published tables

      Made from the records that declare the tables; do not edit it by hand. A change shows up in
      `GoldenRunTest`, which also rewrites this page:

          %s

      Every table is sorted by its key. A cell is missing only where the type says "or empty". How
      numbers, days and months are written stands in [contracts.md](contracts.md).
      """;

  private TablesPage() {}

  /** The page. */
  static String of(List<Table<?>> tables) {
    StringBuilder page = new StringBuilder(HEAD.formatted(Golden.COMMAND));
    for (Table<?> table : tables) {
      page.append("\n## ").append(table.name()).append("\n\n");
      page.append(table.caption()).append(" Key: ").append(names(table.key())).append(".\n\n");
      page.append("| column | type | meaning |\n|---|---|---|\n");
      table.columns().forEach(column -> page.append(row(column)));
    }
    return page.toString();
  }

  private static String row(Column column) {
    String meaning = column.doc().replace("|", "\\|");
    return "| `%s` | %s%s | %s |\n"
        .formatted(column.name(), type(column), column.optional() ? ", or empty" : "", meaning);
  }

  private static String type(Column column) {
    if (column.type().isEnum()) {
      return Arrays.stream(column.type().getEnumConstants())
          .map(word -> Word.codeOf((Enum<?>) word))
          .collect(Collectors.joining(", "));
    }
    return switch (column.kind()) {
      case LONG -> "whole number";
      case DOUBLE -> "number";
      case BOOLEAN -> "true, false";
      case TEXT -> "text";
      case DATE -> "day";
      case MONEY -> "yuan";
      case PARCELS -> "parcels";
      case LIST -> "texts";
      case TOKEN -> throw new IllegalArgumentException("A published table holds a token");
    };
  }

  private static String names(List<Column> columns) {
    return columns.stream()
        .map(column -> "`" + column.name() + "`")
        .collect(Collectors.joining(", "));
  }
}
