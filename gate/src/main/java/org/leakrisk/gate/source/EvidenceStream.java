package org.leakrisk.gate.source;

import java.util.Locale;
import org.leakrisk.tables.id.StreamId;

/**
 * A kind of evidence and how it is judged unless configured otherwise.
 *
 * @param id the stream
 * @param likelihood what its events are counted against
 * @param defaultHalfLifeMonths months after which an event counts half, where the settings do not
 *     name the stream; its weight in the index is then 0
 * @param captionEnglish how reports call it in English
 * @param captionChinese how reports call it in Chinese
 */
public record EvidenceStream(
    StreamId id,
    Likelihood likelihood,
    double defaultHalfLifeMonths,
    String captionEnglish,
    String captionChinese) {
  public EvidenceStream {
    if (!(defaultHalfLifeMonths > 0)) {
      throw new IllegalArgumentException("A half-life is longer than 0 months: " + id.code());
    }
  }

  /** The caption in a report's language: Chinese for zh, else English. */
  public String caption(Locale language) {
    return language.getLanguage().equals("zh") ? captionChinese : captionEnglish;
  }
}
