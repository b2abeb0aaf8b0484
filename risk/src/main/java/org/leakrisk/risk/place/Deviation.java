package org.leakrisk.risk.place;

import java.util.ArrayList;
import java.util.List;
import org.leakrisk.risk.law.FitStatus;
import org.leakrisk.risk.law.Posterior;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.risk.law.PriorFit.Component;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.place.PlaceScore.Risk;
import org.leakrisk.risk.score.Digits;
import org.leakrisk.tables.word.ScoreStatus;

/**
 * How far a part of a courier deviates from the courier as a whole, shrunk to what is usual. Not
 * rounded.
 *
 * @param level rate of the courier over that of a typical one, taken as known
 * @param value geometric mean of the deviation; 1 = as the courier as a whole
 * @param lower95 its 2.5 % quantile
 * @param upper95 its 97.5 % quantile
 * @param mean its mean
 * @param pAbove15 probability of more than 1.5 times the rate of a typical courier
 * @param pBelowHalf probability of less than half the rate of a typical courier
 */
record Deviation(
    double level,
    double value,
    double lower95,
    double upper95,
    double mean,
    double pAbove15,
    double pBelowHalf) {
  /** So many cells pin the distribution down: its best parameters are plugged in. */
  private static final int MANY = 100;

  /** So many cells need so few shapes. */
  private static final int VERY_MANY = 5_000;

  private static final int FEW_SHAPES = 4;
  private static final double CLEARLY_WORSE = 1.5;
  private static final double HALF = 0.5;

  /** How far cells deviate, from their events against what their courier's own rate brings. */
  static PriorFit fit(List<Unit> units) {
    long exposed = units.stream().filter(unit -> unit.exposure() > 0).count();
    return exposed >= MANY ? pluggedIn(PriorFit.ml(units)) : PriorFit.integrated(units);
  }

  /**
   * The fit with one mean for every shape. Only where the cells show no difference is there more
   * than one shape: a single one would leave no uncertainty.
   */
  private static PriorFit pluggedIn(PriorFit fit) {
    List<Component> shapes = fit.units() > VERY_MANY ? merged(fit.collapsed()) : fit.collapsed();
    return new PriorFit(
        fit.status(),
        fit.alpha(),
        fit.mu(),
        fit.logLikelihood(),
        fit.poissonLogLikelihood(),
        fit.peerWeight(),
        fit.medianExpected(),
        fit.units(),
        shapes,
        shapes,
        fit.point());
  }

  /**
   * Neighbouring shapes, in their order, as few of about equal weight: a hundred thousand branches
   * need not be held against dozens.
   */
  private static List<Component> merged(List<Component> shapes) {
    List<Component> few = new ArrayList<>();
    double weight = 0;
    double logAlpha = 0;
    double mu = 0;
    for (int k = 0; k < shapes.size(); k++) {
      Component shape = shapes.get(k);
      weight += shape.weight();
      logAlpha += shape.weight() * StrictMath.log(shape.alpha());
      mu += shape.weight() * shape.mu();
      if (weight >= 1.0 / FEW_SHAPES || k == shapes.size() - 1) {
        few.add(new Component(weight, StrictMath.exp(logAlpha / weight), mu / weight));
        weight = 0;
        logAlpha = 0;
        mu = 0;
      }
    }
    return few;
  }

  static ScoreStatus status(FitStatus fit) {
    return switch (fit) {
      case OK -> ScoreStatus.OK;
      case NO_OVERDISPERSION -> ScoreStatus.NO_OVERDISPERSION;
      case TOO_FEW_UNITS -> ScoreStatus.TOO_FEW_UNITS;
    };
  }

  /** What the events of a part say of it. */
  static Deviation of(Posterior posterior, double level) {
    return new Deviation(
        level,
        posterior.rr(),
        posterior.rrQuantile(0.025),
        posterior.rrQuantile(0.975),
        posterior.rrMean(),
        posterior.pAbove(CLEARLY_WORSE / level),
        1 - posterior.pAbove(HALF / level));
  }

  /** Against the courier as a whole, rounded. */
  Risk within() {
    return risk(1);
  }

  /** Against a typical courier in the same province, rounded. */
  Risk relative() {
    return risk(level);
  }

  private Risk risk(double scale) {
    return new Risk(
        Digits.rounded(scale * value),
        Digits.rounded(scale * lower95),
        Digits.rounded(scale * upper95));
  }

  /**
   * Events beyond the expected, rounded.
   *
   * @param own events that the courier's own rate brings
   * @param expected events that the industry's rate brings
   */
  double excess(double own, double expected) {
    return Digits.rounded(mean * own - expected);
  }
}
