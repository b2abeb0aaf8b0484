package org.leakrisk.risk.inspect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leakrisk.risk.score.CellScore;
import org.leakrisk.risk.score.CourierScore;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Notice;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.word.Stratum;

/** The plan of one province, line by line. A unit appears once. */
final class ProvincePlan {
  private final Scoreboard board;
  private final Lottery lottery;
  private final ProvinceCode province;
  private final List<Unit> frame;
  private final List<Notice> followUps;
  private final List<PlanLine> lines = new ArrayList<>();
  private final Set<Unit> planned = new HashSet<>();

  ProvincePlan(
      Scoreboard board,
      Lottery lottery,
      ProvinceCode province,
      List<Unit> frame,
      List<Notice> followUps) {
    this.board = board;
    this.lottery = lottery;
    this.province = province;
    this.frame = List.copyOf(frame);
    this.followUps = List.copyOf(followUps);
  }

  /**
   * The lines for a number of inspections. How many lots there are is settled before any is drawn:
   * its own share, and the places that no other stratum could use. So every unit has the same
   * probability, whatever is drawn. Places that a lot saves another stratum go to coverage.
   */
  List<PlanLine> lines(int inspections) {
    int due = Math.min(followUps.size(), Quotas.mostFollowUps(inspections));
    int left = inspections - Quotas.random(inspections) - due;
    Map<Stratum, Integer> quotas = Quotas.split(left);
    int others = chosen(due, quotas).size();
    planned.clear();
    int lots = Math.min(inspections - others, frame.size());
    addLots(lottery.draw(board.asOf(), province, frame).subList(0, lots));
    chosen(due, quotas).forEach(line -> add(line));
    byCoverage(cells(), inspections - lines.size()).forEach(line -> add(line));
    return List.copyOf(lines);
  }

  private void addLots(List<Unit> drawn) {
    double probability = frame.isEmpty() ? 1 : (double) drawn.size() / frame.size();
    String reason =
        "lottery: %d of %d drawn%s"
            .formatted(
                drawn.size(), frame.size(), lottery.predictable() ? ", predictable lottery" : "");
    for (Unit unit : drawn) {
      planned.add(unit);
      add(line(unit, Stratum.RANDOM, probability, reason));
    }
  }

  private List<PlanLine> chosen(int due, Map<Stratum, Integer> quotas) {
    List<PlanLine> chosen = new ArrayList<>();
    for (Notice notice : followUps.subList(0, due)) {
      Unit unit = new Unit(notice.courier(), notice.branch());
      if (planned.add(unit)) {
        chosen.add(
            line(
                unit,
                Stratum.FOLLOW_UP,
                1,
                "notice %s due %s, not rechecked"
                    .formatted(notice.notice().code(), notice.dueOn().orElseThrow())));
      }
    }
    int coverage = quotas.get(Stratum.COVERAGE);
    int excess = quotas.values().stream().mapToInt(Integer::intValue).sum() - coverage;
    chosen.addAll(byExcess(cells(), excess));
    chosen.addAll(byCoverage(cells(), coverage));
    return chosen;
  }

  private List<CellScore> cells() {
    return board.cells().stream().filter(cell -> cell.province().equals(province)).toList();
  }

  /**
   * Most events beyond expectation first, couriers whose interval lies above 1 before the others.
   */
  private List<PlanLine> byExcess(List<CellScore> cells, int places) {
    Comparator<CellScore> order =
        Comparator.comparing((CellScore cell) -> !clearlyAbove(cell.courier()))
            .thenComparingDouble(cell -> -cell.excessEvents())
            .thenComparing(cell -> cell.courier().code());
    return cells.stream()
        .filter(cell -> cell.excessEvents() > 0)
        .filter(cell -> board.courier(cell.courier()).standing().isPresent())
        .sorted(order)
        .filter(cell -> !planned.contains(Unit.of(cell.courier())))
        .limit(places)
        .map(this::excessLine)
        .toList();
  }

  private PlanLine excessLine(CellScore cell) {
    planned.add(Unit.of(cell.courier()));
    CourierScore score = board.courier(cell.courier());
    return line(
        Unit.of(cell.courier()),
        Stratum.EXCESS,
        1,
        String.format(
            Locale.ROOT,
            "%.1f events beyond the %.1f expected; index %.2f (%.2f-%.2f)",
            cell.excessEvents(),
            cell.expected(),
            score.index().value(),
            score.index().lower95(),
            score.index().upper95()));
  }

  /** Longest without an inspection in this province first; never inspected before all. */
  private List<PlanLine> byCoverage(List<CellScore> cells, int places) {
    Comparator<CellScore> order =
        Comparator.comparing(
                (CellScore cell) -> lastInspected(cell.courier()).orElse(LocalDate.MIN))
            .thenComparing(cell -> cell.courier().code());
    return cells.stream()
        .filter(cell -> !cell.parcels().isNone())
        .filter(cell -> board.courier(cell.courier()).standing().isPresent())
        .sorted(order)
        .filter(cell -> !planned.contains(Unit.of(cell.courier())))
        .limit(places)
        .map(this::coverageLine)
        .toList();
  }

  private PlanLine coverageLine(CellScore cell) {
    planned.add(Unit.of(cell.courier()));
    String since =
        lastInspected(cell.courier())
            .map(day -> "last inspected here on " + day)
            .orElse("no inspection here on record");
    return line(Unit.of(cell.courier()), Stratum.COVERAGE, 1, since);
  }

  private Optional<LocalDate> lastInspected(CourierId courier) {
    return board.input().audits().stream()
        .filter(audit -> audit.courier().equals(courier))
        .filter(audit -> audit.province().equals(province))
        .map(Audit::auditedOn)
        .filter(day -> !day.isAfter(board.asOf().atEndOfMonth()))
        .max(Comparator.naturalOrder());
  }

  private boolean clearlyAbove(CourierId courier) {
    return board.courier(courier).index().lower95() > 1;
  }

  private PlanLine line(Unit unit, Stratum stratum, double probability, String reason) {
    return new PlanLine(province, 0, unit.courier(), unit.branch(), stratum, probability, reason);
  }

  private void add(PlanLine line) {
    lines.add(
        new PlanLine(
            line.province(),
            lines.size() + 1,
            line.courier(),
            line.branch(),
            line.stratum(),
            line.inclusionProbability(),
            line.reason()));
  }
}
