package org.leakrisk.risk.score;

import org.leakrisk.tables.id.ProvinceCode;

/**
 * Events of one courier in one stratum against its exposure there.
 *
 * @param unit position of the courier
 * @param month number of the month
 * @param group what a common rate is taken over: the month, or for audits their reason
 * @param province the province; 00 for what has none
 * @param provincial true when the courier's exposure of that month and group is known by province
 * @param events events
 * @param lower events that hold if only sure names count
 * @param upper events if every unresolved record that could be this courier were
 * @param exposure parcels, or items checked; 0 where only events lie
 */
record Cell(
    int unit,
    long month,
    long group,
    String province,
    boolean provincial,
    double events,
    double lower,
    double upper,
    double exposure) {
  /** The same events against a multiple of the exposure. */
  Cell scaled(double factor) {
    return new Cell(
        unit, month, group, province, provincial, events, lower, upper, factor * exposure);
  }

  boolean isNational() {
    return province.equals(ProvinceCode.NATIONAL.code());
  }
}
