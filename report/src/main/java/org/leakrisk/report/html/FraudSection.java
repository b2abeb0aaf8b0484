package org.leakrisk.report.html;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Cell;
import org.leakrisk.report.html.view.IntervalBar;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.risk.ranked.FraudTrends;
import org.leakrisk.risk.ranked.Signals;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.word.FraudType;
import org.leakrisk.tables.word.YesNo;

/** Types of fraud: how many month by month, and which are out of proportion at which courier. */
final class FraudSection {
  private static final Numbers NUMBERS = Numbers.PAGE;
  private static final int SHOWN = 12;

  private final Terms terms;

  private FraudSection(Terms terms) {
    this.terms = terms;
  }

  /** The section; empty for a run that has neither table. */
  static Optional<Section> of(ReportInput input, Terms terms) {
    FraudSection section = new FraudSection(terms);
    List<Block> blocks = new ArrayList<>();
    if (input.tables().tables().contains(FraudTrends.TABLE)) {
      section.addMonths(blocks, input.tables().of(FraudTrends.TABLE));
    }
    if (input.tables().tables().contains(Signals.TABLE)) {
      section.addSignals(blocks, input.tables().of(Signals.TABLE));
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("fraud", terms.text("fraud.title"), blocks));
  }

  private void addMonths(List<Block> blocks, List<FraudTrends.Row> all) {
    TreeMap<YearMonth, List<FraudTrends.Row>> months =
        all.stream()
            .filter(row -> row.province().equals(ProvinceCode.NATIONAL))
            .collect(
                Collectors.groupingBy(FraudTrends.Row::month, TreeMap::new, Collectors.toList()));
    if (months.isEmpty()) {
      blocks.add(terms.paragraph("fraud.empty"));
      return;
    }
    blocks.add(terms.paragraph("fraud.how"));
    List<Block.Heading> headings = new ArrayList<>(List.of(terms.heading("month")));
    for (FraudType type : FraudType.values()) {
      headings.add(new Block.Heading(terms.messages().word(type), "number", false));
    }
    headings.add(terms.numberHeading("loss"));
    headings.add(terms.numberHeading("reportedshare"));
    List<Block.Line> lines =
        months.descendingMap().entrySet().stream()
            .limit(SHOWN)
            .map(month -> new Block.Line("", "", cells(month.getKey(), month.getValue())))
            .toList();
    blocks.add(new Block.Grid(terms.text("fraud.caption"), headings, lines));
    blocks.add(terms.whole(FraudTrends.TABLE));
  }

  private List<Cell> cells(YearMonth month, List<FraudTrends.Row> rows) {
    List<Cell> cells = new ArrayList<>(List.of(Terms.words(month.toString())));
    Arrays.stream(FraudType.values())
        .map(type -> rows.stream().filter(row -> row.fraudType() == type).findFirst())
        .map(row -> row.map(FraudTrends.Row::cases).map(NUMBERS::events))
        .forEach(cases -> cells.add(terms.number(cases, "cases")));
    BigDecimal loss =
        rows.stream().map(row -> row.lossYuan().yuan()).reduce(BigDecimal.ZERO, BigDecimal::add);
    cells.add(new Cell.Number(NUMBERS.money(Money.ofYuan(loss))));
    boolean incomplete = rows.stream().anyMatch(row -> row.incomplete() == YesNo.YES);
    Optional<String> share =
        rows.stream().findFirst().map(row -> NUMBERS.share(row.reportedShare()));
    cells.add(
        terms.number(
            share.map(text -> incomplete ? terms.text("fraud.incomplete", "share", text) : text),
            "cases"));
    return cells;
  }

  private void addSignals(List<Block> blocks, List<Signals.Row> all) {
    List<Signals.Row> signals =
        all.stream()
            .filter(row -> row.signal() == YesNo.YES)
            .sorted(Comparator.comparing(Signals.Row::eb05).reversed())
            .limit(SHOWN)
            .toList();
    blocks.add(new Block.Subheading(terms.text("signals.title")));
    blocks.add(terms.paragraph(signals.isEmpty() ? "signals.empty" : "signals.how"));
    if (!signals.isEmpty()) {
      blocks.add(grid(signals));
    }
    blocks.add(terms.rest(Signals.TABLE, all.size() - signals.size()));
  }

  private Block.Grid grid(List<Signals.Row> signals) {
    List<Block.Heading> headings =
        List.of(
            terms.heading("courier"),
            terms.heading("fraudtype"),
            terms.numberHeading("cases"),
            terms.numberHeading("proportional"),
            terms.numberHeading("ratio"),
            new Block.Heading(terms.text("column.bar"), "bar", true));
    List<Block.Line> lines =
        signals.stream().map(row -> new Block.Line("", "", cells(row))).toList();
    return new Block.Grid(terms.text("signals.caption"), headings, lines, 0, true);
  }

  private List<Cell> cells(Signals.Row row) {
    return List.of(
        terms.courier(row.courier()),
        Terms.words(terms.messages().word(row.fraudType())),
        new Cell.Number(NUMBERS.events(row.n())),
        new Cell.Number(NUMBERS.expected(row.expected())),
        new Cell.Number(NUMBERS.ratio(row.ebgm(), row.eb05(), row.eb95())),
        new Cell.Interval(IntervalBar.of(row.eb05(), row.ebgm(), row.eb95())));
  }
}
