package org.leakrisk.risk.link;

import java.io.Serializable;

/**
 * How far apart two reports of one event may lie.
 *
 * @param incidentWindowDays days between reports of different streams by the same phone, 0..365
 * @param duplicateWindowDays days between reports of one stream by the same phone, 0..365
 */
public record LinkageSettings(long incidentWindowDays, long duplicateWindowDays)
    implements Serializable {
  public LinkageSettings {
    checkDays("incident-window-days", incidentWindowDays);
    checkDays("duplicate-window-days", duplicateWindowDays);
  }

  private static void checkDays(String key, long days) {
    if (days < 0 || days > 365) {
      throw new IllegalArgumentException(
          "linkage.%s must lie between 0 and 365: %d".formatted(key, days));
    }
  }
}
