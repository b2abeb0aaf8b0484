package org.leakrisk.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Cell;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.RejectedReason;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Severity;

/** What is known about the data: findings, what became of every row, why rows were rejected. */
final class QualitySection {
  private QualitySection() {}

  static Section of(ReportInput input, Terms terms) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(severities(input.findings(), terms));
    if (!input.findings().isEmpty()) {
      blocks.add(findings(input.findings(), terms));
    }
    if (!input.files().isEmpty()) {
      blocks.add(files(input.files(), terms));
    }
    blocks.add(
        input.rejected().isEmpty()
            ? terms.paragraph("quality.rejected.none")
            : rejected(input.rejected(), terms));
    return new Section("quality", terms.text("quality.title"), blocks);
  }

  /** Errors first, then warnings, then notes. */
  static List<Finding> bySeverity(List<Finding> findings) {
    return findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
  }

  private static Block severities(List<Finding> findings, Terms terms) {
    return terms.paragraph(
        "quality.counts",
        "errors",
        terms.messages().counted("errors", count(findings, Severity.ERROR)),
        "warnings",
        terms.messages().counted("warnings", count(findings, Severity.WARN)),
        "notes",
        terms.messages().counted("notes", count(findings, Severity.INFO)));
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static Block.Grid findings(List<Finding> findings, Terms terms) {
    List<Block.Heading> headings =
        List.of(
            terms.heading("check"),
            terms.heading("severity"),
            terms.heading("subject"),
            terms.heading("observed"),
            terms.heading("wanted"),
            terms.heading("message"));
    List<Block.Line> lines =
        bySeverity(findings).stream()
            .map(
                finding ->
                    new Block.Line(
                        "",
                        "",
                        List.of(
                            Terms.code(finding.check()),
                            terms.severity(finding.severity()),
                            Terms.code(finding.subject()),
                            Terms.words(finding.observed()),
                            Terms.words(finding.expected()),
                            Terms.words(finding.message()))))
            .toList();
    return new Block.Grid(terms.text("quality.findings"), headings, lines);
  }

  private static Block.Grid files(List<FileAccounting> files, Terms terms) {
    List<Block.Heading> headings =
        List.of(
            terms.heading("file"),
            terms.heading("encoding"),
            terms.numberHeading("read"),
            terms.numberHeading("accepted"),
            terms.numberHeading("duplicates"),
            terms.numberHeading("superseded"),
            terms.numberHeading("rejected"),
            terms.numberHeading("blank"),
            terms.numberHeading("dropped"));
    List<Block.Line> lines = new ArrayList<>();
    for (FileAccounting file : files) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Terms.code(file.source() + ": " + file.file()));
      cells.add(Terms.words(file.encoding()));
      cells.addAll(counts(List.of(file)));
      lines.add(new Block.Line("", "", cells));
    }
    List<Cell> total = new ArrayList<>();
    total.add(Terms.words(terms.text("quality.all")));
    total.add(Terms.words(""));
    total.addAll(counts(files));
    lines.add(new Block.Line("", "total", total));
    return new Block.Grid(terms.text("quality.files"), headings, lines);
  }

  private static List<Cell> counts(List<FileAccounting> files) {
    return List.of(
        sum(files, FileAccounting::rowsRead),
        sum(files, FileAccounting::accepted),
        sum(files, FileAccounting::duplicates),
        sum(files, FileAccounting::superseded),
        sum(files, FileAccounting::rejected),
        sum(files, FileAccounting::blank),
        sum(files, FileAccounting::droppedValues));
  }

  private static Cell sum(List<FileAccounting> files, ToLongFunction<FileAccounting> rows) {
    return Terms.count(files.stream().mapToLong(rows).sum());
  }

  private static Block.Grid rejected(List<RejectedReason> rejected, Terms terms) {
    List<Block.Heading> headings =
        List.of(
            terms.heading("rejection"),
            terms.heading("source"),
            terms.numberHeading("rows"),
            terms.heading("meaning"),
            terms.heading("hint"),
            terms.heading("first"));
    List<Block.Line> lines = new ArrayList<>();
    for (RejectedReason reason : rejected) {
      boolean more = reason.rows() > reason.first().size();
      String first = String.join(", ", reason.first()) + (more ? ", \u2026" : "");
      lines.add(
          new Block.Line(
              "",
              "",
              List.of(
                  Terms.code(reason.reason().name()),
                  Terms.code(reason.source()),
                  Terms.count(reason.rows()),
                  Terms.words(reason.reason().meaning()),
                  Terms.words(reason.reason().hint()),
                  Terms.code(first))));
    }
    return new Block.Grid(terms.text("quality.rejected"), headings, lines);
  }
}
