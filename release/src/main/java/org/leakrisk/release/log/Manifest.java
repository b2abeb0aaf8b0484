package org.leakrisk.release.log;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.release.parquet.WrittenTable;
import org.leakrisk.tables.schema.Text;

/**
 * What a run consists of and what it was made from. It lists every file of the run but itself, and
 * holds no time and no floating-point number.
 *
 * @param parts what the run id follows from
 * @param facts further facts of the run by name (accounting, effective settings, marks): texts,
 *     whole numbers, truths, decimals, lists and maps of these
 * @param files the files in path order
 */
public record Manifest(RunParts parts, Map<String, ?> facts, List<File> files) {
  private static final long FORMAT = 1;

  /**
   * One file of a run.
   *
   * @param path below the run's folder, with slashes
   * @param bytes size
   * @param sha256 SHA-256 of its bytes, lower-case hex
   * @param table rows and content digest when it holds a table
   */
  public record File(String path, long bytes, String sha256, Optional<WrittenTable> table) {}

  public Manifest {
    files = files.stream().sorted(Comparator.comparing(File::path, Text.CODE_POINTS)).toList();
  }

  /** The run id. */
  public RunId run() {
    return parts.id();
  }

  /** The file of that path, empty when the run has none. */
  public Optional<File> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  byte[] bytes() {
    return CanonicalJson.write(
        Map.of(
            "format", FORMAT,
            "run", run().text(),
            "parts", parts.json(),
            "facts", facts,
            "files", files.stream().map(Manifest::json).toList()));
  }

  private static Map<String, Object> json(File file) {
    Map<String, Object> json = new HashMap<>();
    json.put("path", file.path());
    json.put("bytes", file.bytes());
    json.put("sha256", file.sha256());
    file.table()
        .ifPresent(
            table -> {
              json.put("rows", table.rows());
              json.put("content_digest", table.contentDigest());
            });
    return json;
  }

  /**
   * The manifest out of its bytes.
   *
   * @throws IllegalArgumentException when they are not a manifest
   */
  static Manifest of(byte[] bytes) {
    Members json = CanonicalJson.read(bytes).only("format", "run", "parts", "facts", "files");
    if (json.number("format") != FORMAT) {
      throw new IllegalArgumentException("Another format of manifest");
    }
    Manifest manifest =
        new Manifest(
            RunParts.of(json.object("parts")),
            json.object("facts").all(),
            json.objects("files").stream().map(Manifest::file).toList());
    if (!manifest.run().text().equals(json.text("run"))) {
      throw new IllegalArgumentException("The run id does not follow from its parts");
    }
    return manifest;
  }

  private static File file(Members json) {
    return new File(
        json.text("path"),
        json.number("bytes"),
        json.text("sha256"),
        json.perhapsNumber("rows")
            .map(rows -> new WrittenTable(rows, json.text("content_digest"))));
  }
}
