package org.leakrisk.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leakrisk.report.shown.Messages;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.risk.ranked.InspectionPlan.Row;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.ProvinceCode;

/** The inspection plan as it is printed: a block for each province. */
public final class PlanText {
  private static final int SHOWN = 5;
  private static final Numbers NUMBERS = Numbers.TERMINAL;

  private PlanText() {}

  /**
   * The plan: for each province the days used of its capacity and the first five lines.
   *
   * @param rows the table inspection_plan
   * @param capacity inspector-days by province, where known
   * @param look how the terminal wants it
   * @return lines, each ended by a line feed
   */
  public static String of(List<Row> rows, Map<ProvinceCode, Double> capacity, Look look) {
    Map<String, List<Row>> provinces = new TreeMap<>();
    for (Row row : rows) {
      provinces.computeIfAbsent(row.province().code(), code -> new ArrayList<>()).add(row);
    }
    List<String> lines = new ArrayList<>();
    provinces.forEach(
        (code, block) ->
            lines.addAll(
                block(block, Optional.ofNullable(capacity.get(new ProvinceCode(code))), look)));
    if (lines.isEmpty()) {
      lines.add(" " + Messages.english().text("plan.empty"));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> block(List<Row> rows, Optional<Double> capacity, Look look) {
    String code = rows.get(0).province().code();
    Messages messages = Messages.english();
    String name = messages.find("province." + code).orElse("");
    String used = NUMBERS.events(rows.stream().mapToDouble(Row::inspectorDays).sum());
    String days = capacity.map(all -> used + " of " + NUMBERS.events(all)).orElse(used);
    List<String> lines = new ArrayList<>();
    lines.add(" %s %s: %s inspector-days".formatted(code, name, days));
    TextTable table = TextTable.of(List.of("line", "courier", "branch", "why", ">days", "reason"));
    for (Row row : rows.subList(0, Math.min(SHOWN, rows.size()))) {
      table.add(
          List.of(
              row.planLine(),
              row.courier().code(),
              row.branch().map(BranchId::code).orElse(look.missing()),
              messages.shortWord(row.stratum()),
              NUMBERS.events(row.inspectorDays()),
              look.safe(row.reason())));
    }
    table.lines().forEach(line -> lines.add(look.cut(line, look.width())));
    if (rows.size() > SHOWN) {
      lines.add(" ... " + (rows.size() - SHOWN) + " more in inspection_plan.csv");
    }
    lines.add("");
    return lines;
  }
}
