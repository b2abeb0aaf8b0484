package org.leakrisk.risk.law;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
  private static final RandomStream STREAM = new RandomStream(1, "theta", "complaint", "sto");
  private static final List<Unit> UNITS = Worlds.units(12, 6, 5, 10, 0, 2, 40, 22, 5, 10);

  @Test
  void pinsTheGeneratorToItsName() {
    assertEquals(0x215dd9eceea05b76L, ByteBuffer.wrap(STREAM.digest(0)).getLong());
    assertEquals(0x54d195dd5858c961L, STREAM.block(0).nextLong());
    UniformRandomProvider generator = STREAM.block(0);
    assertEquals(0.33132301954205723, generator.nextDouble());
    assertEquals(0.997363717593744, generator.nextDouble());
    assertEquals(0.5317254315202159, generator.nextDouble());
    assertFalse(STREAM.block(1).nextLong() == STREAM.block(0).nextLong());
  }

  @Test
  void pinsGammaDraws() {
    UniformRandomProvider generator = STREAM.block(0);
    assertEquals(18.981120387151766, gamma(generator, 14.5), 1e-12);
    assertEquals(10.686899153933188, gamma(generator, 14.5), 1e-12);
    assertEquals(-1.4732545854011767, RandomStream.logGamma(STREAM.block(0), 0.4), 1e-12);
    assertTrue(Double.isFinite(RandomStream.logGamma(STREAM.block(0), 1e-4)));
  }

  @Test
  void addingAUnitLeavesTheDrawsOfTheOthersUnchanged() {
    PriorFit fit = PriorFit.integrated(UNITS);
    double[] alone = JointDraws.of(5, "fraud", "", fit, 2500).logRelativeRisks("aa", UNITS.get(0));
    JointDraws draws = JointDraws.of(5, "fraud", "", fit, 2500);
    draws.logRelativeRisks("bb", UNITS.get(1));
    assertArrayEquals(alone, draws.logRelativeRisks("aa", UNITS.get(0)));
    double[] shorter =
        JointDraws.of(5, "fraud", "", fit, 1200).logRelativeRisks("aa", UNITS.get(0));
    assertArrayEquals(shorter, Arrays.copyOf(alone, 1200));
  }

  @Test
  void drawsAgreeWithTheExactResult() {
    PriorFit fit = PriorFit.integrated(UNITS);
    SampledIndex sampled = sample(fit);
    List<Posterior> exact = UNITS.stream().map(fit::posterior).toList();
    Ranks ranks = ExactRanks.of(fit, UNITS);
    for (int i = 0; i < UNITS.size(); i++) {
      assertEquals(exact.get(i).pAbove(1.5), sampled.pAboveLimit(i, 1.5), 0.02);
      assertEquals(1, sampled.varianceOfLog(i) / exact.get(i).varianceOfLog(), 0.15);
      assertEquals(exact.get(i).rrQuantile(0.975) / sampled.quantile(i, 0.975), 1, 0.08);
      assertEquals(ranks.expectedRank(i), sampled.expectedRank(i), 0.06);
      assertEquals(ranks.pTop(i, 2), sampled.pTop(i, 2), 0.02);
      assertEquals(ranks.rankQuantile(i, 0.5), sampled.rankQuantile(i, 0.5));
    }
  }

  @Test
  void twoKindsOfEvidenceShareWhatThePeersContributeAndNothingElse() {
    PriorFit fit = PriorFit.ml(UNITS);
    JointDraws complaints = JointDraws.of(7, "complaint", "", fit, 20_000);
    JointDraws frauds = JointDraws.of(7, "fraud", "", fit, 20_000);
    double[] unknown = complaints.logRelativeRisks("aa", new Unit(0, 0));
    double[] same = frauds.logRelativeRisks("aa", new Unit(0, 0));
    assertTrue(IntStream.range(0, 20_000).filter(i -> unknown[i] == same[i]).count() > 18_500);
    for (double events : List.of(0.5, 2.0, 8.0, 60.0)) {
      Unit unit = new Unit(events, events);
      double weight = fit.alpha() / (fit.alpha() + events);
      double correlation =
          correlation(complaints.logRelativeRisks("aa", unit), frauds.logRelativeRisks("aa", unit));
      assertEquals(weight, correlation, 0.05, "weight of the peers at " + events + " events");
    }
  }

  @Test
  void whatThePeersContributeRisesTogetherForEveryShape() {
    for (double shape : List.of(0.05, 0.7, 1.0, 4.0, 900.0)) {
      UniformRandomProvider shared = new RandomStream(3, "peers", "", "aa").block(0);
      UniformRandomProvider again = new RandomStream(3, "peers", "", "aa").block(0);
      UniformRandomProvider own = STREAM.block(0);
      double[] draws = new double[40_000];
      double[] others = new double[draws.length];
      double sum = 0;
      for (int i = 0; i < draws.length; i++) {
        draws[i] = PeerGamma.next(shared).log(shape, own);
        others[i] = PeerGamma.next(again).log(2 * shape, own);
        sum += draws[i];
      }
      double error = Math.sqrt(Trigamma.value(shape) / draws.length);
      assertEquals(Digamma.value(shape), sum / draws.length, 4 * error, "shape " + shape);
      assertTrue(correlation(draws, others) > 0.8, "shape " + shape);
    }
  }

  private static double correlation(double[] left, double[] right) {
    return new PearsonsCorrelation().correlation(left, right);
  }

  @Test
  void sampledRanksAddUpAndLuckOrdersNobody() {
    SampledIndex sampled = sample(PriorFit.integrated(UNITS));
    double ranks = 0;
    double top = 0;
    for (int i = 0; i < UNITS.size(); i++) {
      ranks += sampled.expectedRank(i);
      top += sampled.pTop(i, 2);
    }
    assertEquals(15, ranks, 1e-9);
    assertEquals(2, top, 1e-9);
    assertEquals(0.5, sampled.pAbove(1, 4));
    assertEquals(sampled.expectedRank(1), sampled.expectedRank(4), 1e-12);
    assertEquals(sampled.pTop(1, 3), sampled.pTop(4, 3));
    assertEquals(sampled.quantile(1, 0.975), sampled.quantile(4, 0.975));
  }

  private static SampledIndex sample(PriorFit fit) {
    JointDraws draws = JointDraws.of(20121218, "complaint", "", fit, 20_000);
    List<double[]> logs =
        List.of(
            draws.logRelativeRisks("aa", UNITS.get(0)),
            draws.logRelativeRisks("bb", UNITS.get(1)),
            draws.logRelativeRisks("cc", UNITS.get(2)),
            draws.logRelativeRisks("dd", UNITS.get(3)),
            draws.logRelativeRisks("ee", UNITS.get(4)));
    return SampledIndex.of(logs, List.of(0, 1, 2, 3, 1));
  }

  private static double gamma(UniformRandomProvider generator, double shape) {
    return StrictMath.exp(RandomStream.logGamma(generator, shape));
  }
}
