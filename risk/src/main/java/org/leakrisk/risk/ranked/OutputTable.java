package org.leakrisk.risk.ranked;

import java.util.List;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.tables.schema.Table;

/**
 * A published table that renders a judgement.
 *
 * @param <R> the record of one row
 */
public interface OutputTable<R extends Record> {
  /** The table. */
  Table<R> table();

  /** Its rows in key order. */
  List<R> rows(Judgement judgement);
}
