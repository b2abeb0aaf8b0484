package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.risk.law.FitStatus;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.Prior;

/**
 * Whom each courier is compared with: all couriers, or those of its peer group where five of them
 * have something expected.
 *
 * @param all prior over all couriers
 * @param groups priors of the groups that have one of their own
 * @param memberships group of each courier that is compared within one
 */
record PeerFits(
    PriorFit all, SortedMap<String, PriorFit> groups, List<Optional<String>> memberships) {
  private static final int MIN_PEERS = 5;

  static PeerFits of(List<Sums> sums, Volumes volumes, ScoringSettings settings) {
    List<Unit> units = sums.stream().map(Sums::adjusted).toList();
    SortedMap<String, PriorFit> groups = new TreeMap<>(Text.CODE_POINTS);
    List<Optional<String>> memberships =
        new ArrayList<>(Collections.nCopies(units.size(), Optional.empty()));
    if (settings.peers() == Peers.GROUP) {
      for (Map.Entry<String, List<Integer>> group : byGroup(volumes).entrySet()) {
        List<Unit> members = group.getValue().stream().map(units::get).toList();
        PriorFit fit = fit(members, settings.prior());
        if (fit.units() >= MIN_PEERS && fit.status() != FitStatus.TOO_FEW_UNITS) {
          groups.put(group.getKey(), fit);
          group.getValue().forEach(unit -> memberships.set(unit, Optional.of(group.getKey())));
        }
      }
    }
    return new PeerFits(fit(units, settings.prior()), groups, List.copyOf(memberships));
  }

  private static SortedMap<String, List<Integer>> byGroup(Volumes volumes) {
    SortedMap<String, List<Integer>> groups = new TreeMap<>(Text.CODE_POINTS);
    for (int unit = 0; unit < volumes.size(); unit++) {
      int member = unit;
      volumes
          .courier(unit)
          .peerGroup()
          .ifPresent(
              group -> groups.computeIfAbsent(group, unseen -> new ArrayList<>()).add(member));
    }
    return groups;
  }

  private static PriorFit fit(List<Unit> units, Prior prior) {
    return switch (prior) {
      case INTEGRATED -> PriorFit.integrated(units);
      case ML -> PriorFit.ml(units);
    };
  }

  /** The prior of a courier's peers. */
  PriorFit of(int unit) {
    return memberships.get(unit).map(groups::get).orElse(all);
  }

  /** Name of a courier's peers; empty when they are all couriers. */
  String name(int unit) {
    return memberships.get(unit).orElse("");
  }

  /** The one prior behind some couriers; empty when they have several. */
  Optional<PriorFit> common(List<Integer> units) {
    List<Optional<String>> distinct = units.stream().map(memberships::get).distinct().toList();
    return distinct.size() == 1 ? Optional.of(of(units.get(0))) : Optional.empty();
  }
}
