package org.leakrisk.risk.change;

import java.util.Optional;
import org.leakrisk.tables.word.Change;
import org.leakrisk.tables.word.Direction;

/**
 * Whether a courier's rate has changed against that of the others.
 *
 * @param change the verdict
 * @param direction where to; empty unless the change is real
 */
public record CourierChange(Change change, Optional<Direction> direction) {
  static CourierChange of(Change change) {
    return new CourierChange(change, Optional.empty());
  }

  static CourierChange real(Direction direction) {
    return new CourierChange(Change.REAL, Optional.of(direction));
  }
}
