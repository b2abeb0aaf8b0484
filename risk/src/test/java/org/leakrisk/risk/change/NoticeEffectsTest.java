package org.leakrisk.risk.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.word.NoticeKind;
import org.leakrisk.tables.word.NoticeScope;
import org.leakrisk.tables.word.Verdict;

class NoticeEffectsTest {
  private static final NoticeKind RECTIFICATION = NoticeKind.RECTIFICATION;
  private static final Optional<String> COMPANY = Optional.empty();

  @Test
  void aFallAfterTheNoticeIsInPlaceAndNoFallIsNot() {
    Sketch world =
        world()
            .notice("n1", RECTIFICATION, "wufeng", COMPANY, "2011-12-10", day("2012-01-15"))
            .notice("n2", RECTIFICATION, "dingda", COMPANY, "2011-12-10", day("2012-01-15"))
            .notice("n3", NoticeKind.FINE, "dingda", COMPANY, "2011-12-10", day("2012-01-15"))
            .notice("n4", RECTIFICATION, "dingda", COMPANY, "2013-01-01", day("2013-02-01"));
    List<NoticeEffect> effects = NoticeEffects.of(world.board(), world.context());
    assertEquals(
        List.of("n1", "n2"), effects.stream().map(effect -> effect.notice().code()).toList());
    NoticeEffect cured = effects.get(0);
    assertEquals(Verdict.IN_PLACE, cured.verdict());
    assertEquals(Optional.empty(), cured.monthsNeeded());
    assertTrue(cured.odds().orElseThrow().fell30() > .9);
    assertEquals(Verdict.NOT_IN_PLACE, effects.get(1).verdict());
    assertEquals(NoticeScope.COURIER, cured.scope());
  }

  /** Each month has one and a half times its number of complaints: fraud cases are half as many. */
  @Test
  void thePeriodsAreTheYearBeforeIssueAndAtMostAYearAfterTheDueMonth() {
    Sketch world =
        world()
            .notice("n1", RECTIFICATION, "wufeng", COMPANY, "2011-12-10", day("2012-01-15"))
            .notice("n2", RECTIFICATION, "wufeng", COMPANY, "2011-06-10", day("2011-07-15"))
            .notice("n3", RECTIFICATION, "wufeng", COMPANY, "2012-05-31", Optional.empty());
    List<NoticeEffect> effects = NoticeEffects.of(world.board(), world.context());
    assertEquals(1.5 * (11 * 60), effects.get(0).before().events(), 1e-9);
    assertEquals(1.5 * (11 * 20), effects.get(0).after().events(), 1e-9);
    assertEquals(1.5 * (5 * 60), effects.get(1).before().events(), 1e-9);
    assertEquals(1.5 * (5 * 60 + 7 * 20), effects.get(1).after().events(), 1e-9);
    assertEquals(1.5 * (8 * 60 + 4 * 20), effects.get(2).before().events(), 1e-9);
    assertEquals(1.5 * (4 * 20), effects.get(2).after().events(), 1e-9);
  }

  @Test
  void withoutAMonthAfterOrBeforeThereIsNoVerdict() {
    Sketch world =
        world()
            .months("bingtong", "33", "2012-08", "2012-12", 30)
            .notice("n1", RECTIFICATION, "dingda", COMPANY, "2012-11-10", day("2012-12-15"))
            .notice("n2", RECTIFICATION, "bingtong", COMPANY, "2012-08-10", day("2012-09-15"));
    List<NoticeEffect> effects = NoticeEffects.of(world.board(), world.context());
    for (NoticeEffect effect : effects) {
      assertEquals(Verdict.UNDETERMINED, effect.verdict());
      assertEquals(Optional.empty(), effect.odds());
    }
    assertEquals(0, effects.get(0).after().exposure());
    assertTrue(effects.get(0).monthsNeeded().isPresent());
    assertEquals(Optional.empty(), effects.get(1).monthsNeeded());
  }

  @Test
  void aNoticeToABranchIsJudgedInItsProvince() {
    Sketch world =
        world()
            .months("wufeng", "44", "2011-01", "2012-12", 50)
            .branch("b1", "wufeng", "44")
            .branch("b2", "wufeng", "51")
            .notice(
                "n1", RECTIFICATION, "wufeng", Optional.of("b1"), "2011-12-10", day("2012-01-15"))
            .notice(
                "n2", RECTIFICATION, "wufeng", Optional.of("b2"), "2011-12-10", day("2012-01-15"));
    List<NoticeEffect> effects = NoticeEffects.of(world.board(), world.context());
    assertEquals(NoticeScope.PROVINCE, effects.get(0).scope());
    assertEquals(1.5 * (11 * 50), effects.get(0).before().events(), 1e-9);
    assertEquals(NoticeScope.COURIER, effects.get(1).scope());
    assertEquals(1.5 * (11 * 110), effects.get(1).before().events(), 1e-9);
  }

  /** A tenth of the volume; nine events a month that name it, then one. */
  @Test
  void aNoticeToABranchWithVolumeIsJudgedByTheEventsThatNameIt() {
    Sketch world =
        world()
            .branch("b1", "wufeng", "33")
            .branchMonths("b1", "wufeng", "33", "2011-01", "2011-12", 1e5, 9)
            .branchMonths("b1", "wufeng", "33", "2012-01", "2012-12", 1e5, 1)
            .notice(
                "n1", RECTIFICATION, "wufeng", Optional.of("b1"), "2011-12-10", day("2012-01-15"));
    NoticeEffect effect = NoticeEffects.of(world.board(), world.context()).get(0);
    assertEquals(NoticeScope.BRANCH, effect.scope());
    assertEquals(11 * 9, effect.before().events(), 1e-9);
    assertEquals(11, effect.after().events(), 1e-9);
    assertEquals(Verdict.IN_PLACE, effect.verdict());
    // The others bring 1.5 x 40 (dingda 1.5 x 30) a month and million, a tenth of it here; of all
    // 1.5 x 12 x (60 + 20) = 1440 events 12 x (9 + 1) = 120 name the branch.
    double named = (120 + 5 * 120.0 / 6960) / 1445;
    double others = 1.5 * (40 + 40 + 30) / 3;
    assertEquals(11 * .1 * others * named, effect.before().exposure(), 1e-3);
  }

  /** Everybody at 40 but wufeng, which falls from 60 to 20 with the start of 2012. */
  private static Sketch world() {
    Sketch world = new Sketch("2012-12");
    for (String courier : List.of("dingda", "jiatong", "yitong")) {
      world.months(courier, "33", "2011-01", "2011-12", courier.equals("dingda") ? 30 : 40);
      world.months(courier, "33", "2012-01", "2012-12", 40);
    }
    world.months("wufeng", "33", "2011-01", "2011-12", 60);
    return world.months("wufeng", "33", "2012-01", "2012-12", 20);
  }

  private static Optional<String> day(String day) {
    return Optional.of(day);
  }
}
