package org.leakrisk.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Cell;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.tables.evidence.CourierName;
import org.leakrisk.tables.word.MatchMethod;

/** How written courier names were resolved: those without a courier first, the frequent first. */
final class NamesSection {
  private static final int SHOWN = 100;
  private static final Comparator<CourierName> ORDER =
      Comparator.<CourierName, Boolean>comparing(name -> name.method() != MatchMethod.UNRESOLVED)
          .thenComparing(CourierName::records, Comparator.reverseOrder());

  private NamesSection() {}

  static Section of(ReportInput input, Terms terms) {
    List<Block> blocks = new ArrayList<>();
    if (input.names().isEmpty()) {
      blocks.add(terms.paragraph("names.empty"));
    } else {
      blocks.add(terms.paragraph("names.how"));
      blocks.add(grid(input.names(), terms));
    }
    if (input.names().size() > SHOWN) {
      blocks.add(
          new Block.Paragraph(
              terms.messages().counted("names.more", input.names().size() - SHOWN)));
    }
    return new Section("names", terms.text("names.title"), blocks);
  }

  private static Block.Grid grid(List<CourierName> names, Terms terms) {
    List<Block.Heading> headings =
        List.of(
            terms.heading("written"),
            terms.heading("courier"),
            terms.heading("method"),
            terms.numberHeading("confidence"),
            terms.numberHeading("records"),
            terms.heading("candidates"),
            terms.heading("why"));
    List<Block.Line> lines =
        names.stream()
            .sorted(ORDER)
            .limit(SHOWN)
            .map(name -> new Block.Line("", "", cells(name, terms)))
            .toList();
    return new Block.Grid(terms.text("names.caption"), headings, lines);
  }

  private static List<Cell> cells(CourierName name, Terms terms) {
    String candidates = String.join(", ", name.candidates());
    return List.of(
        Terms.words(name.asWritten()),
        name.courier().<Cell>map(terms::courier).orElseGet(() -> terms.missing("courier")),
        Terms.words(terms.messages().word(name.method())),
        terms.number(
            name.courier().map(courier -> Numbers.PAGE.share(name.confidence())), "courier"),
        Terms.count(name.records()),
        terms.words(Optional.of(candidates).filter(text -> !text.isEmpty()), "candidates"),
        terms.words(name.reason().map(terms.messages()::word), "problem"));
  }
}
