package org.leakrisk.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leakrisk.gate.leak.LeakCounts;
import org.leakrisk.gate.leak.LeakRules;
import org.leakrisk.gate.leak.LeakText;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Severity;

/** What a reader should know of the free text that was read. */
public final class LeakFindings {
  private static final String COMPLAINTS = "complaints";

  private LeakFindings() {}

  /** The counts of all files together. */
  public static LeakCounts counts(List<Receipt> receipts) {
    LeakCounts all = new LeakCounts();
    receipts.forEach(receipt -> all.add(receipt.texts()));
    return all;
  }

  /** Texts by class and rule, and how the detector agrees with labels; nothing without texts. */
  public static List<Finding> of(LeakCounts counts, LeakRules rules) {
    List<Finding> findings = new ArrayList<>();
    if (counts.texts() == 0) {
      return findings;
    }
    for (LeakText text : LeakText.values()) {
      findings.add(
          told(
              "leak_text",
              text.name().toLowerCase(Locale.ROOT),
              counts.of(text),
              "of " + counts.texts() + " texts",
              "Texts that the dictionary %s puts into this class; the columns leak and category"
                      .formatted(rules.version())
                  + " decide before the text does."));
    }
    counts
        .rules()
        .forEach(
            (rule, count) ->
                findings.add(
                    told(
                        "leak_rules",
                        rule,
                        count,
                        "of " + counts.texts() + " texts",
                        "Texts in which this rule fired: see docs/leak-rules.md.")));
    findings.add(measured(counts));
    return findings;
  }

  private static Finding told(
      String check, String subject, long count, String expected, String message) {
    return new Finding(check, subject, Severity.INFO, Long.toString(count), expected, message);
  }

  private static Finding measured(LeakCounts counts) {
    if (counts.labelled() == 0) {
      return new Finding(
          "leak_detector",
          COMPLAINTS,
          Severity.INFO,
          "not measured",
          "texts with a value in the column leak",
          "No complaint has both a text and a label, so nobody knows how well the dictionary reads"
              + " these texts.");
    }
    String observed =
        "precision %s, recall %s, %d labelled"
            .formatted(counts.precision(), counts.recall(), counts.labelled());
    return new Finding(
        "leak_detector",
        COMPLAINTS,
        counts.distrusted() ? Severity.ERROR : Severity.INFO,
        observed,
        "lower end of the precision at least 0.70 of 50 detected",
        counts.distrusted()
            ? "Labels contradict the dictionary: texts without a label count as suspected only."
            : "Measured where officials put a label, which is not everywhere.");
  }
}
