package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.leakrisk.tables.word.Tier;

/** Tiers by the probabilities of the index, rounded as they are published. */
final class Tiering {
  static final String EQUAL_WEIGHTS = "equal weights";

  private final TierSettings settings;
  private final CompositeIndex index;
  private final Supplier<Map<String, CompositeIndex>> otherwiseCounted;

  /**
   * Tiers by an index.
   *
   * @param otherwiseCounted the index with each trading platform left out, by that assumption;
   *     asked for only when a courier reaches the limit of PRIORITY
   */
  Tiering(
      TierSettings settings,
      CompositeIndex index,
      Supplier<Map<String, CompositeIndex>> otherwiseCounted) {
    this.settings = settings;
    this.index = index;
    this.otherwiseCounted = otherwiseCounted;
  }

  /**
   * Probabilities that decide the tier.
   *
   * @param priority of an index above the limit of PRIORITY
   * @param elevated of an index above the limit of ELEVATED
   * @param low of an index below the limit of LOW
   */
  record Chances(double priority, double elevated, double low) {}

  Chances chances(IndexLaw law, int i) {
    return new Chances(
        Digits.rounded(law.pAbove(i, settings.priority().above())),
        Digits.rounded(law.pAbove(i, settings.elevated().above())),
        Digits.rounded(1 - law.pAbove(i, settings.low().below())));
  }

  /** True when the peers outweigh the courier's own data in every stream of the index. */
  boolean isInsufficient(int unit) {
    return index.streams().stream()
        .allMatch(
            stream ->
                Digits.rounded(stream.posteriors().get(unit).shrinkWeight())
                    > settings.insufficientShrinkage());
  }

  /** True when a courier reaches the limit of PRIORITY. */
  boolean reachesPriority(Chances chances, int unit) {
    return !isInsufficient(unit) && chances.priority() >= settings.priority().probability();
  }

  /** Tier of a courier with recent volume. */
  Tier tier(Chances chances, int unit, Optional<Robustness> robustness) {
    if (isInsufficient(unit)) {
      return Tier.INSUFFICIENT;
    }
    if (robustness.isPresent() && !robustness.get().fragile()) {
      return Tier.PRIORITY;
    }
    if (robustness.isPresent() || chances.elevated() >= settings.elevated().probability()) {
      return Tier.ELEVATED;
    }
    return chances.low() >= settings.low().probability() ? Tier.LOW : Tier.NOT_DISTINGUISHABLE;
  }

  /** Whether couriers that reach PRIORITY stay at least ELEVATED under every other assumption. */
  List<Robustness> robustness(List<Integer> units) {
    if (units.isEmpty()) {
      return List.of();
    }
    List<List<String>> hangsOn = new ArrayList<>();
    units.forEach(unit -> hangsOn.add(new ArrayList<>()));
    for (Map.Entry<String, CompositeIndex> variant : variants().entrySet()) {
      IndexLaw law = variant.getValue().law(units);
      for (int i = 0; i < units.size(); i++) {
        double elevated = Digits.rounded(law.pAbove(i, settings.elevated().above()));
        if (elevated < settings.elevated().probability()) {
          hangsOn.get(i).add(variant.getKey());
        }
      }
    }
    return hangsOn.stream().map(Robustness::new).toList();
  }

  private Map<String, CompositeIndex> variants() {
    Map<String, CompositeIndex> variants = new LinkedHashMap<>();
    if (!index.isSingle()) {
      variants.put(EQUAL_WEIGHTS, index.equallyWeighted());
      for (JudgedStream stream : index.streams()) {
        variants.put("without " + stream.stream().code(), index.without(stream.stream()));
      }
    }
    variants.putAll(otherwiseCounted.get());
    return variants;
  }
}
