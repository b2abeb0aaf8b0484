package org.leakrisk.jobs.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.jobs.step.Pipeline;
import org.leakrisk.tables.schema.Table;

/**
 * The whole product on the samples, byte for byte. With {@code -Dgolden.update=true} what is kept
 * is rewritten instead; the difference in version control is then what there is to review.
 */
class GoldenRunTest {
  private static final Path ROOT =
      Path.of(System.getProperty("leakrisk.home", "..")).toAbsolutePath().normalize();
  private static final Path EXPECTED = ROOT.resolve("data-samples/expected");
  private static final Pattern FLOW = Pattern.compile("(?s)(```flow\n)(.*?)(```\n)");

  /** Large, and held by their sums against the other tables before any run is published. */
  private static final Set<String> LEDGER = Set.of("evidence", "metric");

  @TempDir Path scratch;

  @Test
  void everyPublishedTableOfTheSamplesIsAsExpected() throws Exception {
    Path out = scratch.resolve("out");
    ChildRun run = ChildRun.of(scratch, "run", "--in", samples(), "--out", out.toString());
    assertEquals(0, run.exitCode(), run.err());
    Path tables = out.resolve("current").toRealPath().resolve("tables");
    List<String> differences = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (Table<?> table : kept()) {
      String name = table.name() + ".csv";
      names.add(name);
      byte[] actual = Files.readAllBytes(tables.resolve(name));
      Golden.difference(EXPECTED.resolve(name), actual).ifPresent(differences::add);
    }
    assertNone(differences);
    assertEquals(names, namesIn(EXPECTED));
  }

  @Test
  void thePageOfTablesSaysWhatTheRecordsSay() throws IOException {
    byte[] page = TablesPage.of(Pipeline.published()).getBytes(StandardCharsets.UTF_8);
    List<String> differences =
        Golden.difference(ROOT.resolve("docs/tables.md"), page).stream().toList();
    assertNone(differences);
  }

  @Test
  void thePageOfTheHouseShowsTheFlowThatADryRunPrints() throws Exception {
    ChildRun run =
        ChildRun.of(
            scratch, "run", "--dry-run", "--in", samples(), "--out", scratch + "/never-made");
    assertEquals(0, run.exitCode(), run.err());
    Path page = ROOT.resolve("docs/architecture.md");
    String text = Files.readString(page);
    Matcher block = FLOW.matcher(text);
    assertTrue(block.find(), "docs/architecture.md has no block ```flow");
    String flow = Matcher.quoteReplacement(run.out().strip() + "\n");
    byte[] actual = block.replaceFirst("$1" + flow + "$3").getBytes(StandardCharsets.UTF_8);
    List<String> differences = Golden.difference(page, actual).stream().toList();
    assertNone(differences);
    assertTrue(Files.notExists(scratch.resolve("never-made")), "a dry run made a directory");
  }

  private static void assertNone(List<String> differences) {
    if (!differences.isEmpty()) {
      fail(
          String.join("\n", differences)
              + "\nIf this is what should be published from now on: "
              + Golden.COMMAND);
    }
  }

  private static List<Table<?>> kept() {
    return Pipeline.published().stream().filter(table -> !LEDGER.contains(table.name())).toList();
  }

  private static String samples() {
    return ROOT.resolve("data-samples").toString();
  }

  /** The files kept; those of tables that are gone are removed when updating. */
  private static Set<String> namesIn(Path directory) throws IOException {
    Set<String> names = new TreeSet<>();
    Set<String> published = new TreeSet<>();
    kept().forEach(table -> published.add(table.name() + ".csv"));
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (Golden.updates() && !published.contains(name)) {
          Files.delete(file);
        } else {
          names.add(name);
        }
      }
    }
    return names;
  }
}
