package org.leakrisk.gate.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javax.crypto.Mac;
import org.leakrisk.tables.value.Token;

/**
 * Makes keyed tokens: the first 128 bits of HMAC-SHA-256 under a key of the purpose. Not safe for
 * threads: each makes its own from the key.
 */
public final class Tokens {
  private static final byte[] SALT = "leakrisk/v1".getBytes(StandardCharsets.US_ASCII);
  private static final char SEPARATOR = 0x1F;
  private static final int FIELD_KEY_LENGTH = 32;
  private static final int TOKEN_LENGTH = 16;
  private static final int CHECK_LENGTH = 5;

  private final String epoch;
  private final String checkValue;
  private final Map<Purpose, Mac> macs = new EnumMap<>(Purpose.class);

  private Tokens(String epoch, String checkValue) {
    this.epoch = epoch;
    this.checkValue = checkValue;
  }

  /**
   * Derives the keys of all purposes. The key may be closed afterwards.
   *
   * @param epoch 1-8 characters of a-z and 0-9; tokens of two epochs cannot be compared
   * @throws IllegalArgumentException when the epoch has another form
   */
  public static Tokens of(TokenKey key, String epoch) {
    if (!epoch.matches("[a-z0-9]{1,8}")) {
      throw new IllegalArgumentException("key.epoch must be 1-8 characters of a-z and 0-9");
    }
    byte[] check = Hkdf.mac(key.secret()).doFinal("check".getBytes(StandardCharsets.US_ASCII));
    Tokens tokens = new Tokens(epoch, Base32.of(Arrays.copyOf(check, CHECK_LENGTH)));
    byte[] root = Hkdf.extract(SALT, key.secret());
    for (Purpose purpose : Purpose.values()) {
      String info = purpose.label() + SEPARATOR + epoch;
      byte[] fieldKey =
          Hkdf.expand(root, info.getBytes(StandardCharsets.US_ASCII), FIELD_KEY_LENGTH);
      tokens.macs.put(purpose, Hkdf.mac(fieldKey));
      Arrays.fill(fieldKey, (byte) 0);
    }
    Arrays.fill(root, (byte) 0);
    return tokens;
  }

  /** The token of a text for a purpose. */
  public Token token(Purpose purpose, String text) {
    byte[] hash = macs.get(purpose).doFinal(text.getBytes(StandardCharsets.UTF_8));
    return Token.of(Arrays.copyOf(hash, TOKEN_LENGTH));
  }

  /** Tells two keys apart without telling anything about them: eight characters. */
  public String checkValue() {
    return checkValue;
  }

  /** The written form of a token: epoch, a hyphen, 26 characters. */
  public String text(Token token) {
    return epoch + "-" + Base32.of(token.bytes());
  }
}
