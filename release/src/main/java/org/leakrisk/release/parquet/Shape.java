package org.leakrisk.release.parquet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.leakrisk.tables.failure.Failure.BrokenContract;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Kind;
import org.leakrisk.tables.schema.Table;

/** Holds a file's columns against the table's and tells every difference at once. */
final class Shape {
  private Shape() {}

  static void check(Table<?> table, MessageType found) {
    List<String> findings = new ArrayList<>();
    for (Column column : table.columns()) {
      if (found.containsField(column.name())) {
        compare(column, found.getType(column.name()), findings);
      } else {
        findings.add("column '%s' is missing".formatted(column.name()));
      }
    }
    List<String> names = table.columns().stream().map(Column::name).toList();
    for (Type type : found.getFields()) {
      if (!names.contains(type.getName())) {
        findings.add("column '%s' is not in the table".formatted(type.getName()));
      }
    }
    if (findings.isEmpty() && !found.equals(Schemas.parquet(table))) {
      findings.add("columns are in another order");
    }
    if (!findings.isEmpty()) {
      throw new BrokenContract(table.name() + ": " + String.join("; ", findings));
    }
  }

  private static void compare(Column column, Type found, List<String> findings) {
    Type expected = Schemas.type(column);
    if (found.equals(expected)) {
      return;
    }
    String foundType = sqlType(column, found);
    String expectedType = Schemas.sqlType(column.kind());
    if (!foundType.equals(expectedType)) {
      findings.add(
          "column '%s' is %s, expected %s".formatted(column.name(), foundType, expectedType));
    } else {
      boolean optional = found.isRepetition(Repetition.OPTIONAL);
      findings.add(
          "column '%s' %s in the file, %s in the table"
              .formatted(column.name(), presence(optional), presence(!optional)));
    }
  }

  private static String presence(boolean optional) {
    return optional ? "may be missing" : "may not be missing";
  }

  private static String sqlType(Column column, Type found) {
    return Arrays.stream(Kind.values())
        .filter(kind -> Schemas.type(column.name(), kind, found.getRepetition()).equals(found))
        .map(Schemas::sqlType)
        .findFirst()
        .orElse("of a foreign type");
  }
}
