package org.leakrisk.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leakrisk.jobs.step.Pipeline;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.Reason;

/** The documents tell the same story as the code: each failure names the line that is missing. */
class DocsTest {
  private static final Path ROOT = Path.of(System.getProperty("leakrisk.home", ".."));
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
  private static final String CONTRACTS = "docs/contracts.md";

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        links++;
        String target = link.group(1);
        if (!target.contains("://") && !Files.exists(page.resolveSibling(target))) {
          broken.add(ROOT.relativize(page) + " -> " + target);
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(links > 20, "only " + links + " links found");
  }

  @Test
  void everyDecisionIsListed() throws IOException {
    String list = text("docs/adr/README.md");
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/adr"))) {
      assertMissing(
          list,
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("README.md"))
              .map(name -> "(" + name + ")"));
    }
  }

  @Test
  void everyPublishedTableStandsInTheContractsColumnByColumn() throws IOException {
    assertMissing(
        text(CONTRACTS),
        Pipeline.published().stream()
            .map(
                table ->
                    "| `%s` | %s | %s |"
                        .formatted(table.name(), names(table.key()), names(table.columns()))));
  }

  @Test
  void everyReasonStandsInTheContracts() throws IOException {
    assertMissing(
        text(CONTRACTS),
        Arrays.stream(Reason.values())
            .map(reason -> "| %s | %s |".formatted(reason, scope(reason))));
  }

  @Test
  void everySettingStandsInTheContracts() throws IOException {
    try (InputStream yaml = Table.class.getResourceAsStream("/leakrisk.yaml")) {
      JsonNode settings = new YAMLMapper().readTree(yaml);
      List<String> keys = new ArrayList<>();
      settings
          .properties()
          .forEach(
              section -> {
                if (section.getValue().isObject()) {
                  section
                      .getValue()
                      .properties()
                      .forEach(key -> keys.add(section.getKey() + "." + key.getKey()));
                } else {
                  keys.add(section.getKey());
                }
              });
      assertMissing(text(CONTRACTS), keys.stream().map(key -> "| `" + key + "` |"));
    }
  }

  @Test
  void theReadMeAndTheCheckOfEveryChangeRunTheSameCommands() throws IOException {
    for (String command : List.of("./mvnw verify", "./leakrisk run")) {
      assertTrue(text("README.md").lines().anyMatch(line -> isCommand(line, command)), command);
      assertTrue(text(".ci/run").lines().anyMatch(line -> isCommand(line, command)), command);
    }
  }

  /** The command alone on its line, up to a comment or a pipe. */
  private static boolean isCommand(String line, String command) {
    return line.strip().matches(Pattern.quote(command) + "(\\s+(#|2>).*)?");
  }

  private static void assertMissing(String page, Stream<String> wanted) {
    assertEquals("", wanted.filter(line -> !page.contains(line)).collect(Collectors.joining("\n")));
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private static String scope(Reason reason) {
    return switch (reason.scope()) {
      case ROW -> "row";
      case VALUE -> "value";
      case FILE -> "file";
    };
  }

  private static String text(String page) throws IOException {
    return Files.readString(ROOT.resolve(page));
  }

  /** Every page of the project, outside build and output folders. */
  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(
              file -> !ROOT.relativize(file).toString().matches("(.*/)?(target|out|\\.[^/]+)/.*"))
          .sorted()
          .toList();
    }
  }
}
