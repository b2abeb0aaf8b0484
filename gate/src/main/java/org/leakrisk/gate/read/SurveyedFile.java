package org.leakrisk.gate.read;

import java.util.List;
import org.leakrisk.tables.word.Reason;

/**
 * What one pass over the bytes of a file told, before any row is looked at.
 *
 * @param bytes bytes as stored
 * @param sha256 SHA-256 of them in hexadecimal
 * @param encoding encoding of the text
 * @param notice how sure that is
 * @param columns contract columns that it has, in the order of the contract
 * @param extraColumns columns that are not in the contract
 * @param hiddenSheets hidden sheets of a workbook, which are not read
 * @param rows records after the header, blank lines excluded
 * @param faults why it is refused; empty when it is not
 */
public record SurveyedFile(
    long bytes,
    String sha256,
    TextEncoding encoding,
    EncodingNotice notice,
    List<String> columns,
    int extraColumns,
    int hiddenSheets,
    long rows,
    List<FileFault> faults) {
  private static final String NO_BYTES =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  /** Something that is not opened at all. */
  public static SurveyedFile unopened(Reason reason) {
    return new SurveyedFile(
        0,
        NO_BYTES,
        TextEncoding.UTF_8,
        EncodingNotice.NONE,
        List.of(),
        0,
        0,
        0,
        List.of(FileFault.of(reason)));
  }
}
