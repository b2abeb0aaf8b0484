package org.leakrisk.jobs.simulate;

import java.time.LocalDate;

/** Somebody harmed by a leak who reaches the records: one incident, in one stream or both. */
record Victim(
    String incident, Person person, LocalDate parcelDay, boolean complains, boolean defrauded) {}
