package org.leakrisk.risk.score;

import java.util.List;

/**
 * Whether a courier that reaches the limit of PRIORITY does so under every named assumption. Tried
 * are equal weights, each stream left out, and each trading platform left out; with one stream only
 * the last.
 *
 * @param hangsOn the assumptions without which it would not even be ELEVATED, such as {@code equal
 *     weights} {@code without complaint} or {@code without platform market-a}; empty when it holds
 *     under all
 */
public record Robustness(List<String> hangsOn) {
  public Robustness {
    hangsOn = List.copyOf(hangsOn);
  }

  /** True when the tier hangs on an assumption. */
  public boolean fragile() {
    return !hangsOn.isEmpty();
  }
}
