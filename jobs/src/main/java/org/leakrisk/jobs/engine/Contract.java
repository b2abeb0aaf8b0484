package org.leakrisk.jobs.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.leakrisk.tables.failure.Failure.BrokenContract;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.schema.Word;

/**
 * What a table promises, checked at every door because Spark does not: it fills missing columns
 * with nulls, drops others and forgets which cells must not be null.
 */
public final class Contract {
  private final Table<?> table;
  private final List<Optional<Set<String>>> words;

  private Contract(Table<?> table) {
    this.table = table;
    this.words = table.columns().stream().map(Contract::words).toList();
  }

  /** The contract of a table. */
  public static Contract of(Table<?> table) {
    return new Contract(table);
  }

  /**
   * Checks the shape: every column of the table, of the table's type, and no other. Columns may
   * come in any order. Costs no Spark job.
   *
   * @param job name of the job that gave the frame, for the message
   * @throws BrokenContract with all findings in one message
   */
  public void check(Dataset<Row> frame, String job) {
    Map<String, String> found = new LinkedHashMap<>();
    List<String> findings = new ArrayList<>();
    for (StructField field : frame.schema().fields()) {
      if (found.put(field.name(), field.dataType().simpleString()) != null) {
        findings.add("column '%s' is there twice".formatted(field.name()));
      }
    }
    for (Column column : table.columns()) {
      String expected = SparkTables.type(column.kind()).simpleString();
      String type = found.remove(column.name());
      if (type == null) {
        findings.add("column '%s' is missing".formatted(column.name()));
      } else if (!type.equals(expected)) {
        findings.add("column '%s' is %s, expected %s".formatted(column.name(), type, expected));
      }
    }
    found.keySet().forEach(name -> findings.add("column '%s' is not expected".formatted(name)));
    refuse(findings, job);
  }

  /** What is wrong with the cells of one row, empty when nothing is. Names the column only. */
  Optional<String> fault(List<Optional<Object>> cells) {
    for (int i = 0; i < words.size(); i++) {
      Column column = table.columns().get(i);
      Optional<Object> cell = cells.get(i);
      if (cell.isEmpty()) {
        if (!column.optional()) {
          return Optional.of("column '%s' is empty".formatted(column.name()));
        }
      } else if (cell.get() instanceof Double number && !Double.isFinite(number)) {
        return Optional.of("column '%s' is not a finite number".formatted(column.name()));
      } else if (words.get(i).isPresent() && !words.get(i).get().contains(cell.get())) {
        return Optional.of("column '%s' holds an unknown word".formatted(column.name()));
      }
    }
    return Optional.empty();
  }

  /**
   * Refuses the table when rows were found at fault.
   *
   * @param faults number of rows for each fault
   */
  void refuseRows(Map<String, Long> faults, String job) {
    refuse(
        faults.entrySet().stream()
            .map(
                fault ->
                    "%s in %,d row%s"
                        .formatted(
                            fault.getKey(), fault.getValue(), fault.getValue() == 1 ? "" : "s"))
            .toList(),
        job);
  }

  private void refuse(List<String> findings, String job) {
    if (!findings.isEmpty()) {
      throw new BrokenContract(
          "%s: %s (job %s)".formatted(table.name(), String.join("; ", findings), job));
    }
  }

  private static Optional<Set<String>> words(Column column) {
    if (!column.type().isEnum()) {
      return Optional.empty();
    }
    Set<String> codes = new HashSet<>();
    for (Object word : column.type().getEnumConstants()) {
      codes.add(Word.codeOf((Enum<?>) word));
    }
    return Optional.of(codes);
  }
}
