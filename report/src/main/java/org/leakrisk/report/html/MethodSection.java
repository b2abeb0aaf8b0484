package org.leakrisk.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.leakrisk.report.html.RunFacts.Setting;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Cell;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.risk.ranked.ModelFit;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.FitStatus;

/** How it was computed, from what, with which settings, and what it cannot say. */
final class MethodSection {
  private static final Numbers NUMBERS = Numbers.PAGE;
  private static final int LIMITS = 6;

  private MethodSection() {}

  static Section of(ReportInput input, Terms terms) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(terms.paragraph("method.how"));
    blocks.add(
        new Block.Items(
            IntStream.rangeClosed(1, LIMITS)
                .mapToObj(number -> terms.text("method.limit" + number))
                .toList(),
            false));
    if (!input.fits().isEmpty()) {
      blocks.add(fits(input.fits(), terms));
    }
    blocks.add(run(input.run(), terms));
    if (!input.run().settings().isEmpty()) {
      blocks.add(settings(input.run().settings(), terms));
    }
    return new Section("method", terms.text("method.title"), blocks);
  }

  private static Block.Grid fits(List<ModelFit.Row> fits, Terms terms) {
    List<Block.Heading> headings =
        List.of(
            terms.heading("stream"),
            terms.heading("status"),
            terms.heading("prior"),
            terms.numberHeading("units"),
            terms.numberHeading("alpha"),
            terms.heading("mu"),
            terms.numberHeading("phi"),
            terms.numberHeading("rankability"),
            terms.numberHeading("comparability"),
            terms.heading("note"));
    List<Block.Line> lines =
        fits.stream().map(fit -> new Block.Line("", "", cells(fit, terms))).toList();
    return new Block.Grid(terms.text("method.fits"), headings, lines);
  }

  private static List<Cell> cells(ModelFit.Row fit, Terms terms) {
    boolean fitted = fit.status() != FitStatus.TOO_FEW_UNITS;
    return List.of(
        Terms.words(terms.stream(fit.stream())),
        Terms.words(terms.messages().word(fit.status())),
        Terms.words(terms.messages().word(fit.prior())),
        Terms.count(fit.units()),
        fitted ? digits(fit.alpha()) : terms.missing("fit"),
        fitted ? Terms.words(rate(fit, terms)) : terms.missing("fit"),
        digits(fit.phi()),
        fitted ? new Cell.Number(NUMBERS.share(fit.rankability())) : terms.missing("fit"),
        new Cell.Number(NUMBERS.share(fit.comparability())),
        terms.words(fit.note(), "note"));
  }

  private static Cell digits(double number) {
    return new Cell.Number(NUMBERS.digits(BigDecimal.valueOf(number)));
  }

  private static String rate(ModelFit.Row fit, Terms terms) {
    boolean items = fit.stream().equals(StreamId.AUDIT);
    BigDecimal rate = BigDecimal.valueOf(fit.mu()).movePointRight(items ? 2 : 6);
    return terms.text(items ? "method.items" : "method.parcels", "rate", NUMBERS.digits(rate));
  }

  private static Block.Grid run(RunFacts run, Terms terms) {
    List<Block.Line> lines = new ArrayList<>();
    lines.add(fact("run", Terms.code(run.runId()), terms));
    lines.add(fact("window", Terms.words(run.from() + " \u2013 " + run.asOf()), terms));
    lines.add(fact("version", Terms.words(run.method()), terms));
    lines.add(fact("inputs", Terms.words(NUMBERS.count(run.inputFiles())), terms));
    lines.add(fact("input", Terms.code(run.inputDigest()), terms));
    lines.add(fact("code", Terms.code(run.codeDigest()), terms));
    lines.add(fact("seed", Terms.code(String.valueOf(run.seed())), terms));
    lines.add(fact("key", Terms.words(terms.messages().word(run.key())), terms));
    String absent = run.absent().stream().map(terms::stream).collect(Collectors.joining(", "));
    lines.add(
        fact("absent", Terms.words(absent.isEmpty() ? terms.text("word.none") : absent), terms));
    List<Block.Heading> headings = List.of(terms.heading("fact"), terms.heading("value"));
    return new Block.Grid(terms.text("method.run"), headings, lines);
  }

  private static Block.Line fact(String key, Cell value, Terms terms) {
    return new Block.Line("", "", List.of(Terms.words(terms.text("fact." + key)), value));
  }

  private static Block.Grid settings(List<Setting> settings, Terms terms) {
    List<Block.Heading> headings =
        List.of(terms.heading("setting"), terms.heading("value"), terms.heading("default"));
    List<Block.Line> lines = new ArrayList<>();
    for (Setting setting : settings) {
      String from = terms.text(setting.changed() ? "method.changed" : "method.default");
      lines.add(
          new Block.Line(
              "",
              setting.changed() ? "changed" : "",
              List.of(Terms.code(setting.key()), Terms.code(setting.value()), Terms.words(from))));
    }
    return new Block.Grid(terms.text("method.settings"), headings, lines);
  }
}
