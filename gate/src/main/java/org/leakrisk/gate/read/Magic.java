package org.leakrisk.gate.read;

import java.util.List;
import org.leakrisk.tables.word.Reason;

/** First bytes by which formats that are no text can be told. */
final class Magic {
  /** Bytes to look at. */
  static final int HEAD = 512;

  private static final int[] GZIP = {0x1F, 0x8B};
  private static final int[] ZIP = {'P', 'K', 3, 4};
  private static final int[] PARQUET = {'P', 'A', 'R', '1'};
  private static final int[] ENCRYPTED_PARQUET = {'P', 'A', 'R', 'E'};
  private static final int[] TAR = {'u', 's', 't', 'a', 'r'};
  private static final int TAR_OFFSET = 257;
  private static final List<int[]> OTHERS =
      List.of(
          GZIP,
          ZIP,
          new int[] {'P', 'K', 5, 6},
          PARQUET,
          new int[] {'7', 'z', 0xBC, 0xAF, 0x27, 0x1C},
          new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1},
          new int[] {0xFD, '7', 'z', 'X', 'Z', 0},
          new int[] {0x28, 0xB5, 0x2F, 0xFD},
          new int[] {'B', 'Z', 'h'});

  private Magic() {}

  static boolean gzip(byte[] head) {
    return startsWith(head, GZIP);
  }

  /** True for archives, workbooks, Parquet and packed files. */
  static boolean noText(byte[] head) {
    return OTHERS.stream().anyMatch(magic -> startsWith(head, magic))
        || matches(head, TAR_OFFSET, TAR);
  }

  /**
   * Checks the first bytes of a file that is no text.
   *
   * @throws FileRefused when they are not those of its format
   */
  static void check(byte[] head, InputFormat format) throws FileRefused {
    if (head.length == 0) {
      throw new FileRefused(FileFault.of(Reason.EMPTY_FILE));
    }
    if (startsWith(head, ENCRYPTED_PARQUET)) {
      throw new FileRefused(FileFault.of(Reason.UNSUPPORTED));
    }
    if (!startsWith(head, format == InputFormat.PARQUET ? PARQUET : ZIP)) {
      throw new FileRefused(FileFault.of(Reason.EXTENSION_MISMATCH));
    }
  }

  static boolean startsWith(byte[] head, int[] magic) {
    return matches(head, 0, magic);
  }

  private static boolean matches(byte[] head, int offset, int[] magic) {
    if (head.length < offset + magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[offset + i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
