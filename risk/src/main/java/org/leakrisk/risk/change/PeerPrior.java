package org.leakrisk.risk.change;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.leakrisk.risk.law.Dispersion;
import org.leakrisk.risk.law.FitStatus;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.Clustering;
import org.leakrisk.risk.score.EventHistory;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.tables.word.Prior;

/**
 * How the couriers differ in complaints and fraud cases together over the window, each held against
 * the rate of the others, not discounted.
 *
 * @param prior the prior of all couriers
 * @param phi clustering factor that divides events and expected events
 */
record PeerPrior(PriorFit prior, double phi) {
  static PeerPrior of(Scoreboard board, EventHistory history) {
    List<List<Unit>> window = new ArrayList<>();
    for (EventHistory.Series series : history.couriers()) {
      window.add(window(history.from(), series.months(), board.from()));
    }
    double phi =
        board.scoring().dispersion() == Clustering.OFF ? 1 : Dispersion.estimate(window).phi();
    List<Unit> units = window.stream().map(months -> divided(sum(months), phi)).toList();
    PriorFit prior =
        board.scoring().prior() == Prior.ML ? PriorFit.ml(units) : PriorFit.integrated(units);
    return new PeerPrior(prior, phi);
  }

  private static List<Unit> window(YearMonth start, List<Unit> months, YearMonth from) {
    List<Unit> window = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      if (!start.plusMonths(i).isBefore(from)) {
        window.add(months.get(i));
      }
    }
    return window;
  }

  private static Unit sum(List<Unit> months) {
    double events = 0;
    double expected = 0;
    for (Unit month : months) {
      events += month.events();
      expected += month.exposure();
    }
    return new Unit(events, expected);
  }

  private static Unit divided(Unit sum, double phi) {
    return new Unit(sum.events() / phi, sum.exposure() / phi);
  }

  /** False when there was too little to learn what is usual. */
  boolean isFitted() {
    return prior.status() != FitStatus.TOO_FEW_UNITS;
  }

  /** Compares two periods given as they happened. */
  Comparison compare(Unit before, Unit after) {
    return new Comparison(prior, divided(before, phi), divided(after, phi));
  }
}
