package org.leakrisk.gate.column;

/** How the cells of a column are read. Instances belong to one thread. */
public interface ColumnKind {
  /**
   * Reads one cell.
   *
   * @param text the decoded cell, not empty, without white space around it, and without characters
   *     that are invisible or no text
   */
  Cell parse(String text);

  /** When the cell is checked. */
  default Check check() {
    return Check.PLAIN;
  }

  /** True when cells can name a person, so that a key is needed. */
  default boolean identifying() {
    return false;
  }
}
