package org.leakrisk.gate.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import org.leakrisk.tables.word.Reason;

/**
 * The text of a file as bytes: unpacked, without byte order mark, UTF-16 turned into UTF-8.
 *
 * @param bytes what the splitter reads
 * @param marked the encoding that the byte order mark names
 */
record TextBytes(InputStream bytes, Optional<TextEncoding> marked) {
  /**
   * Opens the text in stored bytes.
   *
   * @throws FileRefused when the first bytes are not those of such a file
   */
  static TextBytes of(InputStream stored, boolean gzip, Limits limits) throws IOException {
    byte[] head = stored.readNBytes(Magic.HEAD);
    refuseIf(head.length == 0, Reason.EMPTY_FILE);
    refuseIf(gzip ? !Magic.gzip(head) : Magic.noText(head), Reason.EXTENSION_MISMATCH);
    InputStream whole = together(head, 0, stored);
    if (gzip) {
      InputStream unpacked = new GzipBytes(whole, limits);
      head = unpacked.readNBytes(Magic.HEAD);
      refuseIf(head.length == 0, Reason.EMPTY_FILE);
      refuseIf(Magic.noText(head), Reason.UNSUPPORTED);
      return text(head, unpacked);
    }
    return text(head, stored);
  }

  /** The text of a part of a file, without byte order mark. */
  static InputStream unmarked(InputStream part) throws IOException {
    return text(part.readNBytes(Magic.HEAD), part).bytes;
  }

  private static TextBytes text(byte[] head, InputStream rest) throws IOException {
    ByteOrderMark mark = ByteOrderMark.of(head);
    refuseIf(!mark.supported(), Reason.UNSUPPORTED_ENCODING);
    InputStream text = together(head, mark.length(), rest);
    Optional<TextEncoding> marked = mark.encoding();
    boolean sixteen = marked.filter(TextEncoding::sixteen).isPresent();
    return new TextBytes(
        sixteen ? new SixteenBitBytes(text, mark == ByteOrderMark.UTF_16LE) : text, marked);
  }

  private static InputStream together(byte[] head, int from, InputStream rest) throws IOException {
    PushbackInputStream whole = new PushbackInputStream(rest, Magic.HEAD);
    whole.unread(head, from, head.length - from);
    return whole;
  }

  private static void refuseIf(boolean condition, Reason reason) throws FileRefused {
    if (condition) {
      throw new FileRefused(FileFault.of(reason));
    }
  }
}
