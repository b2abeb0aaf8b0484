package org.leakrisk.risk.law;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prior averaged over its shape and mean. The weight B of the peers for a unit of median exposure
 * is uniform on (0, 1), with alpha = z0 B / (1 - B), z0 the events such a unit has at the pooled
 * rate (uniform shrinkage prior, after Christiansen and Morris 1997); log mu is flat. B is taken at
 * the midpoints of 64 equal cells. Where counts are so large that a few cells hold all the weight,
 * these are split: otherwise alpha could not be small beside z0.
 */
final class IntegratedPrior {
  private static final int CELLS = 64;
  private static final int PARTS = 8;
  private static final int MAX_SPLITS = 12;
  private static final double TOO_COARSE = 0.25;
  private static final double WORTH_SPLITTING = 0.01;
  private static final double NEGLIGIBLE_WEIGHT = 1e-10;

  private final NegativeBinomial likelihood;

  private IntegratedPrior(NegativeBinomial likelihood) {
    this.likelihood = likelihood;
  }

  static PriorFit fit(NegativeBinomial likelihood) {
    return new IntegratedPrior(likelihood).fit();
  }

  private PriorFit fit() {
    List<ShapeCell> cells = cells(0, 1, CELLS).toList();
    List<double[]> weights = weights(cells);
    for (int round = 0; round < MAX_SPLITS && isTooCoarse(weights); round++) {
      cells = split(cells, weights);
      weights = weights(cells);
    }
    return summary(cells, weights);
  }

  private Stream<ShapeCell> cells(double from, double width, int parts) {
    return IntStream.range(0, parts)
        .mapToObj(k -> ShapeCell.of(likelihood, from + width * (k + 0.5) / parts, width / parts));
  }

  private static boolean isTooCoarse(List<double[]> weights) {
    return weights.stream().anyMatch(cell -> sum(cell) > TOO_COARSE);
  }

  private List<ShapeCell> split(List<ShapeCell> cells, List<double[]> weights) {
    return IntStream.range(0, cells.size())
        .boxed()
        .flatMap(
            k -> {
              ShapeCell cell = cells.get(k);
              return sum(weights.get(k)) > WORTH_SPLITTING
                  ? cells(cell.peers() - cell.width() / 2, cell.width(), PARTS)
                  : Stream.of(cell);
            })
        .toList();
  }

  /** Weight of each mean of each cell; all sum to 1, negligible ones are 0. */
  private static List<double[]> weights(List<ShapeCell> cells) {
    double highest = cells.stream().mapToDouble(ShapeCell::highestLogWeight).max().orElseThrow();
    List<double[]> weights = cells.stream().map(cell -> cell.weights(highest)).toList();
    normalise(weights);
    for (double[] cell : weights) {
      for (int j = 0; j < cell.length; j++) {
        cell[j] = cell[j] < NEGLIGIBLE_WEIGHT ? 0 : cell[j];
      }
    }
    normalise(weights);
    return weights;
  }

  private static void normalise(List<double[]> weights) {
    double sum = 0;
    for (double[] cell : weights) {
      sum += sum(cell);
    }
    for (double[] cell : weights) {
      for (int j = 0; j < cell.length; j++) {
        cell[j] /= sum;
      }
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private PriorFit summary(List<ShapeCell> cells, List<double[]> weights) {
    List<PriorFit.Component> components = new ArrayList<>();
    List<PriorFit.Component> collapsed = new ArrayList<>();
    double peers = 0;
    double logMean = 0;
    for (int k = 0; k < cells.size(); k++) {
      ShapeCell cell = cells.get(k);
      double[] cellWeights = weights.get(k);
      double total = sum(cellWeights);
      for (int j = 0; j < cellWeights.length; j++) {
        logMean += cellWeights[j] * cell.logMean(j);
        add(components, cellWeights[j], cell.alpha(), cell.logMean(j));
      }
      peers += total * cell.peers();
      add(collapsed, total, cell.alpha(), cell.best());
    }
    double median = likelihood.medianExpected();
    return new PriorFit(
        FitStatus.OK,
        median * peers / (1 - peers),
        StrictMath.exp(logMean),
        cells.stream().mapToDouble(ShapeCell::logLikelihood).max().orElseThrow(),
        likelihood.poissonLogLikelihood(),
        peers,
        median,
        likelihood.size(),
        components,
        collapsed,
        components);
  }

  private static void add(
      List<PriorFit.Component> list, double weight, double alpha, double logMean) {
    if (weight > 0) {
      list.add(new PriorFit.Component(weight, alpha, StrictMath.exp(logMean)));
    }
  }
}
