package org.leakrisk.risk.score;

/**
 * The section {@code tiers} of the configuration: what it takes to be told apart from a typical
 * courier.
 *
 * @param priority limit of the index and the probability of being above it
 * @param elevated likewise, weaker
 * @param low limit of the index and the probability of being below it
 * @param insufficientShrinkage weight of the peers above which a courier's own data say too little,
 *     0 to 1
 */
public record TierSettings(
    Above priority, Above elevated, Below low, double insufficientShrinkage) {
  /**
   * The index lies above a limit with at least some probability.
   *
   * @param above limit of the index, above 0
   * @param probability between 0.5 and 1
   */
  public record Above(double above, double probability) {}

  /**
   * The index lies below a limit with at least some probability.
   *
   * @param below limit of the index, above 0
   * @param probability between 0.5 and 1
   */
  public record Below(double below, double probability) {}

  public TierSettings {
    checkLimit("tiers.priority.above", priority.above());
    checkLimit("tiers.elevated.above", elevated.above());
    checkLimit("tiers.low.below", low.below());
    checkProbability("tiers.priority.probability", priority.probability());
    checkProbability("tiers.elevated.probability", elevated.probability());
    checkProbability("tiers.low.probability", low.probability());
    if (!(priority.above() >= elevated.above())) {
      throw new IllegalArgumentException(
          "tiers.priority.above must not lie below tiers.elevated.above: "
              + priority.above()
              + " < "
              + elevated.above());
    }
    if (!(insufficientShrinkage > 0 && insufficientShrinkage <= 1)) {
      throw new IllegalArgumentException(
          "tiers.insufficient-shrinkage must be above 0 and at most 1: " + insufficientShrinkage);
    }
  }

  private static void checkLimit(String key, double limit) {
    if (!(limit > 0 && limit <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(key + " must be a number above 0: " + limit);
    }
  }

  private static void checkProbability(String key, double probability) {
    if (!(probability > 0.5 && probability < 1)) {
      throw new IllegalArgumentException(key + " must lie between 0.5 and 1: " + probability);
    }
  }
}
