package org.leakrisk.risk.inspect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leakrisk.risk.score.CellScore;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Notice;
import org.leakrisk.tables.evidence.PublishedFigure;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;

/**
 * Plans the inspections of the coming month, province by province. Every inspection costs one
 * inspector-day, so taking the best unit first within each fixed quota is optimal: exchanging any
 * chosen unit for one left out could not raise the sum.
 */
public final class InspectionPlanner {
  private final Scoreboard board;
  private final List<Prospect> prospects;
  private final PlanSettings settings;
  private final Lottery lottery;

  InspectionPlanner(
      Scoreboard board, List<Prospect> prospects, PlanSettings settings, Lottery lottery) {
    this.board = board;
    this.prospects = List.copyOf(prospects);
    this.settings = settings;
    this.lottery = lottery;
  }

  /**
   * A planner.
   *
   * @param published figures as somebody printed them, of which the replies to complaints count
   */
  public static InspectionPlanner of(
      Scoreboard board, List<PublishedFigure> published, PlanSettings settings, Lottery lottery) {
    return new InspectionPlanner(board, Prospect.of(board, published), settings, lottery);
  }

  /** The plan, by province, in the order in which its lines were chosen. */
  public List<PlanLine> plan() {
    Map<ProvinceCode, Set<CourierId>> couriers = couriersByProvince();
    List<PlanLine> plan = new ArrayList<>();
    couriers.forEach(
        (province, present) ->
            plan.addAll(
                new ProvincePlan(
                        board,
                        lottery,
                        province,
                        frame(province, present),
                        followUps(province, couriers),
                        prospects(province, present))
                    .lines(settings.inspections(province))));
    return plan;
  }

  /**
   * Who carries parcels where within the window. Volume without a province is planned for only when
   * no volume has one.
   */
  private Map<ProvinceCode, Set<CourierId>> couriersByProvince() {
    Map<ProvinceCode, Set<CourierId>> couriers =
        new TreeMap<>(Comparator.comparing(ProvinceCode::code));
    for (Exposure row : board.input().exposure()) {
      boolean inWindow = !row.month().isBefore(board.from()) && !row.month().isAfter(board.asOf());
      boolean ranked = board.courier(row.courier()).standing().isPresent();
      if (inWindow && ranked && !row.parcels().isNone()) {
        couriers
            .computeIfAbsent(
                row.province(), p -> new TreeSet<>(Comparator.comparing(CourierId::code)))
            .add(row.courier());
      }
    }
    if (couriers.size() > 1) {
      couriers.remove(ProvinceCode.NATIONAL);
    }
    return couriers;
  }

  private List<Prospect> prospects(ProvinceCode province, Set<CourierId> present) {
    return prospects.stream()
        .filter(prospect -> prospect.place().province().equals(province))
        .filter(prospect -> present.contains(prospect.place().courier()))
        .toList();
  }

  /** The frame of the lottery: registered branches, and couriers that have none in the province. */
  private List<Unit> frame(ProvinceCode province, Set<CourierId> present) {
    List<Unit> units = new ArrayList<>();
    Set<CourierId> withBranches = new TreeSet<>(Comparator.comparing(CourierId::code));
    for (Branch branch : board.input().branches()) {
      if (branch.province().equals(province) && present.contains(branch.courier())) {
        units.add(new Unit(branch.courier(), java.util.Optional.of(branch.branch())));
        withBranches.add(branch.courier());
      }
    }
    present.stream()
        .filter(courier -> !withBranches.contains(courier))
        .map(Unit::of)
        .forEach(units::add);
    return units;
  }

  /** Notices due until the end of the coming month and not rechecked, oldest first. */
  private List<Notice> followUps(
      ProvinceCode province, Map<ProvinceCode, Set<CourierId>> couriers) {
    LocalDate judged = board.asOf().atEndOfMonth();
    LocalDate until = board.asOf().plusMonths(1).atEndOfMonth();
    return board.input().notices().stream()
        .filter(notice -> notice.recheckedOn().filter(day -> !day.isAfter(judged)).isEmpty())
        .filter(notice -> !notice.issuedOn().isAfter(judged))
        .filter(notice -> notice.dueOn().filter(due -> !due.isAfter(until)).isPresent())
        .filter(notice -> placeOf(notice, couriers).equals(province))
        .sorted(
            Comparator.comparing((Notice notice) -> notice.dueOn().orElseThrow())
                .thenComparing(notice -> notice.notice().code()))
        .toList();
  }

  /** Province of a notice's branch; without one, where the courier has most expected events. */
  private ProvinceCode placeOf(Notice notice, Map<ProvinceCode, Set<CourierId>> couriers) {
    return notice
        .branch()
        .flatMap(
            id ->
                board.input().branches().stream()
                    .filter(branch -> branch.branch().equals(id))
                    .map(Branch::province)
                    .findFirst())
        .filter(couriers::containsKey)
        .or(
            () ->
                board.cells().stream()
                    .filter(cell -> cell.courier().equals(notice.courier()))
                    .filter(cell -> couriers.containsKey(cell.province()))
                    .max(
                        Comparator.comparing(CellScore::parcels)
                            .thenComparing(
                                cell -> cell.province().code(), Comparator.reverseOrder()))
                    .map(CellScore::province))
        .orElse(ProvinceCode.NATIONAL);
  }
}
