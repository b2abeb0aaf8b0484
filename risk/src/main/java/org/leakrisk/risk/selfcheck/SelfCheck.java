package org.leakrisk.risk.selfcheck;

import java.util.ArrayList;
import java.util.List;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.StreamFit;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.CheckVerdict;
import org.leakrisk.tables.word.CheckedClaim;
import org.leakrisk.tables.word.Severity;

/**
 * How often the model is right where it made the data itself: worlds are drawn from the fit of each
 * stream, fitted again by the same method, and what is then said is held against what was drawn. It
 * tells of the method at these sizes and counts, not of whether the real market follows the model.
 *
 * @param worlds worlds per stream; 0 = not done
 * @param figures by stream, claim, tenth
 */
public record SelfCheck(int worlds, List<CheckedFigure> figures) {
  /** Most worlds that may be asked for. */
  public static final int MOST_WORLDS = 10_000;

  public SelfCheck {
    figures = List.copyOf(figures);
  }

  /**
   * Checks every stream that could be fitted.
   *
   * @param worlds worlds per stream, 0 to {@link #MOST_WORLDS}
   */
  public static SelfCheck of(Scoreboard board, int worlds, long seed) {
    List<CheckedFigure> figures = new ArrayList<>();
    if (worlds > 0) {
      for (StreamFit fit : board.fits()) {
        if (fit.present()) {
          figures.addAll(new StreamCheck(board, fit, seed).figures(worlds));
        }
      }
    }
    return new SelfCheck(worlds, figures);
  }

  /** Intervals that hold the truth too seldom or too often. */
  public List<Finding> findings() {
    return figures.stream()
        .filter(figure -> figure.claim() != CheckedClaim.P_TOP_K)
        .filter(figure -> figure.verdict() == CheckVerdict.MISSED)
        .map(
            figure ->
                new Finding(
                    "selfcheck",
                    figure.stream().code() + "/" + figure.claim(),
                    Severity.WARN,
                    "%d of 1000".formatted(StrictMath.round(1000 * figure.realised())),
                    "%d to %d of 1000"
                        .formatted(
                            StrictMath.round(1000 * figure.lower()),
                            StrictMath.round(1000 * figure.upper())),
                    "So many 95 % intervals hold the truth where the model made the data itself:"
                        + " do not take their ends literally."))
        .toList();
  }
}
