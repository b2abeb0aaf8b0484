package org.leakrisk.gate.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leakrisk.tables.failure.Failure;

/** Rules for a key file: who may read it, how it is written, and how strong it must be. */
final class KeyFile {
  private static final int SHORTEST = 32;
  private static final int LONGEST = 4096;
  private static final int LONGEST_FILE = 4 * LONGEST;
  private static final int DISTINCT_BYTES = 16;
  private static final String HOW =
      "; make one with: openssl rand -hex 32 > KEYFILE && chmod 600 KEYFILE";
  private static final Set<PosixFilePermission> OWNERS_OWN =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private KeyFile() {}

  static byte[] read(Path keyFile, List<Path> apartFrom) {
    try {
      PosixFileAttributes attributes = Files.readAttributes(keyFile, PosixFileAttributes.class);
      checkPlace(keyFile, attributes, apartFrom);
      byte[] content = Files.readAllBytes(keyFile);
      byte[] key = decode(content);
      Arrays.fill(content, (byte) 0);
      checkStrength(key);
      return key;
    } catch (IOException | UnsupportedOperationException unreadable) {
      throw refused("cannot be read");
    }
  }

  private static void checkPlace(Path keyFile, PosixFileAttributes file, List<Path> apartFrom)
      throws IOException {
    if (!file.isRegularFile()) {
      throw refused("is not a regular file");
    }
    if (file.size() > LONGEST_FILE) {
      throw refused("is longer than 16 KiB");
    }
    if (!OWNERS_OWN.containsAll(file.permissions())) {
      throw refused("is open to group or others: chmod 600 it");
    }
    Optional<UserPrincipal> user = processUser();
    if (user.isPresent() && !file.owner().equals(user.get())) {
      throw refused("belongs to another user");
    }
    Path place = keyFile.toRealPath();
    for (Path directory : apartFrom) {
      if (Files.exists(directory) && place.startsWith(directory.toRealPath())) {
        throw refused("lies under the input or output directory: move it");
      }
    }
  }

  /** The user of this process, when the system tells. */
  private static Optional<UserPrincipal> processUser() throws IOException {
    Path self = Path.of("/proc/self");
    if (Files.exists(self)) {
      return Optional.of(Files.getOwner(self));
    }
    return Optional.empty();
  }

  /** The first form that fits: hexadecimal, base64, bytes as they are. */
  static byte[] decode(byte[] content) {
    byte[] line = withoutLineEnd(content);
    String text = new String(line, StandardCharsets.ISO_8859_1);
    if (text.length() >= 2 * SHORTEST && text.length() % 2 == 0 && isHexadecimal(text)) {
      return HexFormat.of().parseHex(text);
    }
    Optional<byte[]> decoded = base64(text);
    return decoded.isPresent() && decoded.get().length >= SHORTEST ? decoded.get() : line;
  }

  private static Optional<byte[]> base64(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text.replace("\r", "").replace("\n", "")));
    } catch (IllegalArgumentException otherForm) {
      return Optional.empty();
    }
  }

  private static boolean isHexadecimal(String text) {
    return text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
  }

  private static byte[] withoutLineEnd(byte[] content) {
    int end = content.length;
    if (end > 0 && content[end - 1] == '\n') {
      end--;
      if (end > 0 && content[end - 1] == '\r') {
        end--;
      }
    }
    return Arrays.copyOf(content, end);
  }

  static void checkStrength(byte[] key) {
    if (key.length < SHORTEST) {
      throw refused("holds less than 32 bytes");
    }
    if (key.length > LONGEST) {
      throw refused("holds more than 4,096 bytes");
    }
    boolean[] seen = new boolean[256];
    int distinct = 0;
    for (byte next : key) {
      distinct += seen[next & 0xFF] ? 0 : 1;
      seen[next & 0xFF] = true;
    }
    if (distinct < DISTINCT_BYTES || repeats(key)) {
      throw refused("is weak: too few different bytes, or one group repeated");
    }
    try (TokenKey demo = TokenKey.demo()) {
      if (Arrays.equals(key, demo.secret())) {
        throw refused("holds the demo key, which everybody knows");
      }
    }
  }

  /** True when the key is one group of bytes, written at least twice. */
  private static boolean repeats(byte[] key) {
    for (int period = 1; period <= key.length / 2; period++) {
      if (Arrays.equals(key, period, key.length, key, 0, key.length - period)) {
        return true;
      }
    }
    return false;
  }

  private static Failure.BadKey refused(String why) {
    return new Failure.BadKey("--key-file " + why + HOW);
  }
}
