package org.leakrisk.report.html.view;

/** One cell of a table, ready to be placed. */
public sealed interface Cell {
  /** Words. */
  record Words(String text) implements Cell {}

  /** A formatted number. */
  record Number(String text) implements Cell {
    @Override
    public String css() {
      return "number";
    }
  }

  /** An id, a key or a digest. */
  record Code(String text) implements Cell {
    private static final int LONG = 40;

    /** True when it may be broken anywhere. */
    public boolean isLong() {
      return text.length() > LONG;
    }
  }

  /** No value, and why. */
  record Missing(String reason) implements Cell {}

  /** A courier: its name, blank when it has none that can be shown, and its id. */
  record Courier(String name, String id) implements Cell {}

  /**
   * A rank with its interval.
   *
   * @param text such as {@code 2 (1–4)}
   * @param bracket place in the bracket of couriers that cannot be ordered
   */
  record Rank(String text, Bracket bracket) implements Cell {
    @Override
    public String css() {
      return "rank " + bracket.css();
    }
  }

  /**
   * A level: tier or severity.
   *
   * @param glyph its sign
   * @param words its words
   * @param css class of its colour
   * @param note a remark below, blank for none
   */
  record Level(String glyph, String words, String css, String note) implements Cell {}

  /** An interval on the logarithmic scale. */
  record Interval(IntervalBar bar) implements Cell {
    @Override
    public String css() {
      return "bar";
    }
  }

  /** A number with a bar that begins at zero. */
  record Part(String text, PartBar bar) implements Cell {
    @Override
    public String css() {
      return "number";
    }
  }

  /** Where a row stands in a bracket. */
  enum Bracket {
    /** In none. */
    NONE,
    /** First of several. */
    FIRST,
    /** Neither first nor last. */
    MIDDLE,
    /** Last of several. */
    LAST;

    /** Class of the bracket. */
    public String css() {
      return switch (this) {
        case NONE -> "";
        case FIRST -> "tie tie-first";
        case MIDDLE -> "tie";
        case LAST -> "tie tie-last";
      };
    }
  }

  /** Class of the cell. */
  default String css() {
    return "";
  }
}
