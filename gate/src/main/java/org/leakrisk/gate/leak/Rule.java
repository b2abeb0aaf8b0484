package org.leakrisk.gate.leak;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Groups that together are a sign.
 *
 * @param id what tables call it
 * @param says class of a text in which it fires
 * @param scope how near the groups have to stand
 * @param groups names of the groups; the last one is what negation and goods are held against
 * @param from first day of validity
 * @param to last day of validity
 */
record Rule(
    String id, LeakText says, Scope scope, List<String> groups, LocalDate from, LocalDate to)
    implements Serializable {
  /** How near groups have to stand. */
  enum Scope {
    /** Two groups in one clause, at most 15 Chinese characters or 8 Latin words apart. */
    PAIR,
    /** One clause. */
    CLAUSE,
    /** One clause or two that follow each other. */
    NEAR
  }

  Rule {
    groups = List.copyOf(groups);
  }

  boolean validOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
