package org.leakrisk.release.log;

import java.nio.file.Path;

/** Where things lie below the output directory. */
record Places(Path root) {
  static final String MANIFEST = "manifest.json";
  static final String TEMPORARY = ".tmp-";

  static Places of(Path out) {
    return new Places(out.toAbsolutePath().normalize());
  }

  Path lock() {
    return root.resolve(".lock");
  }

  Path staging() {
    return root.resolve("staging");
  }

  Path staging(RunId run) {
    return staging().resolve(run.text());
  }

  Path runs() {
    return root.resolve("runs");
  }

  Path run(RunId run) {
    return runs().resolve(run.text());
  }

  Path backtests() {
    return root.resolve("backtests");
  }

  Path backtest(RunId run) {
    return backtests().resolve(run.text());
  }

  Path releases() {
    return root.resolve("releases");
  }

  Path release(long number) {
    return releases().resolve(fileName(number));
  }

  Path temporary(long number, RunId run) {
    return releases().resolve(TEMPORARY + number + "-" + run);
  }

  Path journal() {
    return root.resolve("journal");
  }

  Path current() {
    return root.resolve("current");
  }

  /** Name of a record's file: six digits, more when they are needed. */
  static String fileName(long number) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, 6 - digits.length())) + digits + ".json";
  }
}
