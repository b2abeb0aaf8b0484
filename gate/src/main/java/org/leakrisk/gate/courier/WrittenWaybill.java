package org.leakrisk.gate.courier;

/**
 * A waybill number while its row is read. Only {@link WaybillRules} look inside, and it neither
 * prints nor travels. Two ways to write one number are equal.
 */
public final class WrittenWaybill {
  private final String number;
  private final boolean numeric;

  /**
   * A number that has the form of a waybill number.
   *
   * @param number capitals and digits only
   * @param numeric true when it was kept as a number, so that zeros in front may be lost
   */
  public WrittenWaybill(String number, boolean numeric) {
    this.number = number;
    this.numeric = numeric;
  }

  String number() {
    return number;
  }

  boolean isNumeric() {
    return numeric;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WrittenWaybill waybill && waybill.number.equals(number);
  }

  @Override
  public int hashCode() {
    return number.hashCode();
  }

  @Override
  public String toString() {
    return "WrittenWaybill";
  }
}
