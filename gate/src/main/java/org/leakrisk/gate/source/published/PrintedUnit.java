package org.leakrisk.gate.source.published;

import java.math.BigDecimal;
import org.leakrisk.tables.word.Measure;

/**
 * What one of a printed figure stands for.
 *
 * @param share true for a rate, false for a number of things
 * @param factor how many per million, or how many things
 */
record PrintedUnit(boolean share, BigDecimal factor) {
  /** True when figures of a measure can be printed in this unit. */
  boolean fits(Measure measure) {
    return share == (measure == Measure.RATE_PER_MILLION);
  }
}
