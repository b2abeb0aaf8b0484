package org.leakrisk.gate.source;

import java.util.Locale;
import org.leakrisk.tables.id.StreamId;

/**
 * A kind of evidence and how it is judged unless configured otherwise.
 *
 * @param id the stream
 * @param likelihood what its events are counted against
 * @param defaultWeight weight in the index, 0 or more; those of all streams sum to 1
 * @param defaultHalfLifeMonths months after which an event counts half
 * @param captionEnglish how reports call it in English
 * @param captionChinese how reports call it in Chinese
 */
public record EvidenceStream(
    StreamId id,
    Likelihood likelihood,
    double defaultWeight,
    double defaultHalfLifeMonths,
    String captionEnglish,
    String captionChinese) {
  public EvidenceStream {
    if (!(defaultWeight >= 0 && defaultWeight <= 1)) {
      throw new IllegalArgumentException("A weight lies between 0 and 1: " + id.code());
    }
    if (!(defaultHalfLifeMonths > 0)) {
      throw new IllegalArgumentException("A half-life is longer than 0 months: " + id.code());
    }
  }

  /** The caption in a report's language: Chinese for zh, else English. */
  public String caption(Locale language) {
    return language.getLanguage().equals("zh") ? captionChinese : captionEnglish;
  }
}
