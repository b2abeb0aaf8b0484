package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** An order of the couriers by what is known at the end of a month: ours, and the naive ones. */
@Doc(
    "An order of the couriers: INDEX and SHRUNK_EXCESS are ours, COUNT, RAW_RATE, RAW_RATE_FLOOR,"
        + " POISSON_Z, RAW_EXCESS, POSTERIOR_MEAN, POOLED and RANDOM stand beside")
public enum RankingRule {
  /** By expected rank of the index. */
  INDEX,
  /** By events beyond expectation, from the shrunk rate. */
  SHRUNK_EXCESS,
  /** By plain number of events. */
  COUNT,
  /** By events per parcel. */
  RAW_RATE,
  /** By events per parcel, the quarter with the least volume left out. */
  RAW_RATE_FLOOR,
  /** By (events - expected) / sqrt(expected). */
  POISSON_Z,
  /** By events less those expected. */
  RAW_EXCESS,
  /** By mean of the relative risk, the streams weighted by their expected events. */
  POSTERIOR_MEAN,
  /** By expected events alone, as if every courier were alike. */
  POOLED,
  /** No order at all. */
  RANDOM
}
