package org.leakrisk.gate.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.leakrisk.tables.word.Reason;

/**
 * The unpacked bytes of one part of a workbook. Size, ratio to the packed bytes and the length of
 * anything between two tags are limited; the checksum must fit.
 */
final class PartBytes extends FilterInputStream {
  /** No cell of a workbook needs more: 32,767 characters. */
  private static final int LONGEST_PIECE = 1 << 20;

  private static final long LARGEST = 1L << 30;

  private final ZipEntry part;
  private final Limits limits;
  private final CRC32 check = new CRC32();
  private long count;
  private long piece;

  PartBytes(InputStream unpacked, ZipEntry part, Limits limits) {
    super(unpacked);
    this.part = part;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    if (read < 0) {
      if (check.getValue() != part.getCrc()) {
        throw new FileRefused(FileFault.of(Reason.BROKEN_WORKBOOK));
      }
      return read;
    }
    check.update(target, offset, read);
    count += read;
    boolean steep =
        count > limits.gzipRatioFrom() && count / limits.gzipRatio() > part.getCompressedSize();
    if (steep
        || count > Math.min(LARGEST, limits.gzipBytes())
        || pieceTooLong(target, offset, read)) {
      throw new FileRefused(FileFault.of(Reason.BOMB));
    }
    return read;
  }

  private boolean pieceTooLong(byte[] target, int offset, int read) {
    for (int i = offset; i < offset + read; i++) {
      piece = target[i] == '<' ? 0 : piece + 1;
      if (piece > LONGEST_PIECE) {
        return true;
      }
    }
    return false;
  }
}
