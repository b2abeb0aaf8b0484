package org.leakrisk.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Rules about the text of the sources that no compiler keeps. */
class SourceScanTest {
  private static final int MOST_LINES = 400;
  private static final Set<String> SKIPPED =
      Set.of(".git", "target", "out", "data-samples", "node_modules", ".idea", ".vscode");
  private static final Pattern TEXT =
      Pattern.compile(
          ".*\\.(java|xml|md|ya?ml|properties|jte|css|js|json|sh|csv|txt)|leakrisk|run|mvnw");

  /** One text file of the tree. */
  private record Source(Path path, byte[] bytes) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    List<String> lines() {
      return text().lines().toList();
    }

    boolean isJava() {
      return path.toString().endsWith(".java");
    }

    boolean isMainJava() {
      return isJava() && path.toString().contains("src/main/java");
    }

    boolean isThisTest() {
      return path.endsWith("SourceScanTest.java");
    }
  }

  private static final List<Source> SOURCES = new ArrayList<>();

  @BeforeAll
  static void readTheTree() throws IOException {
    Path root = root();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes unused) {
            return SKIPPED.contains(directory.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes unused)
              throws IOException {
            if (TEXT.matcher(file.getFileName().toString()).matches()) {
              SOURCES.add(new Source(root.relativize(file), Files.readAllBytes(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    assertTrue(SOURCES.stream().filter(Source::isMainJava).count() > 100, "too few sources found");
  }

  @Test
  void noFileIsLongerThanCanBeReadInOneGo(TestReporter reporter) {
    assertNone(files(source -> source.isJava() && source.lines().size() > MOST_LINES));
    List<Integer> lengths =
        SOURCES.stream()
            .filter(Source::isMainJava)
            .map(source -> source.lines().size())
            .sorted()
            .toList();
    long main = lengths.stream().mapToLong(Integer::longValue).sum();
    long all =
        SOURCES.stream().filter(Source::isJava).mapToLong(source -> source.lines().size()).sum();
    reporter.publishEntry("median lines of a file", lengths.get(lengths.size() / 2).toString());
    reporter.publishEntry(
        "test lines for 100 main lines", Long.toString(100 * (all - main) / main));
  }

  @Test
  void everyPackageSaysWhatItHolds() {
    Set<String> packages = new TreeSet<>();
    SOURCES.stream()
        .filter(Source::isMainJava)
        .forEach(source -> packages.add(source.path().getParent().toString()));
    for (Source source : SOURCES) {
      if (source.path().endsWith("package-info.java")) {
        packages.remove(source.path().getParent().toString());
      }
    }
    assertEquals(Set.of(), packages);
  }

  @Test
  void everyFileIsUtf8WithUnixLinesAndALastNewline() {
    assertNone(
        files(
            source ->
                source.bytes().length > 0
                    && (!isUtf8(source.bytes())
                        || source.text().indexOf('\r') >= 0 && !isCsv(source)
                        || !source.text().endsWith("\n"))));
  }

  @Test
  void unfinishedWorkHasANumber() {
    assertNone(lines("\\b(TODO|FIXME|XXX)\\b(?!\\s*\\(?#\\d+)", source -> true));
  }

  @Test
  void nothingPointsIntoOneMachine() {
    assertNone(
        lines(
            "(?<![\\w.)}>*~-])/(home|Users|root|work|mnt)/[a-z]|\\b[A-Z]:\\\\[A-Za-z]",
            source -> true));
  }

  @Test
  void namesSayWhatThingsAre() {
    Pattern vague =
        Pattern.compile(
            "I[A-Z][a-z]+[A-Z].*|(Abstract|Base|Common|Misc)[A-Z].*"
                + "|.*(Util|Utils|Helper|Manager|Handler|Processor|Service|Impl|Base|Common|Misc)");
    assertNone(
        files(
            source -> {
              String name = source.path().getFileName().toString();
              return source.isMainJava()
                  && vague.matcher(name.substring(0, name.length() - 5)).matches();
            }));
  }

  @Test
  void sparkFunctionsThatHangOnOrderAreSortedOrAbsent() {
    assertNone(
        lines(
            "\\b(rand|randn|uuid|now|current_date|current_timestamp|monotonically_increasing_id"
                + "|input_file_name|any_value|approx_\\w+|percentile(?!_disc)\\w*|stddev\\w*|zipWithIndex"
                + "|createOrReplaceTempView|createTempView)\\s*\\(",
            SourceScanTest::isJobsMain));
    assertNone(
        files(
            source ->
                isJobsMain(source)
                    && UNSORTED.matcher(source.text().replaceAll("\\s+", "")).find()));
  }

  private static final Pattern UNSORTED =
      Pattern.compile(
          "(?<!sort_array\\(|array_sort\\(|distinct\\(flatten\\()collect_(set|list)\\(");

  @Test
  void pagesEscapeWhatTheyShow() {
    assertNone(
        lines(
            "\\$unsafe\\{(?!(page\\.)?(echarts|script|style|data)\\b)",
            source -> source.path().toString().endsWith(".jte")));
  }

  /** A scan that finds nothing in bad text proves nothing by its silence. */
  @Test
  void theScansSeeWhatTheyLookFor() {
    assertTrue(Pattern.compile("\\b(TODO)\\b(?!\\s*\\(?#\\d+)").matcher("// TODO later").find());
    assertTrue(UNSORTED.matcher("agg(collect_set(col").find());
    assertTrue(!UNSORTED.matcher("sort_array(collect_list(col").find());
  }

  private static boolean isJobsMain(Source source) {
    return source.isMainJava() && source.path().startsWith("jobs");
  }

  private static boolean isCsv(Source source) {
    return source.path().toString().endsWith(".csv");
  }

  private static List<String> files(Predicate<Source> wrong) {
    return SOURCES.stream().filter(wrong).map(source -> source.path().toString()).toList();
  }

  private static List<String> lines(String pattern, Predicate<Source> where) {
    Pattern wrong = Pattern.compile(pattern);
    List<String> found = new ArrayList<>();
    for (Source source : SOURCES) {
      List<String> lines = where.test(source) && !source.isThisTest() ? source.lines() : List.of();
      for (int i = 0; i < lines.size(); i++) {
        if (wrong.matcher(lines.get(i)).find()) {
          found.add(source.path() + ":" + (i + 1));
        }
      }
    }
    return found;
  }

  private static void assertNone(List<String> found) {
    assertEquals(List.of(), found);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException broken) {
      return false;
    }
  }

  /** The directory of the wrapper, above the module's. */
  private static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("mvnw"))) {
      directory = directory.getParent();
    }
    return directory;
  }
}
