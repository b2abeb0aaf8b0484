package org.leakrisk.release.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.release.log.RunParts.Input;
import org.leakrisk.release.parquet.WrittenTable;

class RunPartsTest {
  private static final YearMonth MONTH = YearMonth.of(2012, 12);
  private static final Input ONE = new Input("a.csv", "11");
  private static final Input TWO = new Input("b.csv", "22");

  private static final RunParts PARTS =
      new RunParts(MONTH, "code", "settings", 1, "key", List.of(ONE, TWO));

  @Test
  void theRunIdFollowsFromEveryPartAndNotFromTheOrderOfFiles() {
    TreeSet<String> ids = new TreeSet<>();
    List<RunParts> all =
        List.of(
            PARTS,
            new RunParts(MONTH.minusMonths(1), "code", "settings", 1, "key", List.of(ONE, TWO)),
            new RunParts(MONTH, "other", "settings", 1, "key", List.of(ONE, TWO)),
            new RunParts(MONTH, "code", "other", 1, "key", List.of(ONE, TWO)),
            new RunParts(MONTH, "code", "settings", 2, "key", List.of(ONE, TWO)),
            new RunParts(MONTH, "code", "settings", 1, "none", List.of(ONE, TWO)),
            new RunParts(MONTH, "code", "settings", 1, "key", List.of(ONE)),
            new RunParts(MONTH, "code", "settings", 1, "key", List.of(ONE, ONE)));
    all.forEach(parts -> ids.add(parts.id().text()));

    assertEquals(all.size(), ids.size());
    assertEquals(
        PARTS.id(), new RunParts(MONTH, "code", "settings", 1, "key", List.of(TWO, ONE)).id());
    assertEquals(MONTH, PARTS.id().asOf());
  }

  @Test
  void aRunIdIsAMonthAndTheFirstBitsOfADigestInBase32() {
    byte[] digest = new byte[32];
    assertEquals("2012-12-aaaaaaaaaaaaa", RunId.of(MONTH, digest).text());
    digest[0] = (byte) 0xF8;
    digest[8] = (byte) 0x80;
    assertEquals("2012-12-7aaaaaaaaaaab", RunId.of(MONTH, digest).text());
    for (String other : List.of("2012-13-aaaaaaaaaaaaa", "2012-12-aaaaaaaaaaaa1", "../x")) {
      assertThrows(IllegalArgumentException.class, () -> new RunId(other));
    }
  }

  @Test
  void theCodeDigestSeesNamesAndBytes(@TempDir Path directory) throws IOException {
    Path classes = Files.createDirectories(directory.resolve("classes/p"));
    Path jar = Files.writeString(directory.resolve("x.jar"), "jar");
    Files.writeString(classes.resolve("A.class"), "a");
    List<Path> places = List.of(jar, classes.getParent());

    String digest = RunParts.codeDigest(places);
    assertEquals(digest, RunParts.codeDigest(List.of(classes.getParent(), jar)));
    Files.move(classes.resolve("A.class"), classes.resolve("B.class"));
    String renamed = RunParts.codeDigest(places);
    assertNotEquals(digest, renamed);
    Files.writeString(jar, "jaR");
    assertNotEquals(renamed, RunParts.codeDigest(places));
  }

  @Test
  void theManifestHasOneFormForEachContent() {
    WrittenTable table = new WrittenTable(2, "ff");
    Manifest manifest =
        new Manifest(
            PARTS,
            Map.of("b", List.of(1, true), "a", new BigDecimal("0.10"), "申", Map.of()),
            List.of(
                new Manifest.File("tables/x.csv", 3, "aa", Optional.empty()),
                new Manifest.File("tables/x", 4, "bb", Optional.of(table))));

    String text = new String(manifest.bytes(), StandardCharsets.UTF_8);
    assertEquals(
        """
        {
          "facts": {
            "a": "0.10",
            "b": [
              1,
              true
            ],
            "申": { }
          },
          "files": [
            {
              "bytes": 4,
              "content_digest": "ff",
              "path": "tables/x",
              "rows": 2,
              "sha256": "bb"
            },
            {
              "bytes": 3,
              "path": "tables/x.csv",
              "sha256": "aa"
            }
          ],
          "format": 1,
          "parts": {
            "as_of": "2012-12",
            "code": "code",
            "inputs": [
              {
                "alias": "a.csv",
                "sha256": "11"
              },
              {
                "alias": "b.csv",
                "sha256": "22"
              }
            ],
            "key": "key",
            "seed": 1,
            "settings": "settings"
          },
          "run": "%s"
        }
        """
            .formatted(PARTS.id()),
        text);
    assertEquals(text, new String(Manifest.of(manifest.bytes()).bytes(), StandardCharsets.UTF_8));
    for (String other :
        List.of(
            text.replace("\"seed\": 1", "\"seed\": 2"),
            text.replace("\"seed\": 1", "\"seed\": 1.0"),
            text.replace("\"bytes\": 3,", "\"bytes\": 3, \"bytes\": 3,"),
            text + " ",
            "[]")) {
      byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
      assertThrows(IllegalArgumentException.class, () -> Manifest.of(bytes), other);
    }
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(Map.of("a", 0.1)));
  }
}
