package org.leakrisk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows are the same evidence, whatever the format of the file that brings them. */
class FormatsTest {
  private static final Path SAMPLES = Path.of(System.getProperty("leakrisk.home"), "data-samples");

  @Test
  void theSamplesSayTheSameInEveryFormat(@TempDir Path root) throws IOException {
    Map<String, List<List<String>>> samples = samples();
    assertTrue(samples.size() >= 14, "a sample of every source");
    List<String> csv = outcome(root.resolve("csv"), samples, "csv");
    assertTrue(csv.size() > 10_000, "the samples are more than this");
    assertTrue(csv.stream().anyMatch(line -> line.startsWith("rejected")));
    for (String format : List.of("jsonl", "jsonl.gz", "json", "json.gz", "xlsx", "parquet")) {
      assertEquals(csv, outcome(root.resolve(format), samples, format), format);
    }
  }

  /** Accepted rows without their file and line, rejections by row, and the books of each file. */
  private static List<String> outcome(
      Path folder, Map<String, List<List<String>>> samples, String format) {
    TestInput input = new TestInput(folder);
    samples.forEach((name, rows) -> input.file(name + "." + format, bytes(format, rows)));
    boolean numbered = format.equals("csv") || format.equals("xlsx");
    TestInput.Outcome outcome = input.read();
    assertEquals("", outcome.refused(), format);
    List<String> lines = new ArrayList<>();
    outcome.accepted.forEach(
        row -> {
          String file = "file=" + row.file() + ", line=" + row.line();
          assertTrue(row.toString().contains(file));
          String number = name(row.file()) + ":" + (row.line() - (numbered ? 1 : 0));
          lines.add(row.toString().replace(file, number));
        });
    outcome.rejected.forEach(
        row ->
            lines.add(
                "rejected %s:%d %s %s"
                    .formatted(
                        name(row.file()),
                        row.line() - (numbered ? 1 : 0),
                        row.reason(),
                        row.column().orElse(""))));
    outcome.receipts.forEach(
        one ->
            lines.add(
                "%s read %d accepted %d %s %s"
                    .formatted(
                        name(one.alias()),
                        one.rowsRead(),
                        one.accepted(),
                        one.rejections(),
                        one.droppedValues())));
    return lines;
  }

  private static String name(String file) {
    return file.substring(0, file.indexOf('.'));
  }

  private static byte[] bytes(String format, List<List<String>> rows) {
    return switch (format) {
      case "csv" -> csv(rows);
      case "jsonl" -> Stored.json(rows, true);
      case "jsonl.gz" -> TestInput.gzip(Stored.json(rows, true));
      case "json" -> Stored.json(rows, false);
      case "json.gz" -> TestInput.gzip(Stored.json(rows, false));
      case "xlsx" -> Stored.xlsx(rows);
      default -> Stored.parquet(rows);
    };
  }

  private static byte[] csv(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      List<String> cells =
          row.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList();
      text.append(String.join(",", cells)).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** All samples but their ragged rows, which other formats cannot express. */
  private static Map<String, List<List<String>>> samples() throws IOException {
    Map<String, List<List<String>>> samples = new TreeMap<>();
    try (Stream<Path> files = Files.list(SAMPLES)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.contains(".csv") && !name.startsWith("truth")) {
          samples.put(name(name), rows(file, charset(name)));
        }
      }
    }
    return samples;
  }

  private static Charset charset(String name) {
    return name.startsWith("complaints-2011-h2") || name.startsWith("fraud_cases-2012")
        ? Charset.forName("GB18030")
        : StandardCharsets.UTF_8;
  }

  private static List<List<String>> rows(Path file, Charset charset) throws IOException {
    try (InputStream stored = Files.newInputStream(file)) {
      boolean gzip = file.toString().endsWith(".gz");
      byte[] bytes = (gzip ? new GZIPInputStream(stored) : stored).readAllBytes();
      String text = new String(bytes, charset).replace("\uFEFF", "");
      List<List<String>> rows = new ArrayList<>();
      CsvReader.builder()
          .extraFieldStrategy(FieldMismatchStrategy.SKIP)
          .missingFieldStrategy(FieldMismatchStrategy.SKIP)
          .ofCsvRecord(text)
          .forEach(row -> rows.add(row.getFields()));
      return rows;
    }
  }
}
