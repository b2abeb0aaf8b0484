package org.leakrisk.tables.failure;

/**
 * A reason to stop, with the exit code that scripts rely on. The message is one line that says
 * what, where, and what to do; it never holds a cell's value.
 */
public abstract sealed class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Failure(String message) {
    super(message);
  }

  private Failure(String message, Throwable cause) {
    super(message, cause);
  }

  /** The exit code of the process. */
  public abstract int exitCode();

  /** Wrong command line or configuration. */
  public static final class BadUsage extends Failure {
    private static final long serialVersionUID = 1L;

    public BadUsage(String message) {
      super(message);
    }

    @Override
    public int exitCode() {
      return 2;
    }
  }

  /** Input that must not be used. */
  public static final class BadInput extends Failure {
    private static final long serialVersionUID = 1L;

    public BadInput(String message) {
      super(message);
    }

    @Override
    public int exitCode() {
      return 3;
    }
  }

  /** A table or a sum is not what its contract says. */
  public static final class BrokenContract extends Failure {
    private static final long serialVersionUID = 1L;

    public BrokenContract(String message) {
      super(message);
    }

    @Override
    public int exitCode() {
      return 4;
    }
  }

  /** The data pass every contract but are not good enough to publish from. */
  public static final class QualityGate extends Failure {
    private static final long serialVersionUID = 1L;

    public QualityGate(String message) {
      super(message);
    }

    @Override
    public int exitCode() {
      return 4;
    }
  }

  /** Another run holds the output directory. */
  public static final class OutputBusy extends Failure {
    private static final long serialVersionUID = 1L;

    public OutputBusy(String message) {
      super(message);
    }

    @Override
    public int exitCode() {
      return 5;
    }
  }

  /** Key missing, weak or not the expected one. */
  public static final class BadKey extends Failure {
    private static final long serialVersionUID = 1L;

    public BadKey(String message) {
      super(message);
    }

    @Override
    public int exitCode() {
      return 6;
    }
  }

  /** Storage is full, read-only or otherwise unusable. */
  public static final class BadStorage extends Failure {
    private static final long serialVersionUID = 1L;

    public BadStorage(String message) {
      super(message);
    }

    public BadStorage(String message, Throwable cause) {
      super(message, cause);
    }

    @Override
    public int exitCode() {
      return 7;
    }
  }

  /** A release does not verify. */
  public static final class BadRelease extends Failure {
    private static final long serialVersionUID = 1L;

    public BadRelease(String message) {
      super(message);
    }

    @Override
    public int exitCode() {
      return 8;
    }
  }
}
