package org.leakrisk.risk.change;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.leakrisk.risk.change.NoticeEffect.Odds;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.BranchHistory;
import org.leakrisk.risk.score.Context;
import org.leakrisk.risk.score.EventHistory;
import org.leakrisk.risk.score.ProvinceHistory;
import org.leakrisk.risk.score.Reference;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.Notice;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.NoticeKind;
import org.leakrisk.tables.word.NoticeScope;
import org.leakrisk.tables.word.Verdict;

/**
 * Whether notices of rectification helped: the twelve months before the month of issue against the
 * months, at most twelve, after the month in which it was due. A notice to a branch is judged by
 * the events that name the branch where its volume is known, else by the courier's events in the
 * province of the branch where they and the volume are known.
 */
public final class NoticeEffects {
  private static final int YEAR = 12;
  private static final int USUAL_DELAY = 3;
  private static final double FALL_OF_30 = 0.7;
  private static final List<NoticeScope> NARROWEST_FIRST =
      List.of(NoticeScope.BRANCH, NoticeScope.PROVINCE);

  private final Scoreboard board;
  private final EventHistory nation;
  private final PeerPrior peers;
  private final SortedMap<String, EventHistory> provinces;
  private final BranchHistory branches;

  private NoticeEffects(Scoreboard board, Context context) {
    this.board = board;
    ScoringSettings settings = board.scoring().with(Reference.LEAVE_ONE_OUT);
    this.nation = EventHistory.of(board.input(), settings);
    this.provinces = ProvinceHistory.of(board.input(), settings);
    this.branches = BranchHistory.of(board.input(), context, settings);
    this.peers = PeerPrior.of(board, nation);
  }

  /** The notices issued up to the end of the as-of month, by id. */
  public static List<NoticeEffect> of(Scoreboard board, Context context) {
    List<Notice> notices =
        board.input().notices().stream()
            .filter(notice -> notice.kind() == NoticeKind.RECTIFICATION)
            .filter(notice -> !YearMonth.from(notice.issuedOn()).isAfter(board.asOf()))
            .sorted(Comparator.comparing(notice -> notice.notice().code(), Text.CODE_POINTS))
            .toList();
    if (notices.isEmpty()) {
      return List.of();
    }
    NoticeEffects effects = new NoticeEffects(board, context);
    return notices.stream().map(effects::effect).toList();
  }

  private NoticeEffect effect(Notice notice) {
    Period before = Period.endingWith(YearMonth.from(notice.issuedOn()).minusMonths(1), YEAR);
    Period after = after(notice);
    for (NoticeScope scope : NARROWEST_FIRST) {
      Optional<CourierHistory> history =
          history(scope, notice).filter(found -> found.hasVolume(before) || found.hasVolume(after));
      if (history.isPresent()) {
        return effect(notice, scope, history.get(), before, after);
      }
    }
    return CourierHistory.of(nation, notice.courier())
        .map(history -> effect(notice, NoticeScope.COURIER, history, before, after))
        .orElseGet(() -> unknown(notice));
  }

  private Optional<CourierHistory> history(NoticeScope scope, Notice notice) {
    Optional<EventHistory> events =
        switch (scope) {
          case BRANCH -> notice.branch().flatMap(id -> branches.of(id, notice.courier()));
          case PROVINCE -> province(notice).map(place -> provinces.get(place.code()));
          case COURIER -> Optional.of(nation);
        };
    return events.flatMap(found -> CourierHistory.of(found, notice.courier()));
  }

  private Period after(Notice notice) {
    YearMonth due =
        YearMonth.from(notice.dueOn().orElse(notice.issuedOn().plusMonths(USUAL_DELAY)));
    YearMonth last = due.plusMonths(YEAR);
    return new Period(due.plusMonths(1), last.isAfter(board.asOf()) ? board.asOf() : last);
  }

  private Optional<ProvinceCode> province(Notice notice) {
    return board.input().branches().stream()
        .filter(branch -> notice.branch().equals(Optional.of(branch.branch())))
        .map(Branch::province)
        .findFirst();
  }

  private NoticeEffect effect(
      Notice notice, NoticeScope scope, CourierHistory history, Period before, Period after) {
    Unit first = history.sum(before);
    Unit second = history.sum(after);
    Comparison comparison = peers.compare(first, second);
    boolean begun = history.hasVolume(before) && peers.isFitted();
    boolean judged = begun && history.hasVolume(after);
    Verdict verdict = judged ? comparison.verdict() : Verdict.UNDETERMINED;
    double expectedPerMonth = perMonth(history, history.hasVolume(after) ? after : before);
    return new NoticeEffect(
        notice.notice(),
        notice.courier(),
        scope,
        first,
        second,
        judged
            ? Optional.of(new Odds(comparison.fell(), comparison.below(FALL_OF_30)))
            : Optional.empty(),
        verdict,
        begun && verdict == Verdict.UNDETERMINED
            ? comparison.monthsNeeded(expectedPerMonth)
            : Optional.empty());
  }

  /** Expected events of a month of a period, divided by the clustering factor. */
  private double perMonth(CourierHistory history, Period period) {
    return history.sum(period).exposure()
        / peers.phi()
        / StrictMath.max(1, history.onRecord(period).length());
  }

  private static NoticeEffect unknown(Notice notice) {
    Unit nothing = new Unit(0, 0);
    return new NoticeEffect(
        notice.notice(),
        notice.courier(),
        NoticeScope.COURIER,
        nothing,
        nothing,
        Optional.empty(),
        Verdict.UNDETERMINED,
        Optional.empty());
  }
}
