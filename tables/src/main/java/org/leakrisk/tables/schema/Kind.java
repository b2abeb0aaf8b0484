package org.leakrisk.tables.schema;

/**
 * How a column is stored. In brackets the neutral cell that every medium (Spark, Parquet, CSV)
 * reads and writes; a missing value of an optional column is an empty Optional.
 */
public enum Kind {
  /** Whole number (Long). */
  LONG,
  /** Finite number, published with 9 significant digits (Double). */
  DOUBLE,
  /** True or false (Boolean). */
  BOOLEAN,
  /** Text, id, word or month (String). */
  TEXT,
  /** Calendar day (LocalDate). */
  DATE,
  /** Yuan with two decimals (BigDecimal of scale 2). */
  MONEY,
  /** Exact volume with nine decimals (BigDecimal of scale 9). */
  PARCELS,
  /** 128-bit keyed token, work tables only (byte[16]). */
  TOKEN,
  /** Texts in a meaningful order (List of String). */
  LIST
}
