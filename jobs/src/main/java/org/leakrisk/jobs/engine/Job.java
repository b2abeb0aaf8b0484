package org.leakrisk.jobs.engine;

import java.util.Set;
import org.leakrisk.tables.schema.Table;

/**
 * One step from tables to tables. It opens no file and looks nothing up: what it needs to know
 * comes in through its constructor, what it reads through {@link Frames}.
 */
public interface Job {
  /** A verb, the same in code, documents and progress lines. */
  String name();

  /** The tables it may ask for. */
  Set<Table<?>> reads();

  /** The tables it must give, each one and no other. */
  Set<Table<?>> writes();

  /** Computes the tables; frames may be handed on without being computed. */
  Output run(Frames in);
}
