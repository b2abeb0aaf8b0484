package org.leakrisk.gate;

import java.util.ArrayList;
import java.util.List;
import org.leakrisk.gate.InputSettings.ComplaintsAre;
import org.leakrisk.gate.read.SurveyedFile;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Severity;

/** What a survey has to tell the reader of the results. */
final class SurveyFindings {
  private static final String COMPLAINTS = "complaints";

  private SurveyFindings() {}

  /** Files that were not read. */
  static List<Finding> unread(List<String> files) {
    return files.stream()
        .map(
            file ->
                new Finding(
                    "unread_file",
                    file,
                    Severity.WARN,
                    "not read",
                    "the name of a source",
                    "The file belongs to no source and was not read: rename or remove it."))
        .toList();
  }

  /** Everything about one file that can be read. */
  static List<Finding> of(InputFile file, SurveyedFile seen) {
    List<Finding> findings = new ArrayList<>();
    String alias = file.alias();
    if (seen.rows() == 0) {
      findings.add(
          new Finding(
              "no_rows",
              alias,
              Severity.WARN,
              "0 rows",
              "at least 1 row",
              "The file has a header and no row: check whether it was exported whole."));
    }
    if (seen.extraColumns() > 0) {
      findings.add(
          new Finding(
              "extra_columns",
              alias,
              Severity.INFO,
              seen.extraColumns() + " columns",
              "columns of the contract",
              "Columns that are not in the contract were ignored."));
    }
    if (seen.hiddenSheets() > 0) {
      findings.add(
          new Finding(
              "hidden_sheets",
              alias,
              Severity.WARN,
              seen.hiddenSheets() == 1 ? "1 sheet" : seen.hiddenSheets() + " sheets",
              "no hidden sheet",
              "Hidden sheets of the workbook were not read: show them if they hold rows."));
    }
    switch (seen.notice()) {
      case DETECTED -> findings.add(encoding("encoding_detected", alias, Severity.INFO));
      case DOUBTFUL -> findings.add(encoding("encoding_doubtful", alias, Severity.WARN));
      case NONE -> {}
    }
    return findings;
  }

  /** What follows from columns that a source may have and some or all of its files lack. */
  static List<Finding> ofMissingColumns(List<InputFile> files, ComplaintsAre complaintsAre) {
    boolean otherFilesSay = files.stream().anyMatch(SurveyFindings::saysLeak);
    List<Finding> findings = new ArrayList<>();
    for (InputFile file : files) {
      if (leakUnknown(file) && complaintsAre == ComplaintsAre.AUTO) {
        findings.add(otherFilesSay ? leakColumnMissing(file) : leakAssumed(file));
      }
      if (file.source().equals("counts") && !file.columns().contains("kind")) {
        findings.add(
            assumed("kind_assumed", file, "kind", "Every count of the file counts as leaks"));
      }
      if (file.source().equals("audits") && !file.columns().contains("topic")) {
        findings.add(
            assumed("topic_assumed", file, "topic", "Every item counts as information security"));
      }
    }
    return findings;
  }

  private static Finding leakAssumed(InputFile file) {
    return new Finding(
        "leak_assumed",
        file.alias(),
        Severity.WARN,
        "no column leak, category or text",
        "a column leak",
        "Every complaint of the file counts as a leak: add a column, or set complaints-are.");
  }

  private static Finding leakColumnMissing(InputFile file) {
    return new Finding(
        "leak_column_missing",
        file.alias(),
        Severity.WARN,
        "no column leak, category or text",
        "a column leak, as other files have",
        "Complaints of this file count as service quality: add a column, or set complaints-are.");
  }

  private static Finding assumed(String check, InputFile file, String column, String meaning) {
    return new Finding(
        check,
        file.alias(),
        Severity.WARN,
        "no column " + column,
        "a column " + column,
        meaning + ": add the column when that is not so.");
  }

  /** True for complaints that say whether they are about a leak. */
  static boolean saysLeak(InputFile file) {
    return file.source().equals(COMPLAINTS) && !leakUnknown(file);
  }

  /** True when no column says whether a complaint is about a leak. */
  static boolean leakUnknown(InputFile file) {
    return file.source().equals(COMPLAINTS)
        && !file.columns().contains("leak")
        && !file.columns().contains("category")
        && !file.columns().contains("text");
  }

  private static Finding encoding(String check, String alias, Severity severity) {
    boolean doubtful = severity == Severity.WARN;
    return new Finding(
        check,
        alias,
        severity,
        "gb18030",
        "utf-8",
        doubtful
            ? "Read as GB18030 as declared, but it hardly looks like Chinese text: check it."
            : "Recognised as GB18030 by its Chinese characters; declare input.encoding to be sure.");
  }
}
