package org.leakrisk.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The list that comes with synthetic inputs: a JSON text in which every file stands with its
 * SHA-256 in hexadecimal.
 */
final class SyntheticList {
  private static final long LARGEST = 8L << 20;

  private final Set<String> hashes;

  private SyntheticList(Set<String> hashes) {
    this.hashes = hashes;
  }

  /** Reads the list of an input directory; empty when there is none or it cannot be read. */
  static Optional<SyntheticList> read(Path in) {
    Path file = in.resolve(InputTree.SYNTHETIC);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Set<String> hashes = new HashSet<>();
    try (InputStream bytes = Files.newInputStream(file);
        JsonParser json = new JsonFactory().createParser(bytes)) {
      if (Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING && json.getText().matches("[0-9a-f]{64}")) {
          hashes.add(json.getText());
        }
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    return Optional.of(new SyntheticList(hashes));
  }

  /** True when there are files and each of them is on the list. */
  boolean holdsAll(Collection<String> sha256) {
    return !sha256.isEmpty() && hashes.containsAll(sha256);
  }
}
