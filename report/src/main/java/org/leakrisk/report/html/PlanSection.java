package org.leakrisk.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Cell;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.risk.ranked.InspectionPlan.Row;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.word.Stratum;

/** The inspections proposed for the coming month, province by province. */
final class PlanSection {
  private static final Numbers NUMBERS = Numbers.PAGE;

  private PlanSection() {}

  static Section of(ReportInput input, Terms terms) {
    List<Block> blocks = new ArrayList<>();
    Map<String, List<Row>> provinces = new TreeMap<>();
    for (Row row : input.plan()) {
      provinces.computeIfAbsent(row.province().code(), code -> new ArrayList<>()).add(row);
    }
    if (provinces.isEmpty()) {
      blocks.add(terms.paragraph("plan.empty"));
    } else {
      blocks.add(summary(input.plan(), provinces.size(), terms));
      blocks.add(terms.paragraph("plan.lottery"));
    }
    provinces.forEach((code, rows) -> blocks.add(province(code, rows, terms)));
    return new Section("plan", terms.text("plan.title"), blocks);
  }

  private static Block summary(List<Row> rows, int provinces, Terms terms) {
    double lottery =
        rows.stream()
            .filter(row -> row.stratum() == Stratum.RANDOM)
            .mapToDouble(Row::inspectorDays)
            .sum();
    return new Block.Paragraph(
        terms
            .messages()
            .counted(
                "plan.summary",
                provinces,
                "days",
                NUMBERS.events(days(rows)),
                "share",
                NUMBERS.share(lottery / Math.max(days(rows), Double.MIN_NORMAL))));
  }

  private static double days(List<Row> rows) {
    return rows.stream().mapToDouble(Row::inspectorDays).sum();
  }

  private static Block.Grid province(String code, List<Row> rows, Terms terms) {
    List<Block.Heading> headings =
        List.of(
            terms.heading("line"),
            terms.heading("courier"),
            terms.heading("branch"),
            terms.heading("stratum"),
            terms.numberHeading("days"),
            terms.numberHeading("inclusion"),
            terms.heading("reason"));
    List<Block.Line> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add(new Block.Line("", "", cells(row, terms)));
    }
    String caption =
        terms.text(
            "plan.caption",
            "province",
            terms.province(code),
            "code",
            code,
            "days",
            NUMBERS.events(days(rows)));
    return new Block.Grid(caption, headings, lines);
  }

  private static List<Cell> cells(Row row, Terms terms) {
    return List.of(
        Terms.code(row.planLine()),
        terms.courier(row.courier()),
        row.branch().map(BranchId::code).map(Terms::code).orElseGet(() -> terms.missing("branch")),
        Terms.words(terms.messages().word(row.stratum())),
        new Cell.Number(NUMBERS.events(row.inspectorDays())),
        new Cell.Number(NUMBERS.share(row.inclusionProbability())),
        Terms.words(row.reason()));
  }
}
