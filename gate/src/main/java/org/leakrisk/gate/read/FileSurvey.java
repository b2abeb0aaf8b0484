package org.leakrisk.gate.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.tables.word.Reason;

/** Looks at one file: one pass over its bytes, no cell read but the header's. */
public final class FileSurvey {
  private final List<InputColumn> columns;
  private final EncodingChoice choice;
  private final Limits limits;
  private final EncodingEvidence evidence = new EncodingEvidence();
  private final RawRow head;
  private final List<FileFault> faults = new ArrayList<>();
  private EncodingVerdict verdict = EncodingVerdict.sure(TextEncoding.UTF_8);
  private Optional<Header> header = Optional.empty();
  private long rows;

  FileSurvey(List<InputColumn> columns, EncodingChoice choice, Limits limits) {
    this.columns = columns;
    this.choice = choice;
    this.limits = limits;
    this.head = new RawRow(limits);
  }

  /**
   * Surveys a CSV file.
   *
   * @param gzip true when it is packed
   * @param columns the columns of its source
   */
  public static SurveyedFile of(
      Path file, boolean gzip, List<InputColumn> columns, EncodingChoice choice, Limits limits)
      throws IOException {
    try (StoredBytes stored = new StoredBytes(file)) {
      return new FileSurvey(columns, choice, limits).survey(stored, gzip);
    }
  }

  /** Surveys a file that cannot be read: only what its bytes are. */
  public static SurveyedFile refused(Path file, Reason reason) throws IOException {
    FileSurvey survey = new FileSurvey(List.of(), EncodingChoice.AUTO, Limits.standard());
    survey.faults.add(FileFault.of(reason));
    try (StoredBytes stored = new StoredBytes(file)) {
      return survey.result(stored);
    }
  }

  SurveyedFile survey(StoredBytes stored, boolean gzip) throws IOException {
    try {
      scan(TextBytes.of(stored, gzip, limits));
    } catch (FileRefused refused) {
      faults.add(refused.fault());
    }
    return result(stored);
  }

  private SurveyedFile result(StoredBytes stored) throws IOException {
    String sha256 = stored.sha256();
    List<String> present = new ArrayList<>();
    header
        .filter(found -> found.faults().isEmpty())
        .ifPresent(
            found -> {
              for (int column = 0; column < columns.size(); column++) {
                if (found.fieldOf(column) != Header.NOT_IN_FILE) {
                  present.add(columns.get(column).name());
                }
              }
            });
    return new SurveyedFile(
        stored.count(),
        sha256,
        verdict.encoding(),
        verdict.notice(),
        List.copyOf(present),
        header.map(Header::extra).orElse(0),
        rows,
        List.copyOf(faults));
  }

  private void scan(TextBytes text) throws IOException {
    RecordSplitter splitter = new RecordSplitter(text.bytes());
    try {
      if (!findHeader(splitter)) {
        throw new FileRefused(FileFault.of(Reason.HEADER_MISMATCH));
      }
      weighRows(splitter);
    } catch (FileRefused refused) {
      throw text.marked().isEmpty() && binary(splitter, refused)
          ? new FileRefused(FileFault.of(Reason.LOOKS_BINARY))
          : refused;
    }
    verdict = evidence.decide(choice, text.marked(), splitter.bytes(), splitter.nulBytes());
    if (verdict.fault().isPresent()) {
      throw new FileRefused(verdict.fault().get());
    }
    Header found = Header.of(head, verdict.encoding().charset(), columns, limits);
    faults.addAll(found.faults());
    header = Optional.of(found);
  }

  /** Quotes that do not fit may be the bytes of something that is no text. */
  private static boolean binary(RecordSplitter splitter, FileRefused refused) {
    Reason reason = refused.fault().reason();
    return (reason == Reason.UNTERMINATED_QUOTE || reason == Reason.BROKEN_QUOTING)
        && splitter.nulBytes() > EncodingEvidence.NUL_SHARE * splitter.bytes();
  }

  private boolean findHeader(RecordSplitter splitter) throws IOException {
    while (splitter.next(head)) {
      if (!head.blank()) {
        evidence.add(head, 0);
        return true;
      }
    }
    return false;
  }

  private void weighRows(RecordSplitter splitter) throws IOException {
    RawRow row = new RawRow(limits);
    long start = splitter.bytes();
    while (splitter.next(row)) {
      if (!row.blank()) {
        rows++;
        evidence.add(row, start);
      }
      start = splitter.bytes();
    }
  }
}
