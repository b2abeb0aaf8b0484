package org.leakrisk.gate.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.leakrisk.tables.word.Reason;

/** The texts that the cells of a workbook share, kept as bytes. */
final class SharedStrings {
  private static final int LARGEST = 256 << 20;

  private byte[] bytes = new byte[1 << 12];
  private int length;
  private int[] ends = new int[1 << 8];
  private int count;

  /** Reads the part, cutting each text a little beyond the limit of a field. */
  void read(XmlPart part, int fieldBytes) throws IOException {
    StringBuilder text = new StringBuilder();
    while (part.nextTag()) {
      if (part.starts("si")) {
        text.setLength(0);
        part.richText(text, fieldBytes, "si");
        add(text.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void add(byte[] text) throws FileRefused {
    if (length + text.length > LARGEST) {
      throw new FileRefused(FileFault.of(Reason.BOMB));
    }
    if (length + text.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + text.length, bytes.length + bytes.length / 2));
    }
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = length;
  }

  /** The text of a number as it stands in a cell. */
  String text(String index) throws FileRefused {
    int number = index.isEmpty() || index.length() > 9 ? -1 : Integer.parseInt(index);
    if (number < 0 || number >= count) {
      throw new FileRefused(FileFault.of(Reason.BROKEN_WORKBOOK));
    }
    int start = number == 0 ? 0 : ends[number - 1];
    return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
  }
}
