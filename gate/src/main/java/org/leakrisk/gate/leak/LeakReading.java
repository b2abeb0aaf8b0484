package org.leakrisk.gate.leak;

import java.util.List;

/**
 * What a text was found to say.
 *
 * @param text its class: that of the strongest rule that fired
 * @param rules ids of all rules that fired, sorted; none of a text without signs
 */
public record LeakReading(LeakText text, List<String> rules) {
  /** A text without signs. */
  public static final LeakReading NONE = new LeakReading(LeakText.NONE, List.of());

  public LeakReading {
    rules = List.copyOf(rules);
  }
}
