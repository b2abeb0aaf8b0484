package org.leakrisk.checks.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leakrisk.checks.Product;

/**
 * An input full of canaries and a key, and beside them the one place where a process may leave
 * anything: output, what it prints, and its temporary files.
 */
record Aviary(Path input, Path key, Path seen, Needles needles) {
  /** SHA-256 of a word, so that the key is strong and known. */
  private static final String KEY =
      "5f9b2dc2b5c7a8de6d1c1a0f7b8e3d42960418f2c3a75e6bd90817f4ea2c6d35";

  /** Makes all this below a directory. */
  static Aviary in(Path scratch) throws IOException {
    Path input = scratch.resolve(PlantedInput.TRACER + "-input");
    List<Canary> canaries = new ArrayList<>(PlantedInput.write(input));
    canaries.add(new Canary("the key", KEY));
    Path key = scratch.resolve("secret.key");
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(key, owner);
    Files.writeString(key, KEY);
    Path seen = Files.createDirectories(scratch.resolve("seen"));
    return new Aviary(input, key, seen, Needles.of(canaries));
  }

  /** The product in a directory of its own, with its temporary files. */
  Product product(String name) throws IOException {
    Path directory = Files.createDirectories(seen.resolve(name));
    Path temporary = Files.createDirectories(directory.resolve("tmp"));
    return Product.in(directory)
        .with(Product.QUICK)
        .with(List.of("-Djava.io.tmpdir=" + temporary))
        .with("TMPDIR", temporary.toString());
  }

  /** Runs the input to its end; {@code out} of that directory is where it publishes. */
  Product.Ended run(String name, String... more) throws IOException, InterruptedException {
    return product(name).run(arguments(more));
  }

  /** Starts to run the input. */
  Product.Running start(String name, String... more) throws IOException {
    return product(name).start(arguments(more));
  }

  private String[] arguments(String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", "--in", input.toString()));
    arguments.addAll(List.of("--out", "out", "--key-file", key.toString()));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  /** Fails with one line for each place in which a canary was found. */
  void assertNothingEscaped() throws IOException, SQLException {
    StringBuilder escaped = new StringBuilder();
    new Haystack(seen)
        .search(needles)
        .forEach((path, found) -> escaped.append(path).append(": ").append(found).append('\n'));
    assertEquals("", escaped.toString());
  }

  /** Where the courier is found that may be shown: proof that these places were searched. */
  Set<String> traces() throws IOException, SQLException {
    Canary tracer = new Canary("tracer", PlantedInput.TRACER);
    return new Haystack(seen).search(Needles.of(List.of(tracer))).keySet();
  }
}
