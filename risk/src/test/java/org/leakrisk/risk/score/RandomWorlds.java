package org.leakrisk.risk.score;

import org.leakrisk.risk.world.PlantedWorld;
import org.leakrisk.risk.world.RiskLaw;
import org.leakrisk.risk.world.WorldSettings;
import org.leakrisk.tables.id.StreamId;

/** Planted worlds for laws that must hold in every world. */
final class RandomWorlds {
  private static final int PROVINCES = 4;

  private RandomWorlds() {}

  /** Several provinces, so many months, no listing seen although there is a source. */
  static World full(long seed, int couriers, int months) {
    WorldSettings settings =
        WorldSettings.of(seed, new RiskLaw.LogNormal(.6))
            .of(couriers, PROVINCES, months)
            .clustered(1);
    return World.of(PlantedWorld.of(settings).input()).stream(StreamId.LISTING);
  }
}
