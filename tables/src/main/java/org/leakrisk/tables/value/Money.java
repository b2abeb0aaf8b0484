package org.leakrisk.tables.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of yuan, held exactly in fen.
 *
 * @param fen hundredths of a yuan
 */
public record Money(long fen) implements Comparable<Money> {
  /** The amount nearest to a decimal number of yuan, half-even. */
  public static Money ofYuan(BigDecimal yuan) {
    return new Money(yuan.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
  }

  /** Yuan with two decimals. */
  public BigDecimal yuan() {
    return BigDecimal.valueOf(fen, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }
}
