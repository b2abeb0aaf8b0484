package org.leakrisk.risk.law;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random numbers that depend on nothing but a name: every use has a stream of its own, so that
 * results do not depend on cores, and another unit's presence changes nothing. The generator is
 * XO_SHI_RO_256_PP, seeded by the SHA-256 of {@code leakrisk|seed|purpose|stream|unit|block}.
 *
 * @param seed the run's seed
 * @param purpose what the numbers are for
 * @param stream kind of evidence, or empty
 * @param unit whose numbers they are, or empty
 */
public record RandomStream(long seed, String purpose, String stream, String unit) {
  /** Draws per block. */
  public static final int BLOCK = 1000;

  /** A new generator at the start of a block, counted from 0. */
  public UniformRandomProvider block(int block) {
    ByteBuffer digest = ByteBuffer.wrap(digest(block));
    long[] state = {digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong()};
    return RandomSource.XO_SHI_RO_256_PP.create(state);
  }

  byte[] digest(int block) {
    String name = "leakrisk|%d|%s|%s|%s|%d".formatted(seed, purpose, stream, unit, block);
    try {
      return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Logarithm of one draw from Gamma(shape, 1); finite for every positive shape. */
  public static double logGamma(UniformRandomProvider generator, double shape) {
    if (shape >= 1) {
      return StrictMath.log(sample(generator, shape));
    }
    double larger = StrictMath.log(sample(generator, shape + 1));
    double uniform = StrictMath.max(generator.nextDouble(), Double.MIN_VALUE);
    return larger + StrictMath.log(uniform) / shape;
  }

  private static double sample(UniformRandomProvider generator, double shape) {
    return AhrensDieterMarsagliaTsangGammaSampler.of(generator, shape, 1).sample();
  }
}
