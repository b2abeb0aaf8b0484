package org.leakrisk.gate.token;

/** What a token is for. Tokens of different purposes cannot be compared. */
public enum Purpose {
  /** Phone numbers. */
  PHONE("phone"),
  /** Waybill numbers. */
  WAYBILL("wb"),
  /** Waybill numbers without their last three digits. */
  WAYBILL_BOX("wb-box"),
  /** Last six digits of waybill numbers, with the length. */
  WAYBILL_TAIL("wb-tail"),
  /** Waybill numbers without the three digits before the last three. */
  WAYBILL_OUTER("wb-outer"),
  /** Free text, within tokens of rows only. */
  TEXT("text"),
  /** All contract columns of a row. */
  ROW("row"),
  /** All contract columns of a row but id and revision. */
  CONTENT("content"),
  /** The secret of the inspection lottery of a month. */
  LOTTERY("lottery");

  private final String label;

  Purpose(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
