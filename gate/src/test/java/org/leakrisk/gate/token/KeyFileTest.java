package org.leakrisk.gate.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.tables.failure.Failure;

class KeyFileTest {
  private static final String HOW =
      "; make one with: openssl rand -hex 32 > KEYFILE && chmod 600 KEYFILE";
  private static final String GOOD =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  @TempDir Path folder;

  @Test
  void hexadecimalBase64AndRawBytesOfOneKeyAreTheSameKey() throws IOException {
    byte[] bytes = HexFormat.of().parseHex(GOOD);
    String base64 = Base64.getEncoder().encodeToString(bytes);
    String expected = checkValue(file(GOOD.getBytes(StandardCharsets.US_ASCII)));

    assertEquals(expected, checkValue(file((GOOD + "\n").getBytes(StandardCharsets.US_ASCII))));
    assertEquals(expected, checkValue(file((base64 + "\r\n").getBytes(StandardCharsets.US_ASCII))));
    assertEquals(expected, checkValue(file(bytes)));
  }

  @Test
  void aKeyThatOthersCanReadIsRefused() throws IOException {
    Path key = file(GOOD.getBytes(StandardCharsets.US_ASCII));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));

    assertRefused("--key-file is open to group or others: chmod 600 it", key);
  }

  @Test
  void aMissingKeyAndADirectoryAreRefused() throws IOException {
    assertRefused("--key-file cannot be read", folder.resolve("none"));
    assertRefused("--key-file is not a regular file", Files.createDirectory(folder.resolve("d")));
  }

  @Test
  void aKeyInsideTheInputIsRefused() throws IOException {
    Path key = file(GOOD.getBytes(StandardCharsets.US_ASCII));

    String message =
        assertThrows(Failure.BadKey.class, () -> TokenKey.read(key, List.of(folder))).getMessage();

    assertEquals("--key-file lies under the input or output directory: move it" + HOW, message);
  }

  @Test
  void weakKeysAreRefused() throws IOException {
    String weak = "--key-file is weak: too few different bytes, or one group repeated";
    assertRefused("--key-file holds less than 32 bytes", ascii("correct horse battery staple"));
    assertRefused(weak, ascii("00".repeat(32)));
    assertRefused(weak, ascii("0123456789abcdef".repeat(2)));
    assertRefused(weak, ascii("0123456789abcdefghij".repeat(2) + "0123456"));
    assertRefused("--key-file holds more than 4,096 bytes", ascii(GOOD.repeat(129) + "!"));
    assertRefused(
        "--key-file holds the demo key, which everybody knows", file(TokenKey.demo().secret()));
  }

  @Test
  void noMessageHoldsAnythingOfTheKeyOrItsPlace() throws IOException {
    Path key = ascii("secret-secret");
    String message = assertThrows(Failure.BadKey.class, () -> TokenKey.read(key)).getMessage();

    assertFalse(message.contains("secret"));
    assertFalse(message.contains(folder.toString()));
  }

  private static void assertRefused(String why, Path key) {
    Failure.BadKey refused = assertThrows(Failure.BadKey.class, () -> TokenKey.read(key));
    assertEquals(why + HOW, refused.getMessage());
    assertEquals(6, refused.exitCode());
  }

  private static String checkValue(Path key) {
    return Tokens.of(TokenKey.read(key), "e1").checkValue();
  }

  private Path ascii(String content) throws IOException {
    return file(content.getBytes(StandardCharsets.US_ASCII));
  }

  private Path file(byte[] content) throws IOException {
    Path key = Files.createTempFile(folder, "key", "");
    Files.write(key, content);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    return key;
  }
}
