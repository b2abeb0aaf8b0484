package org.leakrisk.risk.enforce;

import java.time.LocalDate;
import java.util.Optional;
import org.leakrisk.tables.value.Money;

/**
 * A dated rule with the range of its sanction. An amount that the instrument does not name is
 * empty, never 0.
 *
 * @param id its id in the table of sanctions
 * @param validFrom first day
 * @param validTo last day; empty = still valid
 * @param status a draft is only ever a proposal
 * @param scope about express firms, or about everybody
 * @param degree ordinary or serious
 * @param instrument its name
 * @param article article, where known
 * @param firmMin least fine of the company
 * @param firmMax largest fine of the company
 * @param personMin least fine of the person directly responsible
 * @param personMax largest fine of the person directly responsible
 * @param certainty A: read in a published source, B: secondary source, M: unverified
 */
public record Law(
    String id,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    Status status,
    Scope scope,
    Degree degree,
    String instrument,
    Optional<String> article,
    Optional<Money> firmMin,
    Optional<Money> firmMax,
    Optional<Money> personMin,
    Optional<Money> personMax,
    String certainty) {

  /** Whether it binds. */
  public enum Status {
    DRAFT,
    IN_FORCE
  }

  /** Whom it is about. */
  public enum Scope {
    EXPRESS,
    GENERAL
  }

  /** How grave a case it is for. */
  public enum Degree {
    ORDINARY,
    SERIOUS
  }

  /** True on its days of validity, first and last included. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** How it is cited: instrument, article, since when, how certain. */
  public String citation() {
    return instrument
        + article.map(text -> ", " + text).orElse("")
        + " (from "
        + validFrom
        + validTo.map(last -> " to " + last).orElse("")
        + ", certainty "
        + certainty
        + ")";
  }
}
