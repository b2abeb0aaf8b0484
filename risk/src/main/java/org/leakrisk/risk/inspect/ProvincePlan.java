package org.leakrisk.risk.inspect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Notice;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.word.Stratum;

/** The plan of one province, line by line. A unit appears once. */
final class ProvincePlan {
  private static final int YEAR = 12;
  private static final Comparator<Prospect> BY_ID =
      Comparator.comparing(prospect -> prospect.place().courier().code());

  private final Scoreboard board;
  private final Lottery lottery;
  private final ProvinceCode province;
  private final List<Unit> frame;
  private final List<Notice> followUps;
  private final List<Prospect> prospects;
  private final List<PlanLine> lines = new ArrayList<>();
  private final Set<Unit> planned = new HashSet<>();

  ProvincePlan(
      Scoreboard board,
      Lottery lottery,
      ProvinceCode province,
      List<Unit> frame,
      List<Notice> followUps,
      List<Prospect> prospects) {
    this.board = board;
    this.lottery = lottery;
    this.province = province;
    this.frame = List.copyOf(frame);
    this.followUps = List.copyOf(followUps);
    this.prospects = List.copyOf(prospects);
  }

  /**
   * The lines for a number of inspections. How many lots there are is settled before any is drawn:
   * its own share, and the places that no other stratum could use. So every unit has the same
   * probability, whatever is drawn. Places that a lot saves another stratum go to coverage.
   */
  List<PlanLine> lines(int inspections) {
    int due = Math.min(followUps.size(), Quotas.mostFollowUps(inspections));
    int left = inspections - Quotas.random(inspections) - due;
    int others = chosen(due, left).size();
    planned.clear();
    int lots = Math.min(inspections - others, frame.size());
    addLots(lottery.draw(board.asOf(), province, frame).subList(0, lots));
    chosen(due, left).forEach(this::add);
    best(Stratum.COVERAGE, inspections - lines.size()).forEach(this::add);
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

  /** Follow-ups, then each stratum its quota; what a stratum leaves goes to excess. */
  private List<PlanLine> chosen(int due, int places) {
    List<PlanLine> followed = new ArrayList<>();
    for (Notice notice : followUps.subList(0, due)) {
      Unit unit = new Unit(notice.courier(), notice.branch());
      if (planned.add(unit)) {
        followed.add(
            line(
                unit,
                Stratum.FOLLOW_UP,
                1,
                "notice %s due %s, not rechecked"
                    .formatted(notice.notice().code(), notice.dueOn().orElseThrow())));
      }
    }
    Map<Stratum, Integer> quotas = Quotas.split(places);
    List<PlanLine> chosen = new ArrayList<>();
    int coverage = quotas.get(Stratum.COVERAGE);
    for (Stratum stratum : List.of(Stratum.EXCESS, Stratum.RISING, Stratum.SILENT)) {
      chosen.addAll(best(stratum, quotas.get(stratum)));
    }
    chosen.addAll(best(Stratum.EXCESS, places - coverage - chosen.size()));
    chosen.addAll(best(Stratum.COVERAGE, coverage));
    followed.addAll(chosen);
    return followed;
  }

  private List<PlanLine> best(Stratum stratum, int places) {
    List<Prospect> best =
        prospects.stream()
            .filter(belongs(stratum))
            .filter(prospect -> !planned.contains(unit(prospect)))
            .sorted(order(stratum).thenComparing(BY_ID))
            .limit(places)
            .toList();
    best.forEach(prospect -> planned.add(unit(prospect)));
    return best.stream()
        .map(prospect -> line(unit(prospect), stratum, 1, reason(stratum, prospect)))
        .toList();
  }

  private Predicate<Prospect> belongs(Stratum stratum) {
    return switch (stratum) {
      case EXCESS -> Prospect::hasExcess;
      case RISING -> Prospect::isRising;
      case SILENT -> this::isSilent;
      default -> prospect -> true;
    };
  }

  /** Quiet or replying badly, and without inspection here for a year. */
  private boolean isSilent(Prospect prospect) {
    LocalDate yearAgo = board.asOf().minusMonths(YEAR).atEndOfMonth();
    return (prospect.isQuiet() || prospect.repliesBadly())
        && lastInspected(prospect).filter(day -> day.isAfter(yearAgo)).isEmpty();
  }

  private Comparator<Prospect> order(Stratum stratum) {
    return switch (stratum) {
      case EXCESS ->
          Comparator.comparing((Prospect prospect) -> !prospect.isClearlyAbove())
              .thenComparingDouble(prospect -> -prospect.place().excessEvents());
      case RISING -> Comparator.comparingDouble(prospect -> -prospect.pRose());
      case SILENT ->
          Comparator.comparing((Prospect prospect) -> !prospect.isQuiet())
              .thenComparingDouble(prospect -> -prospect.place().pBelowHalf());
      default -> Comparator.comparing(prospect -> lastInspected(prospect).orElse(LocalDate.MIN));
    };
  }

  private String reason(Stratum stratum, Prospect prospect) {
    return switch (stratum) {
      case EXCESS -> Reasons.excess(prospect.place());
      case RISING -> Reasons.rising(prospect.rise().orElseThrow());
      case SILENT -> Reasons.silent(prospect, lastInspected(prospect));
      default -> Reasons.coverage(lastInspected(prospect));
    };
  }

  private Optional<LocalDate> lastInspected(Prospect prospect) {
    CourierId courier = prospect.place().courier();
    return board.input().audits().stream()
        .filter(audit -> audit.courier().equals(courier))
        .filter(audit -> audit.province().equals(province))
        .map(Audit::auditedOn)
        .filter(day -> !day.isAfter(board.asOf().atEndOfMonth()))
        .max(Comparator.naturalOrder());
  }

  private static Unit unit(Prospect prospect) {
    return Unit.of(prospect.place().courier());
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
