package org.leakrisk.gate.leak;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** Invented complaints with the class that a reader gave them. */
final class LabelledTexts {
  /** What the dictionary may be changed to fit, and what it is measured on. */
  enum Half {
    DEVELOPMENT,
    HELD_OUT
  }

  /** One complaint; {@code kind} says what is hard about it. */
  record Labelled(
      String id, String language, Half half, LeakText expected, String kind, String text) {
    boolean isLeak() {
      return isLeak(expected);
    }

    static boolean isLeak(LeakText text) {
      return text == LeakText.STRONG || text == LeakText.CONSEQUENCE;
    }
  }

  /** Right and wrong answers to "is it a leak". */
  record Figures(long right, long wrong, long missed) {
    double precision() {
      return (double) right / (right + wrong);
    }

    double recall() {
      return (double) right / (right + missed);
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-12s precision %s of %d, recall %s of %d",
          name,
          new Share(right, right + wrong),
          right + wrong,
          new Share(right, right + missed),
          right + missed);
    }
  }

  private LabelledTexts() {}

  static List<Labelled> all() throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    LabelledTexts.class.getResourceAsStream("labelled-texts.csv"),
                    StandardCharsets.UTF_8))) {
      return rows.stream().map(LabelledTexts::labelled).toList();
    }
  }

  private static Labelled labelled(NamedCsvRecord row) {
    return new Labelled(
        row.getField("id"),
        row.getField("language"),
        Half.valueOf(row.getField("half")),
        LeakText.valueOf(row.getField("expected")),
        row.getField("kind"),
        row.getField("text"));
  }

  /** Counts a class, or several taken together, as found among some texts. */
  static Figures figures(
      List<Labelled> texts, Predicate<LeakText> positive, Function<String, LeakText> reader) {
    long right = 0;
    long wrong = 0;
    long missed = 0;
    for (Labelled text : texts) {
      boolean is = positive.test(text.expected());
      boolean found = positive.test(reader.apply(text.text()));
      right += is && found ? 1 : 0;
      wrong += !is && found ? 1 : 0;
      missed += is && !found ? 1 : 0;
    }
    return new Figures(right, wrong, missed);
  }
}
