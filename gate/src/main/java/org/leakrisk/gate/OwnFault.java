package org.leakrisk.gate;

/**
 * Turns an unexpected exception of the gate into one that can be shown: its message may repeat a
 * cell, so only its class and the place in the code are kept.
 */
final class OwnFault {
  private static final String OWN = "org.leakrisk.";

  private OwnFault() {}

  static IllegalStateException of(String where, Throwable fault) {
    String frame = "an unknown place";
    for (StackTraceElement element : fault.getStackTrace()) {
      if (element.getClassName().startsWith(OWN)) {
        frame = element.getClassName() + ":" + element.getLineNumber();
        break;
      }
    }
    return new IllegalStateException(
        "The gate failed in %s with %s at %s"
            .formatted(where, fault.getClass().getSimpleName(), frame));
  }
}
