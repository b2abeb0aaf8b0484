package org.leakrisk.risk.ranked;

import java.util.List;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.tables.schema.Table;

/**
 * A published table that renders the scoreboard.
 *
 * @param <R> the record of one row
 */
public interface OutputTable<R extends Record> {
  /** The table. */
  Table<R> table();

  /** Its rows in key order. */
  List<R> rows(Scoreboard board);
}
