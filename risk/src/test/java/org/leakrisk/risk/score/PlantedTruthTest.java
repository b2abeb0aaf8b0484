package org.leakrisk.risk.score;

import org.junit.jupiter.api.Tag;

/** Twenty worlds of each kind. */
@Tag("heavy")
class PlantedTruthTest extends PlantedTruth {
  @Override
  int seeds() {
    return 20;
  }
}
