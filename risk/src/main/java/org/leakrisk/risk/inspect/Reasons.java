package org.leakrisk.risk.inspect;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.leakrisk.risk.change.PlaceRise;
import org.leakrisk.risk.place.PlaceScore;

/** Why a line is in the plan, in a few words: the rule and its numbers. */
final class Reasons {
  private Reasons() {}

  static String excess(PlaceScore place) {
    return text(
        "%.1f events beyond the %.1f expected; relative risk here %.2f (%.2f-%.2f)",
        place.excessEvents(),
        place.expected(),
        place.relative().value(),
        place.relative().lower95(),
        place.relative().upper95());
  }

  static String rising(PlaceRise rise) {
    return text(
        "P(rise) %.2f: %.1f events on %.1f expected in the %d months from %s, %.1f on %.1f from %s",
        rise.probability(),
        rise.now().events(),
        rise.now().exposure(),
        rise.months(),
        rise.from(),
        rise.before().events(),
        rise.before().exposure(),
        rise.beforeFrom());
  }

  static String silent(Prospect prospect, Optional<LocalDate> lastInspected) {
    String events =
        text(
            "P(less than half the usual rate) %.2f: %.1f events on %.1f expected",
            prospect.place().pBelowHalf(), prospect.place().events(), prospect.place().expected());
    String replies =
        prospect
            .replies()
            .map(
                bad ->
                    text(
                        "%.0f late or untrue replies in 12 months, %.1f at the others' rate",
                        bad.count(), bad.expected()))
            .orElse("");
    return (prospect.isQuiet() ? events : replies) + "; " + coverage(lastInspected);
  }

  static String coverage(Optional<LocalDate> lastInspected) {
    return lastInspected
        .map(day -> "last inspected here on " + day)
        .orElse("no inspection here on record");
  }

  private static String text(String form, Object... numbers) {
    return String.format(Locale.ROOT, form, numbers);
  }
}
