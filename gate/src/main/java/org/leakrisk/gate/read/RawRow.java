package org.leakrisk.gate.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
    return rawBytes == 0;
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
