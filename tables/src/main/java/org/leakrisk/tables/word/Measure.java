package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** What a figure that somebody printed measures. */
@Doc(
    "What a printed figure measures: a rate per million parcels, events, parcels, complaints"
        + " accepted or effective, replies that came late or were untrue")
public enum Measure implements Word {
  RATE_PER_MILLION,
  EVENTS,
  PARCELS,
  ACCEPTED,
  EFFECTIVE,
  OVERDUE_REPLIES,
  UNTRUTHFUL_REPLIES
}
