package org.leakrisk.risk.selfcheck;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.leakrisk.risk.law.FitStatus;
import org.leakrisk.risk.law.IntervalCheck;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.risk.law.RandomNumbers;
import org.leakrisk.risk.law.RandomStream;
import org.leakrisk.risk.law.TopDraws;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.CourierScore;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.StreamFit;
import org.leakrisk.risk.score.StreamScore;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.CheckedClaim;
import org.leakrisk.tables.word.Prior;

/** Worlds from the fit of one stream, fitted again. */
final class StreamCheck {
  private static final double LEVEL = 0.95;
  private static final double LEAST_COVERAGE = 0.90;
  private static final double MOST_COVERAGE = 0.98;
  private static final double TOLERANCE = 0.07;
  private static final double STANDARD_ERRORS = 3;
  private static final int TENTHS = 10;
  private static final int DRAWS = 500;

  private final StreamId stream;
  private final PriorFit fit;
  private final Prior prior;
  private final int topK;
  private final long seed;
  private final List<String> names = new ArrayList<>();
  private final List<Double> exposures = new ArrayList<>();
  private final Tally rate = new Tally();
  private final Tally risk = new Tally();
  private final List<Tally> tenths = new ArrayList<>();

  /** Cases of one claim while they are counted. */
  private static final class Tally {
    private long cases;
    private double stated;
    private long held;

    private void add(double probability, boolean came) {
      cases++;
      stated += probability;
      held += came ? 1 : 0;
    }
  }

  /** What was drawn for one world: the events, and the logarithms of the rates behind them. */
  private record Drawn(PriorFit.Component prior, List<Unit> units, double[] logRates) {}

  StreamCheck(Scoreboard board, StreamFit streamFit, long seed) {
    this.stream = streamFit.stream();
    this.fit = streamFit.law();
    this.prior = board.scoring().prior();
    this.topK = board.scoring().topK();
    this.seed = seed;
    for (CourierScore courier : board.couriers()) {
      double expected =
          courier.stream(stream).map(StreamScore::adjusted).map(Unit::exposure).orElse(0.0);
      if (expected > 0) {
        names.add(courier.id().code());
        exposures.add(expected);
      }
    }
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      tenths.add(new Tally());
    }
  }

  /** What came of so many worlds; a world without an event says nothing and is left out. */
  List<CheckedFigure> figures(int worlds) {
    for (int world = 0; world < worlds; world++) {
      Drawn drawn = drawn(world);
      PriorFit again =
          prior == Prior.ML ? PriorFit.ml(drawn.units()) : PriorFit.integrated(drawn.units());
      if (again.status() != FitStatus.TOO_FEW_UNITS) {
        checkIntervals(drawn, again);
        checkPlaces(drawn, again, world);
      }
    }
    List<CheckedFigure> figures = new ArrayList<>();
    figures.add(coverage(CheckedClaim.RATE_INTERVAL, rate));
    figures.add(coverage(CheckedClaim.RR_INTERVAL, risk));
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      if (tenths.get(tenth).cases > 0) {
        figures.add(places(tenth, tenths.get(tenth)));
      }
    }
    return figures;
  }

  private Drawn drawn(int world) {
    UniformRandomProvider hyper = generator("", world);
    PriorFit.Component component = TopDraws.prior(fit.components(), hyper.nextDouble());
    double[] logRates = new double[names.size()];
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < logRates.length; i++) {
      UniformRandomProvider own = generator(names.get(i), world);
      logRates[i] =
          RandomStream.logGamma(own, component.alpha())
              - StrictMath.log(component.alpha())
              + StrictMath.log(component.mu());
      double mean = StrictMath.exp(logRates[i]) * exposures.get(i);
      units.add(new Unit(new RandomNumbers(own).poisson(mean), exposures.get(i)));
    }
    return new Drawn(component, units, logRates);
  }

  private UniformRandomProvider generator(String unit, int world) {
    return new RandomStream(seed, "selfcheck", stream.code(), unit).block(world);
  }

  private void checkIntervals(Drawn drawn, PriorFit again) {
    IntervalCheck intervals = new IntervalCheck(again, LEVEL);
    double logMean = StrictMath.log(drawn.prior().mu());
    for (int i = 0; i < drawn.logRates().length; i++) {
      Unit unit = drawn.units().get(i);
      double logRate = drawn.logRates()[i];
      rate.add(LEVEL, intervals.rateHolds(unit, logRate));
      risk.add(LEVEL, intervals.riskHolds(unit, logRate - logMean));
    }
  }

  private void checkPlaces(Drawn drawn, PriorFit again, int world) {
    if (topK >= names.size()) {
      return;
    }
    UniformRandomProvider places =
        new RandomStream(seed, "selfcheck-places", stream.code(), "").block(world);
    double[] chances = TopDraws.of(again, drawn.units(), topK, DRAWS, places);
    double limit = TopDraws.limit(drawn.logRates(), topK);
    for (int i = 0; i < chances.length; i++) {
      int tenth = (int) StrictMath.min(TENTHS - 1, TENTHS * chances[i]);
      tenths.get(tenth).add(chances[i], drawn.logRates()[i] >= limit);
    }
  }

  private CheckedFigure coverage(CheckedClaim claim, Tally tally) {
    return new CheckedFigure(
        stream,
        claim,
        0,
        tally.cases,
        LEVEL,
        share(tally.held, tally.cases),
        LEAST_COVERAGE,
        MOST_COVERAGE);
  }

  private CheckedFigure places(int tenth, Tally tally) {
    double stated = share(tally.stated, tally.cases);
    double chance = StrictMath.sqrt(stated * (1 - stated) / tally.cases);
    double tolerance = StrictMath.max(TOLERANCE, STANDARD_ERRORS * chance);
    return new CheckedFigure(
        stream,
        CheckedClaim.P_TOP_K,
        tenth,
        tally.cases,
        stated,
        share(tally.held, tally.cases),
        StrictMath.max(0, stated - tolerance),
        StrictMath.min(1, stated + tolerance));
  }

  private static double share(double part, long whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
