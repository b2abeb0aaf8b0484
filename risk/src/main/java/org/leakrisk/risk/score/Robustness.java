package org.leakrisk.risk.score;

import java.util.List;

/**
 * Whether a courier that reaches the limit of PRIORITY does so under every named assumption. Tried
 * are equal weights and each stream left out; with one stream there is nothing to try.
 *
 * @param hangsOn the assumptions without which it would not even be ELEVATED, such as {@code equal
 *     weights} or {@code without complaint}; empty when it holds under all
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
