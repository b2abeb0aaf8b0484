package org.leakrisk.jobs.step;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.leakrisk.gate.token.TokenKey;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.failure.Failure.BadKey;

/**
 * Where a task finds the key. The key itself never travels: each process reads it from its own disk
 * and compares the check value.
 */
public final class KeySource implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String keyFile;
  private final String epoch;
  private final String checkValue;

  private KeySource(String keyFile, String epoch, String checkValue) {
    this.keyFile = keyFile;
    this.epoch = epoch;
    this.checkValue = checkValue;
  }

  /**
   * The key in a file, or the demo key when there is none.
   *
   * @param epoch name of the key's period
   * @param apartFrom directories in which the key must not lie
   * @throws BadKey when the file is missing, readable by others or weak
   */
  public static KeySource of(Optional<Path> keyFile, String epoch, List<Path> apartFrom) {
    String path = keyFile.map(file -> file.toAbsolutePath().toString()).orElse("");
    try (TokenKey key =
        path.isEmpty() ? TokenKey.demo() : TokenKey.read(Path.of(path), apartFrom)) {
      return new KeySource(path, epoch, Tokens.of(key, epoch).checkValue());
    }
  }

  /** Tells keys apart and says nothing about them. */
  public String checkValue() {
    return checkValue;
  }

  /** The tokens of this key, for one thread. */
  public Tokens tokens() {
    try (TokenKey key = keyFile.isEmpty() ? TokenKey.demo() : TokenKey.read(Path.of(keyFile))) {
      Tokens tokens = Tokens.of(key, epoch);
      if (!tokens.checkValue().equals(checkValue)) {
        throw new BadKey(
            "The key file holds another key than when the run began: give every machine the same"
                + " file");
      }
      return tokens;
    }
  }
}
