package org.leakrisk.gate.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leakrisk.gate.column.Check;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.token.TokenKey;
import org.leakrisk.gate.token.Tokens;

/** Walks the registry: a source is one package and one line, and everything else is named here. */
class SourcesTest {
  private static final Path MAIN = Path.of("src/main/java/org/leakrisk/gate");
  private static final Path ROOT = Path.of("..");
  private static final ColumnContext CONTEXT =
      new ColumnContext(Tokens.of(TokenKey.demo(), "e1"), ZoneId.of("Asia/Shanghai"), false);

  @Test
  void everySourceHasBadRowsASampleAndAPlaceInTheDocumentation() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Source source : Sources.all()) {
      if (!BadRowsTest.TABLES.containsKey(source.name())) {
        missing.add("BadRowsTest: a table of bad rows for " + source.name());
      }
      if (Files.exists(ROOT.resolve("data-samples")) && !hasSample(source)) {
        missing.add("data-samples: a file " + source.name() + ".csv");
      }
      Path contracts = ROOT.resolve("docs/contracts.md");
      if (Files.exists(contracts) && !Files.readString(contracts).contains('`' + source.name())) {
        missing.add("docs/contracts.md: the columns of " + source.name());
      }
    }
    assertEquals(List.of(), missing);
  }

  private static boolean hasSample(Source source) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("data-samples"))) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith(source.name()));
    }
  }

  @Test
  void aSourceIsOnePackageAndOneLine() throws IOException {
    List<String> elsewhere = new ArrayList<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Path folder = file.getParent();
        boolean registry = file.endsWith("source/Sources.java");
        for (Source source : Sources.all()) {
          String owner = source.getClass().getPackageName();
          boolean own = folder.endsWith(owner.substring(owner.lastIndexOf('.') + 1));
          if (!registry && !own && Files.readString(file).contains("import " + owner + ".")) {
            elsewhere.add(MAIN.relativize(file) + " knows " + source.name());
          }
        }
      }
    }
    assertEquals(List.of(), elsewhere);
  }

  @Test
  void namesOfSourcesColumnsAndStreamsAreUnique() {
    Set<String> seen = new HashSet<>();
    for (Source source : Sources.all()) {
      assertEquals(true, seen.add(source.name()), source.name());
      for (InputColumn column : source.columns(CONTEXT)) {
        assertEquals(true, seen.add(source.name() + "." + column.name()), column.name());
      }
    }
    for (EvidenceStream stream : Sources.streams()) {
      assertEquals(true, seen.add(stream.id().code() + " stream"), stream.id().code());
    }
  }

  @Test
  void theIdColumnIsARequiredColumnThatIsCheckedAsIdentity() {
    for (Source source : Sources.all()) {
      List<String> identities =
          source.columns(CONTEXT).stream()
              .filter(column -> column.required() && column.kind().check() == Check.IDENTITY)
              .map(InputColumn::name)
              .toList();
      assertEquals(source.idColumn().stream().toList(), identities, source.name());
    }
  }

  @Test
  void showsTheFourKindsOfEvidenceInAFixedOrder() {
    List<String> first = List.of("complaint", "fraud", "audit", "listing");
    assertEquals(
        first,
        Sources.streams().stream()
            .map(stream -> stream.id().code())
            .filter(first::contains)
            .toList());
  }
}
