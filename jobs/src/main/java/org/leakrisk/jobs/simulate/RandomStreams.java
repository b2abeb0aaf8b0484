package org.leakrisk.jobs.simulate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.rng.simple.RandomSource;

/**
 * One generator per purpose and key, seeded by the four big-endian longs of the SHA-256 of {@code
 * leakrisk|seed|simulate|purpose|courier|province|month}. So a courier more, or another order of
 * work, changes nobody else's draws.
 */
record RandomStreams(long seed) {

  Draws of(String purpose, String courier, String province, String month) {
    String key =
        String.join(
            "|", "leakrisk", Long.toString(seed), "simulate", purpose, courier, province, month);
    ByteBuffer digest = ByteBuffer.wrap(sha256().digest(key.getBytes(StandardCharsets.UTF_8)));
    long[] state = {digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong()};
    return new Draws(RandomSource.XO_SHI_RO_256_PP.create(state));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
