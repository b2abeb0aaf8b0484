package org.leakrisk.gate.read;

import java.io.IOException;

/** The bytes of a file cannot be read any further. */
final class FileRefused extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient FileFault fault;

  FileRefused(FileFault fault) {
    super(fault.reason().name());
    this.fault = fault;
  }

  FileFault fault() {
    return fault;
  }
}
