package org.leakrisk.report.terminal;

import java.util.ArrayList;
import java.util.List;
import org.leakrisk.report.shown.Messages;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.report.shown.RejectedReason;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Severity;

/** What a check of the input prints. */
public final class CheckText {
  private static final Numbers NUMBERS = Numbers.TERMINAL;

  private CheckText() {}

  /**
   * What a check found.
   *
   * @param files what became of the rows of each file
   * @param rejected the rejected rows by reason
   * @param refusals one line for each file that was refused
   * @param unread files that belong to no source
   * @param findings what a reader must know; those of severity INFO are counted only
   * @param accepted whether a run would accept the input
   */
  public record Check(
      List<FileAccounting> files,
      List<RejectedReason> rejected,
      List<String> refusals,
      List<String> unread,
      List<Finding> findings,
      boolean accepted) {
    public Check {
      files = List.copyOf(files);
      rejected = List.copyOf(rejected);
      refusals = List.copyOf(refusals);
      unread = List.copyOf(unread);
      findings = List.copyOf(findings);
    }
  }

  /** The check as lines, each ended by a line feed; the last says whether a run would accept. */
  public static String of(Check check, Look look) {
    List<String> lines = new ArrayList<>(files(check.files(), look));
    lines.addAll(rejected(check.rejected(), look));
    lines.addAll(listed("refused:", check.refusals(), look));
    lines.addAll(listed("belong to no source, not read:", check.unread(), look));
    lines.addAll(findings(check.findings(), look));
    lines.add("");
    lines.add(" would be accepted: " + (check.accepted() ? "yes" : "no"));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> files(List<FileAccounting> files, Look look) {
    TextTable table =
        TextTable.of(
            List.of(
                "file",
                "encoding",
                ">rows",
                ">accepted",
                ">duplicates",
                ">superseded",
                ">rejected"));
    for (FileAccounting file : FileAccounting.TABLE.sorted(files)) {
      table.add(
          List.of(
              look.cut(look.safe(file.source() + "/" + file.file()), look.width() / 3),
              look.safe(file.encoding()),
              NUMBERS.count(file.rowsRead()),
              NUMBERS.count(file.accepted()),
              NUMBERS.count(file.duplicates()),
              NUMBERS.count(file.superseded()),
              NUMBERS.count(file.rejected())));
    }
    return table.lines();
  }

  private static List<String> rejected(List<RejectedReason> rejected, Look look) {
    if (rejected.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", " rejected rows:"));
    for (RejectedReason reason : rejected) {
      String more = reason.rows() > reason.first().size() ? ", ..." : "";
      lines.add(
          "  %s %s %s: %s"
              .formatted(
                  look.safe(reason.source()),
                  NUMBERS.count(reason.rows()),
                  reason.reason(),
                  reason.reason().meaning()));
      lines.add("    " + look.safe(String.join(", ", reason.first())) + more);
      lines.add("    " + reason.reason().hint());
    }
    return lines;
  }

  private static List<String> listed(String heading, List<String> texts, Look look) {
    if (texts.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", " " + heading));
    texts.forEach(text -> lines.add("  " + look.safe(text)));
    return lines;
  }

  private static List<String> findings(List<Finding> findings, Look look) {
    Messages messages = Messages.english();
    List<String> lines = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARN)) {
      findings.stream()
          .filter(finding -> finding.severity() == severity)
          .forEach(finding -> lines.addAll(lines(finding, look)));
    }
    long notes = findings.stream().filter(f -> f.severity() == Severity.INFO).count();
    if (notes > 0) {
      lines.add(" " + messages.counted("notes", notes));
    }
    if (!lines.isEmpty()) {
      lines.add(0, "");
    }
    return lines;
  }

  private static List<String> lines(Finding finding, Look look) {
    String seen =
        "%s %s %s: %s; %s"
            .formatted(
                finding.severity(),
                finding.check(),
                finding.subject(),
                finding.observed(),
                finding.message());
    return look.wrapped(look.safe(seen));
  }
}
