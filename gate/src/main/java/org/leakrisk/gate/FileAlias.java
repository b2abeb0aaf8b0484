package org.leakrisk.gate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.leakrisk.gate.token.Detectors;

/**
 * How an input file is called in every output: its relative path, unless that could hold a personal
 * number or says more than letters, digits and . _ / - can.
 */
final class FileAlias {
  private static final int DATE_LENGTH = 8;
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int HASH_DIGITS = 10;
  private static final int HASH_BITS = 40;

  private FileAlias() {}

  /** The alias of a file of a source; from its content when its path cannot be shown. */
  static String of(String path, String source, String sha256) {
    if (presentable(path)) {
      return path;
    }
    long hash = HexFormat.fromHexDigitsToLong(sha256, 0, HASH_DIGITS);
    StringBuilder alias = new StringBuilder(source).append('-');
    for (int bits = HASH_BITS - 5; bits >= 0; bits -= 5) {
      alias.append(BASE32.charAt((int) (hash >>> bits & 31)));
    }
    return alias.toString();
  }

  /** True when a path may be shown as it is. */
  static boolean presentable(String path) {
    int run = 0;
    for (int i = 0; i <= path.length(); i++) {
      char next = i < path.length() ? path.charAt(i) : '/';
      if (next >= '0' && next <= '9') {
        run++;
        continue;
      }
      boolean number = run > DATE_LENGTH || run == DATE_LENGTH && !date(path.substring(i - run, i));
      if (number || !Character.isLetter(next) && "._/-".indexOf(next) < 0) {
        return false;
      }
      run = 0;
    }
    return !Detectors.found(path);
  }

  private static boolean date(String digits) {
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(digits.substring(0, 4)),
              Integer.parseInt(digits.substring(4, 6)),
              Integer.parseInt(digits.substring(6)));
      return day.getYear() >= 2000 && day.getYear() < 2100;
    } catch (DateTimeException noDate) {
      return false;
    }
  }
}
