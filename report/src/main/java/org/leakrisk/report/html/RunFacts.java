package org.leakrisk.report.html;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.leakrisk.tables.id.StreamId;

/**
 * What the page says of the run itself. It holds no time and no place.
 *
 * @param asOf last month judged
 * @param from first month of the window
 * @param method version of the method
 * @param runId the run id
 * @param key which key stood behind the tokens
 * @param topK the k of the probability of a place in the first k
 * @param seed seed of the draws
 * @param inputFiles number of input files
 * @param inputDigest digest of all of them
 * @param codeDigest digest of the program
 * @param absent streams without a source
 * @param captions how each stream is called
 * @param settings every setting in order
 */
public record RunFacts(
    YearMonth asOf,
    YearMonth from,
    String method,
    String runId,
    KeyMode key,
    long topK,
    long seed,
    long inputFiles,
    String inputDigest,
    String codeDigest,
    List<StreamId> absent,
    Map<StreamId, String> captions,
    List<Setting> settings) {
  /**
   * A setting in effect.
   *
   * @param key its key, such as {@code scoring.prior}
   * @param value its value as the configuration writes it
   * @param changed true when it differs from its default
   */
  public record Setting(String key, String value, boolean changed) {}

  public RunFacts {
    absent = List.copyOf(absent);
    captions = Map.copyOf(captions);
    settings = List.copyOf(settings);
  }
}
