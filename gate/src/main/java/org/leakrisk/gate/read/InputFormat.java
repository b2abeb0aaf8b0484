package org.leakrisk.gate.read;

/** How the rows of an input file are stored. */
public enum InputFormat {
  /** RFC 4180. */
  CSV(true),
  /** One JSON object a line. */
  JSON_LINES(true),
  /** One JSON array of objects. */
  JSON_ARRAY(true),
  /** The one visible sheet with cells of an Office Open XML workbook. */
  XLSX(false),
  PARQUET(false);

  private final boolean text;

  InputFormat(boolean text) {
    this.text = text;
  }

  /** True when the file is text, which may be packed and has an encoding. */
  public boolean text() {
    return text;
  }
}
