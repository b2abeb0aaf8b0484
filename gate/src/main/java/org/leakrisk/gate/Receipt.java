package org.leakrisk.gate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.gate.leak.LeakCounts;
import org.leakrisk.gate.read.FileResult;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Reason;
import org.leakrisk.tables.word.Severity;

/**
 * What became of the rows of one file.
 *
 * @param source source of the file
 * @param number its number in the survey
 * @param alias its alias
 * @param encoding its encoding as tables write it
 * @param rowsRead records after the header, blank lines excluded
 * @param accepted rows handed on
 * @param rejected rows rejected
 * @param blank blank lines
 * @param rejections rejected rows by reason
 * @param droppedValues optional values dropped, by reason
 * @param normalised cells written in another form than the contract's
 * @param texts what free texts of accepted rows were found to say
 * @param bytesConsumed bytes read, as stored
 * @param refusals empty, or why the whole file is refused after all; its rows must not be used then
 */
public record Receipt(
    String source,
    int number,
    String alias,
    String encoding,
    long rowsRead,
    long accepted,
    long rejected,
    long blank,
    Map<Reason, Long> rejections,
    Map<Reason, Long> droppedValues,
    long normalised,
    LeakCounts texts,
    long bytesConsumed,
    List<Refusal> refusals)
    implements Serializable {

  static Receipt of(InputFile file, FileResult result) {
    return new Receipt(
        file.source(),
        file.number(),
        file.alias(),
        file.encoding().code(),
        result.read(),
        result.accepted(),
        result.read() - result.accepted(),
        result.blank(),
        result.rejections(),
        result.dropped(),
        result.normalised(),
        result.texts(),
        result.bytes(),
        result.fault().stream()
            .map(fault -> Refusal.of(file.source(), file.alias(), fault))
            .toList());
  }

  /** Why the whole file is refused after all. */
  public Optional<Refusal> refusal() {
    return refusals.stream().findFirst();
  }

  /**
   * The accounting of the file once duplicates, superseded revisions and conflicts are known.
   *
   * @param duplicates accepted rows that repeat another
   * @param superseded accepted rows that a higher revision replaces
   * @param conflicts accepted rows rejected afterwards
   */
  public FileAccounting accounting(long duplicates, long superseded, long conflicts) {
    return new FileAccounting(
        source,
        alias,
        rowsRead,
        accepted - duplicates - superseded - conflicts,
        duplicates,
        superseded,
        rejected + conflicts,
        blank,
        droppedValues.values().stream().mapToLong(Long::longValue).sum(),
        encoding);
  }

  /** What a reader should know: values dropped, by reason. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    droppedValues.forEach(
        (reason, count) ->
            findings.add(
                new Finding(
                    "dropped_values_" + reason.name().toLowerCase(Locale.ROOT),
                    alias,
                    Severity.INFO,
                    count.toString(),
                    "0",
                    "Optional values were dropped and their rows kept: "
                        + reason.meaning()
                        + ".")));
    return findings;
  }
}
