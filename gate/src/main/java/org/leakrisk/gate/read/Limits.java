package org.leakrisk.gate.read;

import java.io.Serializable;

/**
 * How large inputs may be. Going over a limit never needs more memory than the limit itself.
 *
 * @param recordBytes bytes of one record; a longer one is rejected
 * @param fieldBytes bytes of one cell; a row with a longer one is rejected
 * @param headerBytes bytes of the header; a file with a longer one is refused
 * @param columns columns of a file; a file with more is refused
 * @param files files and folders in the input directory
 * @param depth levels of folders below the input directory
 * @param gzipBytes bytes of one unpacked file
 * @param gzipRatio unpacked bytes per packed byte
 * @param gzipRatioFrom unpacked bytes from which the ratio is looked at
 */
public record Limits(
    int recordBytes,
    int fieldBytes,
    int headerBytes,
    int columns,
    int files,
    int depth,
    long gzipBytes,
    int gzipRatio,
    long gzipRatioFrom)
    implements Serializable {
  private static final int KIB = 1024;
  private static final int MIB = KIB * KIB;

  public Limits {
    if (recordBytes < 1 || recordBytes > 256 * MIB || fieldBytes < 1 || headerBytes < 1) {
      throw new IllegalArgumentException(
          "input.limits: record (at most 256 MiB), field and header are at least 1 byte");
    }
    if (columns < 1 || files < 1 || depth < 1) {
      throw new IllegalArgumentException("input.limits: columns, files and depth are at least 1");
    }
    if (gzipBytes < 1 || gzipRatio < 1 || gzipRatioFrom < 0) {
      throw new IllegalArgumentException("input.limits: gzip sizes and ratio are at least 1");
    }
  }

  /** The limits unless configured otherwise. */
  public static Limits standard() {
    return new Limits(MIB, 64 * KIB, 64 * KIB, 256, 100_000, 16, 10L * KIB * MIB, 100, 16L * MIB);
  }
}
