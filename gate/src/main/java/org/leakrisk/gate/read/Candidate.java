package org.leakrisk.gate.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;

/** An encoding that a file may have, and what speaks for and against it. */
final class Candidate {
  private final CharsetDecoder decoder;
  private CharBuffer text = CharBuffer.allocate(1 << 10);
  private long undecodable;
  private long firstLine;
  private long firstByte;
  private long nonAscii;
  private long han;
  private boolean low = true;

  Candidate(Charset charset) {
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** True when the cells of a record decode without any error. */
  boolean decodes(RawRow row) {
    if (text.capacity() < row.length()) {
      text = CharBuffer.allocate(Math.max(row.length(), text.capacity() * 2));
    }
    text.clear();
    decoder.reset();
    CoderResult result = decoder.decode(ByteBuffer.wrap(row.bytes(), 0, row.length()), text, true);
    return result.isUnderflow() && decoder.flush(text).isUnderflow();
  }

  /** The text of the record that was found decodable last, up to its position. */
  CharBuffer text() {
    return text;
  }

  /** Counts the characters of a record, or the record when it does not decode. */
  void weigh(RawRow row, long startByte) {
    if (!decodes(row)) {
      if (undecodable++ == 0) {
        firstLine = row.line();
        firstByte = startByte;
      }
      return;
    }
    for (int i = 0; i < text.position(); i++) {
      char unit = text.get(i);
      if (unit >= 0x80 && !Character.isLowSurrogate(unit)) {
        nonAscii++;
        han += Chinese.CHARACTERS.get(unit) ? 1 : 0;
        low &= unit < 0x800;
      }
    }
  }

  /** Records that do not decode. */
  long undecodable() {
    return undecodable;
  }

  boolean strict() {
    return undecodable == 0;
  }

  /** Share of the characters outside ASCII that GB2312 has, 0..1. */
  double hanShare() {
    return nonAscii == 0 ? 0 : (double) han / nonAscii;
  }

  /** True when no character needs more than two bytes in UTF-8. */
  boolean low() {
    return low;
  }

  /** Where decoding fails first: physical line. */
  long firstLine() {
    return firstLine;
  }

  /** Where decoding fails first: offset of the record, 0-based. */
  long firstByte() {
    return firstByte;
  }

  /** The characters of GB2312; collected only when a file has any character outside ASCII. */
  private static final class Chinese {
    private static final BitSet CHARACTERS = characters();

    private static BitSet characters() {
      CharsetEncoder encoder = Charset.forName("GB2312").newEncoder();
      BitSet set = new BitSet(Character.MAX_VALUE + 1);
      for (int unit = 0x80; unit <= Character.MAX_VALUE; unit++) {
        set.set(unit, !Character.isSurrogate((char) unit) && encoder.canEncode((char) unit));
      }
      return set;
    }
  }
}
