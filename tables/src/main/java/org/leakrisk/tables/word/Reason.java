package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/**
 * Why a row was rejected, an optional value was dropped, or a file was refused. Each says what is
 * wrong and what to do.
 */
@Doc("Reason: why a row was rejected")
public enum Reason {
  BAD_BYTES(
      Scope.ROW, "bytes do not decode in the encoding of the file", "repair or re-export the row"),
  NUL_IN_CELL(Scope.ROW, "a cell holds a NUL character", "re-export the row as text"),
  MOJIBAKE(
      Scope.ROW,
      "a required cell holds a replacement character",
      "re-export from the original system"),
  BAD_CHARACTER(
      Scope.ROW, "a required cell holds a character that is no text", "remove the character"),
  TOO_LONG(
      Scope.ROW,
      "the record or a field is over its limit",
      "split or shorten it, or raise input.limits"),
  BAD_QUOTING(
      Scope.ROW, "quotes are not as RFC 4180 has them", "double the quotes inside a quoted field"),
  RAGGED(
      Scope.ROW,
      "the row has another number of fields than the header",
      "check separators and quotes"),
  BAD_JSON(
      Scope.ROW, "not one JSON object of plain values", "write one object per line, as RFC 8259"),
  DUPLICATE_KEY(Scope.ROW, "a JSON object names one column twice", "write each column once"),
  NOT_SCALAR(
      Scope.ROW, "a cell holds a list or an object", "write a text, a number, true, false or null"),
  FORMULA_CELL(
      Scope.ROW, "a required cell of a workbook is a formula", "paste the column as values"),
  EMPTY(Scope.ROW, "all cells are empty", "delete the row"),
  EMPTY_ID(Scope.ROW, "the id is empty", "give the record an id"),
  BAD_ID(
      Scope.ROW, "the id has a form that is not allowed", "see the contract for the form of ids"),
  PII_SHAPED_ID(Scope.ROW, "the id looks like a phone or identity number", "use a record number"),
  MISSING_VALUE(Scope.ROW, "a required cell is empty", "fill it in"),
  BAD_DATE(Scope.ROW, "not a calendar date", "write dates as 2012-12-31"),
  AMBIGUOUS_DATE(Scope.ROW, "day and month cannot be told apart", "write dates as 2012-12-31"),
  PLACEHOLDER_DATE(Scope.ROW, "a placeholder date", "give the true date or leave the row out"),
  IMPLAUSIBLE_DATE(Scope.ROW, "outside 2000-01-01 to 2099-12-31", "correct the year"),
  BAD_MONTH(Scope.ROW, "not a month", "write months as 2012-12"),
  NOT_A_NUMBER(Scope.ROW, "not a finite number", "write a plain decimal number"),
  NOT_INTEGER(Scope.ROW, "not a whole number", "write a whole number"),
  NEGATIVE(Scope.ROW, "negative where only zero or more is possible", "correct the sign"),
  OVERFLOW(Scope.ROW, "larger than any count can be", "check the unit"),
  IMPLAUSIBLE(Scope.ROW, "over 100 billion in one row", "check the unit"),
  OUT_OF_RANGE(Scope.ROW, "contradicts another cell of the row", "correct one of the two"),
  BAD_WORD(Scope.ROW, "not one of the words of the contract", "see the contract for the words"),
  BAD_PROVINCE(Scope.ROW, "not a province code or name", "use the two digits of GB/T 2260"),
  UNKNOWN_COURIER(
      Scope.ROW, "the courier is not in the couriers source", "add it to couriers or aliases"),
  CONFLICT(
      Scope.ROW,
      "the same id has different contents",
      "send one row, or give the newer one a higher revision"),
  AGGREGATED_AUDIT(
      Scope.ROW,
      "counts cannot hold audits, for they lack the items checked",
      "send them as audits"),
  PRECISION_LOST(
      Scope.VALUE,
      "digits were lost to scientific notation or to a number of 16 digits or more",
      "export the column as text"),
  BAD_PHONE(Scope.VALUE, "not a phone number", "-"),
  BAD_WAYBILL(Scope.VALUE, "not the form of a waybill number", "-"),
  BAD_VALUE(Scope.VALUE, "an optional cell could not be read", "-"),
  BRANCH_CONFLICT(Scope.VALUE, "the branch belongs to another courier", "correct one of the two"),
  EMPTY_FILE(Scope.FILE, "the file has no bytes", "send the file again"),
  HEADER_MISMATCH(
      Scope.FILE,
      "the header holds none of the expected columns",
      "use a comma as separator and the column names of the contract"),
  DUPLICATE_COLUMN(Scope.FILE, "two columns have the same name", "remove or rename one"),
  MISSING_COLUMN(Scope.FILE, "a required column is missing", "add it or rename the header"),
  COLUMN_MISMATCH(
      Scope.FILE,
      "most cells of a required column do not fit it",
      "check that headers stand over their own columns"),
  HEADER_TOO_LONG(
      Scope.FILE, "the header is over 64 KiB or 256 columns", "send the contract columns only"),
  ENCODING_MISMATCH(
      Scope.FILE,
      "the byte order mark contradicts the declared encoding",
      "correct input.encoding"),
  UNSUPPORTED_ENCODING(Scope.FILE, "the encoding is not supported", "send UTF-8"),
  AMBIGUOUS_ENCODING(Scope.FILE, "UTF-8 and GB18030 are both possible", "declare input.encoding"),
  UNKNOWN_ENCODING(Scope.FILE, "neither UTF-8 nor GB18030", "declare input.encoding or send UTF-8"),
  LOOKS_BINARY(
      Scope.FILE, "the file does not look like text", "is it UTF-16 without a byte order mark?"),
  UNTERMINATED_QUOTE(
      Scope.FILE, "a quote is not closed before the end of the file", "close the quote"),
  BROKEN_QUOTING(
      Scope.FILE,
      "broken quotes run over several lines",
      "repair the quotes; rows cannot be counted"),
  PARSER_DISAGREEMENT(Scope.FILE, "records cannot be told apart", "repair the quotes"),
  BAD_GZIP(Scope.FILE, "the gzip stream is damaged", "send the file again"),
  BOMB(
      Scope.FILE,
      "the file grows beyond the limit when unpacked",
      "check the file, or raise input.limits"),
  BROKEN_JSON(
      Scope.FILE,
      "the file is not one JSON array of objects",
      "send the file again, or send JSON lines"),
  BROKEN_WORKBOOK(Scope.FILE, "the workbook is damaged", "save it again as .xlsx"),
  SEVERAL_SHEETS(
      Scope.FILE,
      "more than one visible sheet holds cells",
      "save each sheet as a file of its own"),
  MERGED_CELLS(Scope.FILE, "cells of a sheet are merged", "unmerge them: one cell, one value"),
  MACROS(Scope.FILE, "the workbook holds macros", "save it as .xlsx without macros"),
  DATE_1904(Scope.FILE, "the workbook counts days from 1904", "switch its 1904 date system off"),
  BROKEN_PARQUET(Scope.FILE, "the Parquet file is damaged", "write it again"),
  COLUMN_TYPE(
      Scope.FILE,
      "a Parquet column is nested or of a type that no cell can be made of",
      "write it as text, whole number, decimal, double, boolean, date or timestamp"),
  EXTENSION_MISMATCH(Scope.FILE, "the content is not what the extension says", "rename the file"),
  UNSUPPORTED(
      Scope.FILE, "the format is not supported", "send CSV, JSON lines, JSON, XLSX or Parquet"),
  NOT_A_FILE(Scope.FILE, "not a regular file", "remove it from the input");

  /** What a reason can hit. */
  public enum Scope {
    /** The row is rejected. */
    ROW,
    /** An optional value is dropped, the row kept. */
    VALUE,
    /** The whole file is refused. */
    FILE
  }

  private final Scope scope;
  private final String meaning;
  private final String hint;

  Reason(Scope scope, String meaning, String hint) {
    this.scope = scope;
    this.meaning = meaning;
    this.hint = hint;
  }

  public Scope scope() {
    return scope;
  }

  /** What is wrong, in a clause. */
  public String meaning() {
    return meaning;
  }

  /** What to do about it. */
  public String hint() {
    return hint;
  }
}
