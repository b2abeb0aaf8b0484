package org.leakrisk.gate.column;

import java.util.Optional;
import org.leakrisk.tables.word.Reason;

/**
 * What became of one cell: a value, a fault, or neither when there is nothing in it.
 *
 * @param value the typed value
 * @param fault why there is none although the cell is not empty
 * @param normalised true when the cell was written in another form than the contract's
 */
public record Cell(Optional<Object> value, Optional<Reason> fault, boolean normalised) {
  /** The cell holds nothing. */
  public static final Cell EMPTY = new Cell(Optional.empty(), Optional.empty(), false);

  public Cell {
    if (value.isPresent() && fault.isPresent()) {
      throw new IllegalArgumentException("A cell has a value or a fault, not both");
    }
  }

  /** A value written as the contract writes it. */
  public static Cell of(Object value) {
    return new Cell(Optional.of(value), Optional.empty(), false);
  }

  /** A value that was written in another form. */
  public static Cell normalised(Object value) {
    return new Cell(Optional.of(value), Optional.empty(), true);
  }

  /** A value and whether it was written in another form. */
  static Cell of(Object value, boolean normalised) {
    return new Cell(Optional.of(value), Optional.empty(), normalised);
  }

  /** A cell that could not be read. */
  public static Cell fault(Reason reason) {
    return new Cell(Optional.empty(), Optional.of(reason), false);
  }
}
