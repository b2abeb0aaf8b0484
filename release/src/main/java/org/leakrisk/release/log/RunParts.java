package org.leakrisk.release.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.leakrisk.tables.failure.Failure.BadStorage;
import org.leakrisk.tables.schema.Text;

/**
 * Everything that the bytes of a run depend on.
 *
 * @param asOf month as of which the run judges
 * @param code digest of the product's own code, see {@link #codeDigest}
 * @param settings effective configuration as text, the same text for the same settings
 * @param seed seed of all random numbers
 * @param key check value of the key, or {@code none}
 * @param inputs alias and content of every input file
 */
public record RunParts(
    YearMonth asOf, String code, String settings, long seed, String key, List<Input> inputs) {

  /**
   * One input file.
   *
   * @param alias its name in messages and tables
   * @param sha256 SHA-256 of its bytes as stored, lower-case hex
   */
  public record Input(String alias, String sha256) {}

  public RunParts {
    inputs =
        inputs.stream()
            .sorted(
                Comparator.comparing(Input::alias, Text.CODE_POINTS)
                    .thenComparing(Input::sha256, Text.CODE_POINTS))
            .toList();
  }

  /** The run id: the order in which inputs were listed does not matter. */
  public RunId id() {
    return RunId.of(asOf, Sha256.digest().digest(CanonicalJson.write(json())));
  }

  /** SHA-256 over aliases and contents of the input files alone, for report footers. */
  public String inputDigest() {
    return Sha256.of(CanonicalJson.write(Map.of("inputs", json().get("inputs"))));
  }

  Map<String, ?> json() {
    return Map.of(
        "as_of", asOf.toString(),
        "code", code,
        "settings", settings,
        "seed", seed,
        "key", key,
        "inputs",
            inputs.stream()
                .map(input -> Map.of("alias", input.alias(), "sha256", input.sha256()))
                .toList());
  }

  static RunParts of(Members json) {
    json.only("as_of", "code", "settings", "seed", "key", "inputs");
    return new RunParts(
        YearMonth.parse(json.text("as_of")),
        json.text("code"),
        json.text("settings"),
        json.number("seed"),
        json.text("key"),
        json.objects("inputs").stream()
            .map(input -> input.only("alias", "sha256"))
            .map(input -> new Input(input.text("alias"), input.text("sha256")))
            .toList());
  }

  /**
   * SHA-256 over the names and bytes of jars, and of the files below class directories, in name
   * order.
   *
   * @throws BadStorage when one cannot be read
   */
  public static String codeDigest(List<Path> jarsAndDirectories) {
    Fs fs = Fs.local();
    MessageDigest digest = Sha256.digest();
    List<Path> places =
        jarsAndDirectories.stream()
            .sorted(Comparator.comparing(place -> place.getFileName().toString()))
            .toList();
    try {
      for (Path place : places) {
        boolean directory = FileTree.isDirectory(fs, place);
        for (Path file : directory ? FileTree.files(fs, place) : List.of(place)) {
          String name = FileTree.relative(place.toAbsolutePath().getParent(), file);
          String line = name + " " + Sha256.of(fs, file) + "\n";
          digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException unreadable) {
      throw new BadStorage("Cannot read the product's own code; install it again", unreadable);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
