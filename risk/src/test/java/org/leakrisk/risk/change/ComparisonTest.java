package org.leakrisk.risk.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leakrisk.risk.law.FitStatus;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.risk.law.PriorFit.Component;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.tables.word.Verdict;

class ComparisonTest {
  private static final PriorFit FIXED = fixed(3, 1);

  @ParameterizedTest
  @CsvSource({
    "24, 8, 5, 6, .997248, .962995, IN_PLACE, ",
    "24, 8, 5, 2, .878285, , UNDETERMINED, 7",
    "6, 3, 2, 3, .866577, , UNDETERMINED, 20",
    "10, 6, 9, 5, .464961, , UNDETERMINED, ",
    "0, 4, 0, 4, .5, , UNDETERMINED, "
  })
  void workedNumbers(
      double y1, double e1, double y2, double e2, double fell, Double fell30, Verdict v, Long m) {
    Comparison comparison = new Comparison(FIXED, new Unit(y1, e1), new Unit(y2, e2));
    assertEquals(fell, comparison.fell(), 5e-7);
    if (fell30 != null) {
      assertEquals(fell30, comparison.below(.7), 5e-7);
    }
    assertEquals(v, comparison.verdict());
    if (v == Verdict.UNDETERMINED) {
      assertEquals(Optional.ofNullable(m), comparison.monthsNeeded(e2 / 6));
    }
  }

  /** Breast cancer with and without X-rays, 41 on 23.3 and 15 on 14.1 (Boice and Monson 1977). */
  @Test
  void twoStandardisedRatiosAreComparedAsScipyComparesThem() {
    PriorFit vague = fixed(.5, .5e9);
    Comparison comparison = new Comparison(vague, new Unit(41, 23.3), new Unit(15, 14.1));
    assertEquals(.956634467, comparison.fell(), 1e-8);
    assertEquals(.680900234, comparison.below(.7), 1e-8);
  }

  @Test
  void aRateFallsOrRisesAndSwappingThePeriodsMirrors() {
    for (Comparison comparison : random()) {
      Comparison swapped =
          new Comparison(comparison.prior(), comparison.after(), comparison.before());
      assertEquals(1, comparison.fell() + comparison.rose(), 1e-12);
      assertEquals(comparison.fell(), swapped.rose());
      assertEquals(1, comparison.below(.7) + swapped.below(1 / .7), 1e-12);
      assertTrue(comparison.below(.7) < comparison.fell());
    }
  }

  @Test
  void equalPeriodsTellNothing() {
    for (Comparison comparison : random()) {
      Comparison equal =
          new Comparison(comparison.prior(), comparison.before(), comparison.before());
      assertEquals(.5, equal.fell(), 1e-12);
    }
  }

  @Test
  void theUnitOfExposureDoesNotMatter() {
    for (double scale : List.of(1e-9, 10.0, 1e9)) {
      List<Unit> scaled = units().stream().map(unit -> scaled(unit, scale)).toList();
      PriorFit prior = PriorFit.integrated(scaled);
      for (Comparison comparison : random()) {
        Comparison other =
            new Comparison(
                prior, scaled(comparison.before(), scale), scaled(comparison.after(), scale));
        assertEquals(comparison.fell(), other.fell(), 1e-7);
      }
    }
  }

  @Test
  void moreEventsAfterwardsMakeAFallLessLikely() {
    double last = 1;
    for (int events = 0; events < 40; events++) {
      double fell = new Comparison(prior(), new Unit(12, 10), new Unit(events, 10)).fell();
      assertTrue(fell < last, "after " + events);
      last = fell;
    }
  }

  @Test
  void monthsNeededAreTheFewestThatGiveAVerdict() {
    int found = 0;
    for (Comparison now : random()) {
      double perMonth = now.after().exposure() / 6;
      double rate = now.afterMean();
      Optional<Long> direct =
          LongStream.rangeClosed(1, 60)
              .filter(
                  months -> {
                    double expected = now.after().exposure() + months * perMonth;
                    double events = now.after().events() + months * perMonth * rate;
                    double fell =
                        new Comparison(now.prior(), now.before(), new Unit(events, expected))
                            .fell();
                    return fell >= .9 || fell <= .2;
                  })
              .boxed()
              .findFirst();
      assertEquals(direct, now.monthsNeeded(perMonth));
      found += direct.isPresent() ? 1 : 0;
    }
    assertTrue(found > 20, "only " + found + " with a verdict in sight");
  }

  /** A courier that is noticed because it was high comes back by itself: no cure. */
  @Test
  void comingBackToTheUsualIsDamped() {
    double damped = 0;
    double raw = 0;
    int noticed = 0;
    int inPlace = 0;
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Unit> before = new ArrayList<>();
      List<Unit> after = new ArrayList<>();
      for (int unit = 0; unit < 12; unit++) {
        double rate = StrictMath.exp(.5 * random.nextGaussian());
        before.add(new Unit(poisson(random, 5 * rate), 5));
        after.add(new Unit(poisson(random, 5 * rate), 5));
      }
      List<Unit> both = new ArrayList<>();
      for (int unit = 0; unit < 12; unit++) {
        both.add(new Unit(before.get(unit).events() + after.get(unit).events(), 10));
      }
      int worst = 0;
      for (int unit = 1; unit < 12; unit++) {
        worst = before.get(unit).events() > before.get(worst).events() ? unit : worst;
      }
      PriorFit prior = PriorFit.integrated(both);
      double fell = new Comparison(prior, before.get(worst), after.get(worst)).fell();
      damped += fell;
      raw += new Comparison(fixed(1e-3, 1), before.get(worst), after.get(worst)).fell();
      inPlace += fell >= .9 ? 1 : 0;
      noticed++;
    }
    assertTrue(damped / noticed > .45 && damped / noticed < .65, "mean " + damped / noticed);
    assertTrue(
        raw / noticed > damped / noticed + .03, "raw " + raw / noticed + " " + damped / noticed);
    assertTrue(inPlace < .18 * noticed, inPlace + " of " + noticed);
  }

  @Test
  void aRateThatWasHalvedIsFound() {
    int inPlace = 0;
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<Unit> both = new ArrayList<>();
      for (int unit = 0; unit < 11; unit++) {
        both.add(new Unit(poisson(random, 48 * StrictMath.exp(.5 * random.nextGaussian())), 48));
      }
      Unit before = new Unit(40 + poisson(random, 8), 24);
      Unit after = new Unit(poisson(random, before.events() / 2), 24);
      both.add(new Unit(before.events() + after.events(), 48));
      PriorFit prior = PriorFit.integrated(both);
      inPlace += new Comparison(prior, before, after).verdict() == Verdict.IN_PLACE ? 1 : 0;
    }
    assertTrue(inPlace > 80, inPlace + " of 100");
  }

  @Test
  void whatCouldNotBeFittedTellsNothing() {
    PriorFit prior = PriorFit.integrated(List.of(new Unit(5, 2)));
    assertEquals(FitStatus.TOO_FEW_UNITS, prior.status());
    assertEquals(.5, new Comparison(prior, new Unit(50, 2), new Unit(0, 2)).fell(), 1e-12);
    PriorFit nothing = PriorFit.integrated(List.of(new Unit(0, 2), new Unit(0, 3)));
    assertEquals(.5, new Comparison(nothing, new Unit(0, 2), new Unit(0, 2)).fell(), 1e-12);
  }

  @Test
  void extremesStayProbabilities() {
    for (double alpha : List.of(1e-3, 1.0, 1e6)) {
      for (double exposure : List.of(0.0, 1e-12, 1.0, 1e12)) {
        for (double events : List.of(0.0, 1.0, 1e7)) {
          Unit one = new Unit(events, exposure);
          for (Unit other : List.of(new Unit(0, 0), new Unit(3, 2), new Unit(1e7, 1e12))) {
            double fell = new Comparison(fixed(alpha, 1), one, other).fell();
            assertTrue(fell >= 0 && fell <= 1, alpha + " " + one + " " + other + " " + fell);
          }
        }
      }
    }
  }

  private static PriorFit fixed(double alpha, double mu) {
    List<Component> components = List.of(new Component(1, alpha, mu));
    return new PriorFit(
        FitStatus.OK, alpha, mu, 0, 0, .5, 1, 5, components, components, components);
  }

  private static PriorFit prior() {
    return PriorFit.integrated(units());
  }

  private static List<Unit> units() {
    return List.of(
        new Unit(12, 6), new Unit(5, 10), new Unit(0, 2), new Unit(40, 22), new Unit(7.5, 9));
  }

  private static Unit scaled(Unit unit, double scale) {
    return new Unit(unit.events(), unit.exposure() * scale);
  }

  private static List<Comparison> random() {
    Random random = new Random(7);
    PriorFit prior = prior();
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      comparisons.add(
          new Comparison(
              prior,
              new Unit(random.nextInt(30), 1 + random.nextInt(20)),
              new Unit(random.nextInt(12), 1 + random.nextInt(10))));
    }
    return comparisons;
  }

  private static int poisson(Random random, double mean) {
    double limit = StrictMath.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
