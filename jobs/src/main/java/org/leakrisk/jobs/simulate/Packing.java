package org.leakrisk.jobs.simulate;

import org.leakrisk.tables.failure.Failure;

/** File formats, named by their extension. */
public enum Packing {
  CSV("csv"),
  CSV_GZ("csv.gz");

  private final String extension;

  Packing(String extension) {
    this.extension = extension;
  }

  String extension() {
    return extension;
  }

  static Packing named(String extension) {
    for (Packing packing : values()) {
      if (packing.extension.equals(extension)) {
        return packing;
      }
    }
    throw new Failure.BadUsage("simulate: --formats takes csv, csv.gz");
  }
}
