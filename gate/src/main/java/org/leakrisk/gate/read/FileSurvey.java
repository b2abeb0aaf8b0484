package org.leakrisk.gate.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.tables.word.Reason;

/** Looks at one file: its bytes, its header or keys, and how many rows it has. */
public final class FileSurvey {
  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  private final List<InputColumn> columns;
  private final EncodingChoice choice;
  private final Limits limits;
  private final EncodingEvidence evidence = new EncodingEvidence();
  private final RawRow head;
  private final List<FileFault> faults = new ArrayList<>();
  private EncodingVerdict verdict = EncodingVerdict.sure(TextEncoding.UTF_8);
  private Optional<Header> header = Optional.empty();
  private int hiddenSheets;
  private long rows;

  FileSurvey(List<InputColumn> columns, EncodingChoice choice, Limits limits) {
    this.columns = columns;
    this.choice = choice;
    this.limits = limits;
    this.head = new RawRow(limits);
  }

  /**
   * Surveys a file.
   *
   * @param gzip true when it is packed
   * @param columns the columns of its source
   */
  public static SurveyedFile of(
      Path file,
      InputFormat format,
      boolean gzip,
      List<InputColumn> columns,
      EncodingChoice choice,
      Limits limits)
      throws IOException {
    try (StoredBytes stored = new StoredBytes(file)) {
      FileSurvey survey = new FileSurvey(columns, choice, limits);
      return survey.survey(
          stored, new FileToRead(file, "", format, gzip, TextEncoding.UTF_8, false));
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

  SurveyedFile survey(StoredBytes stored, FileToRead file) throws IOException {
    try {
      switch (file.format()) {
        case CSV -> scan(TextBytes.of(stored, file.gzip(), limits));
        case JSON_LINES -> lines(stored, file);
        case JSON_ARRAY -> array(TextBytes.of(stored, file.gzip(), limits));
        case XLSX, PARQUET -> sheet(stored, file);
      }
    } catch (FileRefused refused) {
      faults.add(refused.fault());
    }
    return result(stored);
  }

  /** The lines tell the encoding, and only then can their keys be read. */
  private void lines(StoredBytes stored, FileToRead file) throws IOException {
    TextBytes text = TextBytes.of(stored, file.gzip(), limits);
    LineCutter lines = new LineCutter(text.bytes());
    RawRow line = new RawRow(limits);
    for (long start = 0; lines.next(line); start = lines.bytes()) {
      if (!line.blank()) {
        evidence.add(line, start);
      }
    }
    decide(text, lines.bytes(), lines.nulBytes());
    JsonCells cells = new JsonCells(columns, limits);
    try (StoredBytes again = new StoredBytes(file.path())) {
      TextBytes same = TextBytes.of(again, file.gzip(), limits);
      keys(new JsonLines(same.bytes(), verdict.encoding().charset(), cells, limits), cells);
    }
  }

  private void array(TextBytes text) throws IOException {
    verdict = EncodingVerdict.ofArray(choice, text.marked());
    refuseFaulty();
    JsonCells cells = new JsonCells(columns, limits);
    keys(new JsonArray(text.bytes(), verdict.encoding().charset(), cells), cells);
  }

  private void keys(Records records, JsonCells cells) throws IOException {
    RawRow row = new RawRow(limits);
    records.next(row);
    countRows(records, row);
    found(rows == 0 ? Header.none(columns) : cells.seenHeader());
  }

  private void sheet(StoredBytes stored, FileToRead file) throws IOException {
    Magic.check(stored.readNBytes(Magic.HEAD), file.format());
    try (Records records = Records.of(file, stored, columns, limits)) {
      RawRow row = new RawRow(limits);
      do {
        if (!records.next(row)) {
          throw new FileRefused(FileFault.of(Reason.HEADER_MISMATCH));
        }
      } while (row.blank());
      Header names = Header.of(row, UTF_8, columns, limits);
      countRows(records, row);
      hiddenSheets = records.hiddenSheets();
      found(names);
    }
  }

  private void countRows(Records records, RawRow row) throws IOException {
    while (records.next(row)) {
      rows += row.blank() ? 0 : 1;
    }
  }

  private void found(Header names) {
    faults.addAll(names.faults());
    header = Optional.of(names);
  }

  private void decide(TextBytes text, long bytes, long nulBytes) throws FileRefused {
    verdict = evidence.decide(choice, text.marked(), bytes, nulBytes);
    refuseFaulty();
  }

  private void refuseFaulty() throws FileRefused {
    if (verdict.fault().isPresent()) {
      throw new FileRefused(verdict.fault().get());
    }
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
        hiddenSheets,
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
    decide(text, splitter.bytes(), splitter.nulBytes());
    found(Header.of(head, verdict.encoding().charset(), columns, limits));
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
