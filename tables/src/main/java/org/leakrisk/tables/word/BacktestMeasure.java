package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** What a ranking of a past month is measured by, on the months after it. */
@Doc(
    "What is measured on the months after: EVENTS_CAUGHT, EXCESS_CAUGHT, SMALLEST_QUARTER,"
        + " AUDIT_YIELD, DEVIANCE, COVERAGE_95, DETECTED or MONTHS_TO_DETECTION")
public enum BacktestMeasure {
  /** Share of the complaints and fraud cases that the first k had; more is better. */
  EVENTS_CAUGHT,
  /** Share of the events beyond expectation that the first k had; more is better. */
  EXCESS_CAUGHT,
  /** Share of the first k from the quarter with the least volume; neither better nor worse. */
  SMALLEST_QUARTER,
  /** Mean share of items failed among the first k of those audited; more is better. */
  AUDIT_YIELD,
  /** Deviance of the events from those predicted; less is better. */
  DEVIANCE,
  /** Share of couriers whose events lie in the 95 % interval predicted; .95 is right. */
  COVERAGE_95,
  /** Share of the couriers clearly above the industry that came among the first k. */
  DETECTED,
  /** Mean months until they did, of those that did; less is better. */
  MONTHS_TO_DETECTION
}
