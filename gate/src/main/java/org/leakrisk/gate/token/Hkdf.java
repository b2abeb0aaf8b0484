package org.leakrisk.gate.token;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Key derivation HKDF with HMAC-SHA-256, RFC 5869. */
final class Hkdf {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int HASH_LENGTH = 32;

  private Hkdf() {}

  /** Section 2.2: a pseudo-random key from a salt and input key material. */
  static byte[] extract(byte[] salt, byte[] material) {
    return mac(salt.length == 0 ? new byte[HASH_LENGTH] : salt).doFinal(material);
  }

  /** Section 2.3: output key material of a length of at most 255 x 32 bytes. */
  static byte[] expand(byte[] pseudoRandomKey, byte[] info, int length) {
    Mac mac = mac(pseudoRandomKey);
    byte[] output = new byte[length];
    byte[] block = new byte[0];
    for (int i = 0; i * HASH_LENGTH < length; i++) {
      mac.update(block);
      mac.update(info);
      mac.update((byte) (i + 1));
      block = mac.doFinal();
      int from = i * HASH_LENGTH;
      System.arraycopy(block, 0, output, from, Math.min(HASH_LENGTH, length - from));
    }
    Arrays.fill(block, (byte) 0);
    return output;
  }

  /** HMAC-SHA-256, RFC 4231, ready for messages under a key. */
  static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256", missing);
    }
  }
}
