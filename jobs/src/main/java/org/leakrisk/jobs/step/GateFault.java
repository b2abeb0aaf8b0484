package org.leakrisk.jobs.step;

/**
 * An unforeseen fault while a file was read. It carries the number of the file, the class of the
 * fault and our own line; never a message, which could repeat a cell.
 */
public final class GateFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private GateFault(String message) {
    super(message, null, false, false);
  }

  static GateFault of(int fileNumber, Throwable fault) {
    String where = "unknown place";
    for (StackTraceElement frame : fault.getStackTrace()) {
      if (frame.getClassName().startsWith("org.leakrisk.")) {
        where = frame.getClassName() + ":" + frame.getLineNumber();
        break;
      }
    }
    return new GateFault(
        "file %d: %s at %s".formatted(fileNumber, fault.getClass().getSimpleName(), where));
  }
}
