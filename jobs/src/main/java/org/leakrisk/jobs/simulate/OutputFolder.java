package org.leakrisk.jobs.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leakrisk.tables.failure.Failure;

/**
 * The directory that a world is written to, with its truth and the list of synthetic files. An
 * earlier world there is replaced; anything else that could be read as input is left alone and
 * refused.
 */
final class OutputFolder implements AutoCloseable {
  private static final String LIST = "SYNTHETIC.json";
  private static final Pattern LISTED =
      Pattern.compile("\"path\": \"([a-z0-9_.-]+)\", \"sha256\": \"([0-9a-f]{64})\"");
  private static final Pattern INPUT_LIKE =
      Pattern.compile(".*\\.(csv|csv\\.gz|json|jsonl|jsonl\\.gz|parquet|xlsx)");

  private final Path directory;
  private final List<WrittenFile> written = new ArrayList<>();
  private final CsvFile truth;

  OutputFolder(Path directory) throws IOException {
    this.directory = directory;
    Files.createDirectories(directory);
    clear();
    this.truth = open("truth.csv", Layout.TRUTH, Encoding.UTF_8);
  }

  CsvFile open(String name, Layout layout, Encoding encoding) throws IOException {
    return new CsvFile(directory, name, layout, encoding);
  }

  void truth(Truth line) {
    truth.write(line.cells());
  }

  /** Closes a file and notes it down. */
  void finish(CsvFile file) throws IOException {
    file.close();
    WrittenFile finished = file.written();
    written.add(finished);
    if (!file.equals(truth)) {
      truth(Truth.of("file", finished.name(), "rows", Long.toString(finished.rows())));
    }
  }

  @Override
  public void close() throws IOException {
    truth.close();
  }

  /** Writes the list of all files and ends the world. */
  List<WrittenFile> list(SortedMap<String, String> settings) throws IOException {
    finish(truth);
    written.sort(Comparator.comparing(WrittenFile::name));
    StringBuilder json = new StringBuilder("{\n  \"made_by\": \"leakrisk simulate\",\n");
    json.append("  \"settings\": {");
    json.append(
        String.join(
            ",",
            settings.entrySet().stream()
                .map(entry -> "\n    \"" + entry.getKey() + "\": \"" + entry.getValue() + "\"")
                .toList()));
    json.append(settings.isEmpty() ? "},\n" : "\n  },\n").append("  \"files\": [");
    json.append(
        String.join(
            ",",
            written.stream()
                .map(
                    file ->
                        "\n    {\"path\": \"%s\", \"sha256\": \"%s\"}"
                            .formatted(file.name(), file.sha256()))
                .toList()));
    json.append("\n  ]\n}\n");
    Files.write(directory.resolve(LIST), json.toString().getBytes(StandardCharsets.UTF_8));
    return Collections.unmodifiableList(written);
  }

  private void clear() throws IOException {
    SortedMap<String, String> earlier = listed();
    try (Stream<Path> entries = Files.list(directory)) {
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString();
        boolean input = Files.isRegularFile(entry) && INPUT_LIKE.matcher(name).matches();
        if (input && !name.equals(LIST) && !hash(entry).equals(earlier.get(name))) {
          throw new Failure.BadUsage(
              "simulate: the output directory holds an input file that simulate did not write, or"
                  + " that was changed since: choose an empty directory");
        }
      }
    }
    Files.deleteIfExists(directory.resolve(LIST));
    for (Map.Entry<String, String> file : earlier.entrySet()) {
      Files.deleteIfExists(directory.resolve(file.getKey()));
    }
  }

  private SortedMap<String, String> listed() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    Path list = directory.resolve(LIST);
    if (Files.exists(list)) {
      Matcher matcher = LISTED.matcher(Files.readString(list, StandardCharsets.UTF_8));
      while (matcher.find()) {
        files.put(matcher.group(1), matcher.group(2));
      }
    }
    return files;
  }

  private static String hash(Path file) throws IOException {
    return HexFormat.of().formatHex(RandomStreams.sha256().digest(Files.readAllBytes(file)));
  }
}
