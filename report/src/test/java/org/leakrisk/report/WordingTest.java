package org.leakrisk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leakrisk.report.shown.Messages;
import org.leakrisk.report.terminal.Look;
import org.leakrisk.report.terminal.RankingText;
import org.leakrisk.tables.word.Change;
import org.leakrisk.tables.word.FitStatus;
import org.leakrisk.tables.word.FraudType;
import org.leakrisk.tables.word.MatchMethod;
import org.leakrisk.tables.word.Prior;
import org.leakrisk.tables.word.ScoreStatus;
import org.leakrisk.tables.word.Severity;
import org.leakrisk.tables.word.Step;
import org.leakrisk.tables.word.Stratum;
import org.leakrisk.tables.word.Tier;
import org.leakrisk.tables.word.Track;
import org.leakrisk.tables.word.UnresolvedReason;
import org.leakrisk.tables.word.Verdict;

class WordingTest {
  /** Verdicts. "Leaks" stands only where it is said of reports and of the risk. */
  private static final Pattern VERDICT =
      Pattern.compile(
          "(?i)guilt|unsafe|worst|black.?list|offend|violat|leaker|culprit|crimin|suspects|"
              + "泄密企业|黑名单|最差|0 risk|zero risk|"
              + "(?<!suspected )(?<!user-information )(?<!are not )\\bleaks\\b");

  private static void assertNeutral(String text) {
    VERDICT.matcher(text).results().forEach(found -> assertEquals("", found.group(), text));
  }

  @Test
  void noTextIsAVerdict() throws IOException {
    Messages messages = Messages.english();
    messages.keys().forEach(key -> assertNeutral(messages.find(key).orElseThrow()));
    Path templates = Path.of("src/main/jte");
    try (Stream<Path> files = Files.list(templates)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jte")).toList()) {
        String template = Files.readString(file, StandardCharsets.UTF_8);
        assertFalse(template.contains("$unsafe"), file.toString());
        assertNeutral(template.replace("'unsafe-inline'", ""));
      }
    }
    Look look = new Look(120, StandardCharsets.UTF_8, false);
    assertNeutral(RankingText.of(Sample.ranking(), Sample.findings(), 5, look));
  }

  @Test
  void findsAVerdictWhereThereIsOne() {
    for (String verdict :
        List.of("it leaks data", "the worst courier", "Guilty", "a blacklist", "黑名单")) {
      assertTrue(VERDICT.matcher(verdict).find(), verdict);
    }
    assertFalse(VERDICT.matcher("reports of suspected leaks").find());
  }

  @Test
  void everyWordOfTheTablesHasAText() {
    Stream.of(
            Tier.values(),
            Change.values(),
            Severity.values(),
            Stratum.values(),
            Track.values(),
            Step.values(),
            ScoreStatus.values(),
            FitStatus.values(),
            Prior.values(),
            MatchMethod.values(),
            UnresolvedReason.values(),
            Verdict.values(),
            FraudType.values())
        .flatMap(Stream::of)
        .forEach(word -> assertFalse(Messages.english().word(word).isBlank()));
  }

  @Test
  void anArgumentIsNeverReadAsATextWithArguments() {
    assertEquals(
        "{rest} of $1 couriers can be told apart from a typical courier; \\ cannot.",
        Messages.english().text("short.apart", "apart", "{rest}", "couriers", "$1", "rest", "\\"));
  }
}
