package org.leakrisk.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Cell;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.risk.ranked.Enforcement.Row;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.word.Step;
import org.leakrisk.tables.word.YesNo;

/** The steps that the evidence proposes, each with its rule, the law in force and the draft. */
final class EnforcementSection {
  private static final Numbers NUMBERS = Numbers.PAGE;

  private final List<Row> steps;
  private final List<String> laws;
  private final List<String> drafts;
  private final Terms terms;

  private EnforcementSection(List<Row> steps, Terms terms) {
    this.steps = steps;
    this.terms = terms;
    this.laws = steps.stream().map(Row::legalBasis).distinct().toList();
    this.drafts = steps.stream().flatMap(row -> row.proposedBasis().stream()).distinct().toList();
  }

  static Section of(ReportInput input, Terms terms) {
    List<Row> steps = input.enforcement().stream().filter(row -> row.step() != Step.NONE).toList();
    EnforcementSection section = new EnforcementSection(steps, terms);
    List<Block> blocks = new ArrayList<>();
    blocks.add(terms.paragraph("enforcement.how"));
    if (steps.isEmpty()) {
      blocks.add(terms.paragraph("enforcement.empty"));
    } else {
      blocks.add(section.grid());
    }
    section.addWithoutStep(blocks, input.enforcement());
    if (!steps.isEmpty()) {
      blocks.addAll(section.instruments());
    }
    return new Section("enforcement", terms.text("enforcement.title"), blocks);
  }

  private void addWithoutStep(List<Block> blocks, List<Row> all) {
    String couriers =
        all.stream()
            .map(Row::courier)
            .distinct()
            .filter(id -> steps.stream().noneMatch(row -> row.courier().equals(id)))
            .map(terms::courierText)
            .collect(Collectors.joining(", "));
    if (!couriers.isEmpty()) {
      blocks.add(terms.paragraph("enforcement.none", "couriers", couriers));
    }
  }

  private List<Block> instruments() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Subheading(terms.text("enforcement.laws")));
    blocks.add(new Block.Items(laws, true));
    if (!drafts.isEmpty()) {
      blocks.add(new Block.Subheading(terms.text("enforcement.drafts")));
      blocks.add(new Block.Items(drafts, true));
    }
    return blocks;
  }

  private Block.Grid grid() {
    List<Block.Heading> headings =
        List.of(
            terms.heading("courier"),
            terms.heading("track"),
            terms.heading("step"),
            terms.heading("because"),
            terms.heading("law"),
            terms.numberHeading("fine"),
            terms.numberHeading("personfine"),
            terms.heading("draft"),
            terms.heading("police"),
            terms.heading("due"));
    List<Block.Line> lines = steps.stream().map(row -> new Block.Line("", "", cells(row))).toList();
    return new Block.Grid(terms.text("enforcement.caption"), headings, lines);
  }

  private List<Cell> cells(Row row) {
    return List.of(
        terms.courier(row.courier()),
        Terms.words(terms.messages().word(row.track())),
        Terms.words(terms.messages().word(row.step())),
        Terms.words(row.because().stream().map(this::rule).collect(Collectors.joining("; "))),
        Terms.words(terms.text("enforcement.law", "number", laws.indexOf(row.legalBasis()) + 1)),
        range(row.fineMinYuan(), row.fineMaxYuan()),
        range(row.personFineMinYuan(), row.personFineMaxYuan()),
        terms.words(row.proposedBasis().map(basis -> draft(row, basis)), "draft"),
        Terms.words(terms.text(row.referPolice() == YesNo.YES ? "enforcement.police" : "word.no")),
        terms.words(row.dueOn().map(LocalDate::toString), "due"));
  }

  private String rule(String id) {
    return terms.messages().find("rule." + id).map(rule -> id + ": " + rule).orElse(id);
  }

  private String draft(Row row, String basis) {
    return terms.text(
        "enforcement.draft",
        "number",
        drafts.indexOf(basis) + 1,
        "firm",
        amounts(row.proposedFineMinYuan(), row.proposedFineMaxYuan())
            .orElse(terms.text("missing.amount")),
        "person",
        amounts(row.proposedPersonFineMinYuan(), row.proposedPersonFineMaxYuan())
            .orElse(terms.text("missing.amount")));
  }

  private Cell range(Optional<Money> least, Optional<Money> most) {
    return terms.number(amounts(least, most), "amount");
  }

  private Optional<String> amounts(Optional<Money> least, Optional<Money> most) {
    Optional<String> from = least.map(NUMBERS::money);
    Optional<String> to = most.map(NUMBERS::money);
    if (from.isPresent() && to.isPresent()) {
      return Optional.of(from.orElseThrow() + NUMBERS.dash() + to.orElseThrow());
    }
    return to.map(amount -> terms.text("enforcement.upto", "amount", amount))
        .or(() -> from.map(amount -> terms.text("enforcement.from", "amount", amount)));
  }
}
