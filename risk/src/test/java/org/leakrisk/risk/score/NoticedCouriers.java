package org.leakrisk.risk.score;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leakrisk.risk.change.NoticeEffect;
import org.leakrisk.risk.change.NoticeEffects;
import org.leakrisk.risk.world.PlantedWorld;
import org.leakrisk.risk.world.WorldSettings;
import org.leakrisk.tables.evidence.Notice;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.id.NoticeId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.NoticeKind;
import org.leakrisk.tables.word.Verdict;

/**
 * The three couriers with the highest raw rates of the first year get a notice at its end. From
 * then on their risk is multiplied by a factor, and the notices are judged a year later.
 */
final class NoticedCouriers {
  private static final int YEAR = 12;
  private static final int NOTICES = 3;

  private final double factor;
  private final double enough;
  private int cases;
  private int inPlace;
  private double fell;

  /**
   * Counts verdicts.
   *
   * @param factor risk after the notice over risk before
   * @param enough reports in the year before that a courier needs
   */
  NoticedCouriers(double factor, double enough) {
    this.factor = factor;
    this.enough = enough;
  }

  /** Plants one world and judges its notices. */
  void add(WorldSettings settings) {
    List<Integer> noticed = noticed(settings);
    List<WorldSettings.Turn> turns =
        noticed.stream().map(courier -> new WorldSettings.Turn(courier, YEAR, factor)).toList();
    PlantedWorld world = PlantedWorld.of(settings.turning(turns));
    List<Notice> notices =
        noticed.stream().map(courier -> notice(courier, world.month(YEAR).atDay(1))).toList();
    Scoreboard board = PlantedOutcome.judge(with(world.input(), notices));
    for (NoticeEffect effect : NoticeEffects.of(board, Context.of(List.of()))) {
      cases++;
      inPlace += effect.verdict() == Verdict.IN_PLACE ? 1 : 0;
      fell += effect.odds().orElseThrow().fell();
    }
  }

  private List<Integer> noticed(WorldSettings settings) {
    PlantedWorld world = PlantedWorld.of(settings);
    YearMonth turn = world.month(YEAR);
    double[] events = new double[settings.couriers()];
    for (Tally row : world.input().tally()) {
      if (row.month().isBefore(turn)) {
        events[Integer.parseInt(row.courier().code().substring(1))] += row.eventsMicro() / 1e6;
      }
    }
    List<Integer> highest =
        new ArrayList<>(
            IntStream.range(0, events.length).filter(u -> events[u] >= enough).boxed().toList());
    highest.sort(Comparator.comparingDouble(u -> -events[u] / world.parcels(u)));
    return highest.subList(0, Math.min(NOTICES, highest.size()));
  }

  private static Notice notice(int courier, LocalDate issued) {
    String id = "n" + courier;
    return new Notice(
        new RecordId("notices/" + id),
        "notices.csv",
        2 + courier,
        0,
        new Token(3, courier),
        new NoticeId(id),
        issued,
        PlantedWorld.courier(courier),
        Optional.empty(),
        NoticeKind.RECTIFICATION,
        Optional.of(issued.minusDays(1)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static JudgeInput with(JudgeInput input, List<Notice> notices) {
    return new JudgeInput(
        input.asOf(),
        input.streams(),
        input.couriers(),
        input.branches(),
        input.exposure(),
        input.tally(),
        input.audits(),
        notices);
  }

  int cases() {
    return cases;
  }

  double inPlace() {
    return inPlace / (double) cases;
  }

  double meanFell() {
    return fell / cases;
  }
}
