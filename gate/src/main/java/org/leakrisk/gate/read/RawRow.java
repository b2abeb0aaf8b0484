package org.leakrisk.gate.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.leakrisk.tables.word.Reason;

/**
 * One record cut from a file, its cells unquoted. Used again for the next record. It never leaves
 * this package and does not show what it holds.
 */
final class RawRow {
  private final Limits limits;
  private final int[] ends;
  private byte[] bytes = new byte[1 << 10];
  private int length;
  private int fieldStart;
  private int fields;
  private int longField;
  private boolean high;
  private boolean nul;
  private boolean badQuoting;
  private Optional<Reason> spoilt = Optional.empty();
  private int spoiltField;
  private Reason[] doubts = {};
  private long rawBytes;
  private long line;

  RawRow(Limits limits) {
    this.limits = limits;
    this.ends = new int[limits.columns() + 1];
  }

  void begin(long startLine) {
    length = 0;
    fieldStart = 0;
    fields = 0;
    longField = -1;
    high = false;
    nul = false;
    badQuoting = false;
    spoilt = Optional.empty();
    Arrays.fill(doubts, null);
    rawBytes = 0;
    line = startLine;
  }

  /** Adds one ASCII byte. */
  void add(byte value) {
    if (rawBytes <= limits.recordBytes()) {
      makeRoom(1);
      bytes[length++] = value;
    }
  }

  /** Adds bytes as they stand in the file and gives the number of NUL among them. */
  int addRun(byte[] source, int start, int end) {
    int nuls = 0;
    int all = 0;
    for (int i = start; i < end; i++) {
      all |= source[i];
      if (source[i] == 0) {
        nuls++;
      }
    }
    high |= all < 0;
    nul |= nuls > 0;
    rawBytes += end - start;
    if (rawBytes <= limits.recordBytes()) {
      makeRoom(end - start);
      System.arraycopy(source, start, bytes, length, end - start);
      length += end - start;
    }
    return nuls;
  }

  private void makeRoom(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }

  /** Adds the whole text of the next cell, which is not CSV, as UTF-8. */
  void addCell(String text) {
    if (!text.isEmpty()) {
      byte[] utf8 = wellFormed(text).getBytes(StandardCharsets.UTF_8);
      addRun(utf8, 0, utf8.length);
    }
    countRawByte();
    endField();
  }

  /** The text with half a character turned into one that no text has, and that is rejected. */
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        int[] whole =
            text.codePoints().map(one -> one >>> 11 == 0xD800 >>> 11 ? 0xFFFE : one).toArray();
        return new String(whole, 0, whole.length);
      }
    }
    return text;
  }

  /** Says why the row cannot be used, and which cell is at fault, -1 when it is the whole row. */
  void spoil(Reason reason, int field) {
    if (spoilt.isEmpty()) {
      spoilt = Optional.of(reason);
      spoiltField = field;
    }
  }

  /** Says what is wrong with the next cell for those columns that cannot bear it. */
  void doubt(Reason reason) {
    if (doubts.length == 0) {
      doubts = new Reason[ends.length];
    }
    if (fields < doubts.length) {
      doubts[fields] = reason;
    }
  }

  void countRawByte() {
    rawBytes++;
  }

  void endField() {
    if (longField < 0 && length - fieldStart > limits.fieldBytes()) {
      longField = fields;
    }
    if (fields < ends.length) {
      ends[fields] = length;
    }
    fields++;
    if (rawBytes <= limits.recordBytes()) {
      add((byte) ',');
    }
    fieldStart = length;
  }

  void markBadQuoting() {
    badQuoting = true;
  }

  /** Physical line where the record starts, 1-based. */
  long line() {
    return line;
  }

  /** True when nothing stands between two line ends. */
  boolean blank() {
    return rawBytes == 0 && spoilt.isEmpty();
  }

  boolean tooLong() {
    return rawBytes > limits.recordBytes();
  }

  long rawBytes() {
    return rawBytes;
  }

  /** Number of cells, also beyond the limit of columns. */
  int fields() {
    return fields;
  }

  /** The first cell over its limit, -1 when there is none. */
  int longField() {
    return longField;
  }

  /** True when a byte is outside ASCII. */
  boolean high() {
    return high;
  }

  boolean nul() {
    return nul;
  }

  boolean badQuoting() {
    return badQuoting;
  }

  /** Why the row cannot be used, found when it was cut. */
  Optional<Reason> spoilt() {
    return spoilt;
  }

  /** The cell at fault in a spoilt row, -1 when it is the whole row. */
  int spoiltField() {
    return spoiltField;
  }

  /** What is wrong with a cell for those columns that cannot bear it. */
  Optional<Reason> doubt(int field) {
    return field >= 0 && field < doubts.length
        ? Optional.ofNullable(doubts[field])
        : Optional.empty();
  }

  /** All cells, with a comma after each: what strict decoding has to pass. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** The text of a cell. The row must have been found decodable. */
  String text(int field, Charset charset) {
    int start = field == 0 ? 0 : ends[field - 1] + 1;
    int size = ends[field] - start;
    if (size == 0) {
      return "";
    }
    return new String(bytes, start, size, high ? charset : StandardCharsets.ISO_8859_1);
  }

  /** True when all cells are empty or white space of ASCII. */
  boolean empty() {
    for (int i = 0; i < length; i++) {
      if (bytes[i] != ',' && bytes[i] != ' ' && bytes[i] != '\t') {
        return false;
      }
    }
    return !tooLong();
  }

  @Override
  public String toString() {
    return "RawRow[" + line + "]";
  }
}
