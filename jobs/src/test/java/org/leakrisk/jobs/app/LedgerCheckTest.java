package org.leakrisk.jobs.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.jobs.app.Product.Said;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.engine.SharedSpark;
import org.leakrisk.release.log.Release;
import org.leakrisk.risk.ranked.BranchWatchlist;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.ProvinceRanking;
import org.leakrisk.risk.ranked.StreamScores;
import org.leakrisk.tables.evidence.LedgerRow;
import org.leakrisk.tables.evidence.Metric;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Kind;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Parcels;

/** Any count that is not the sum of its rows is found, whichever side was altered. */
@ExtendWith(SharedSpark.class)
class LedgerCheckTest {
  @TempDir private Path directory;

  @Test
  void everyAlteredCountIsFound(Session session) throws IOException {
    Release release = published(session);
    RunTables tables = RunTables.published(release);
    assertEquals(List.of(), findings(release, tables));
    int altered = 0;
    altered += assertFound(release, tables, Metric.TABLE, "numerator_micro", "rows", "excluded");
    altered += assertFound(release, tables, LedgerRow.TABLE, "contribution_micro");
    altered += assertFound(release, tables, Tally.TABLE, "events_micro");
    altered +=
        assertFound(
            release, tables, CourierRanking.TABLE, "complaints", "audit_failures", "parcels");
    altered += assertFound(release, tables, StreamScores.TABLE, "events");
    altered += assertFound(release, tables, ProvinceRanking.TABLE, "events");
    altered += assertFound(release, tables, BranchWatchlist.TABLE, "events");
    assertTrue(altered > 100, "only " + altered + " cells altered one by one");
  }

  private Release published(Session session) throws IOException {
    TinyInput input =
        TinyInput.of(directory.resolve("in"))
            .with("branches.csv", "branch,courier,province", "b-1,bingtong,33")
            .with(
                "complaints-b.csv",
                "complaint_id,received_on,courier,province,leak,branch",
                "x1,2012-12-11,bingtong,33,yes,b-1",
                "x2,2012-12-12,bingtong,33,no,b-1")
            .with(
                "audits.csv",
                "audit_id,audited_on,courier,province,reason,topic,items_checked,items_failed",
                "a1,2012-11-01,bingtong,33,random,information_security,20,3");
    Path out = directory.resolve("out");
    Said said = Product.run(session, "run", "--in", input.path(), "--out", out.toString());
    assertEquals(0, said.code(), said.err());
    return Product.newest(out);
  }

  private static List<String> findings(Release release, RunTables tables) {
    ReleasedRun run = new ReleasedRun(release);
    return LedgerCheck.of(tables, run.cells(), run.settings().scoring()).findings();
  }

  /** Alters each filled cell of the columns alone, and expects a finding each time. */
  private static <R extends Record> int assertFound(
      Release release, RunTables tables, Table<R> table, String... columns) {
    int altered = 0;
    List<R> rows = tables.rows(table);
    for (String name : columns) {
      for (int i = 0; i < rows.size(); i++) {
        Optional<R> other = altered(table, rows.get(i), name);
        if (other.isPresent()) {
          List<R> changed = new ArrayList<>(rows);
          changed.set(i, other.get());
          assertFalse(
              findings(release, with(tables, table, changed)).isEmpty(),
              table.name() + "." + name + " of row " + i);
          altered++;
        }
      }
    }
    return altered;
  }

  /** The row with one more in a column; empty when the cell is, or the record refuses it. */
  private static <R extends Record> Optional<R> altered(Table<R> table, R row, String name) {
    List<Optional<Object>> cells = new ArrayList<>(table.cells(row));
    for (int i = 0; i < cells.size(); i++) {
      Column column = table.columns().get(i);
      if (column.name().equals(name)) {
        if (cells.get(i).isEmpty()) {
          return Optional.empty();
        }
        cells.set(i, cells.get(i).map(cell -> more(column.kind(), cell)));
      }
    }
    try {
      return Optional.of(table.row(cells));
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private static Object more(Kind kind, Object cell) {
    return switch (kind) {
      case LONG -> (Long) cell + 1;
      case DOUBLE -> (Double) cell + 0.000_01;
      case PARCELS -> Parcels.of(1).plus(new Parcels((BigDecimal) cell)).amount();
      default -> throw new IllegalArgumentException("Not a count: " + kind);
    };
  }

  private static <T extends Record> RunTables with(RunTables tables, Table<T> own, List<T> rows) {
    return new RunTables() {
      @Override
      public <R extends Record> List<R> rows(Table<R> table) {
        return table.equals(own)
            ? rows.stream().map(table.type()::cast).toList()
            : tables.rows(table);
      }

      @Override
      public <R extends Record> void forEach(Table<R> table, Consumer<R> row) {
        rows(table).forEach(row);
      }
    };
  }
}
