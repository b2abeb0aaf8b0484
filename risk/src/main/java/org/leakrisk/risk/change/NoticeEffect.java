package org.leakrisk.risk.change;

import java.util.Optional;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.NoticeId;
import org.leakrisk.tables.word.NoticeScope;
import org.leakrisk.tables.word.Verdict;

/**
 * What happened before and after a notice. Nothing is rounded.
 *
 * @param notice the notice
 * @param courier whom it went to
 * @param scope whose events are compared
 * @param before events and expected events of the year before it was issued
 * @param after those of at most a year after it was due
 * @param odds how likely it is that the rate has fallen; empty without volume in both periods
 * @param verdict what the events say
 * @param monthsNeeded further months until there will be a verdict at the present rate; empty when
 *     there is one, or none is in sight
 */
public record NoticeEffect(
    NoticeId notice,
    CourierId courier,
    NoticeScope scope,
    Unit before,
    Unit after,
    Optional<Odds> odds,
    Verdict verdict,
    Optional<Long> monthsNeeded) {
  /**
   * How likely it is that the rate has fallen.
   *
   * @param fell at all
   * @param fell30 by 30 % or more
   */
  public record Odds(double fell, double fell30) {}
}
