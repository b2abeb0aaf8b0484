package org.leakrisk.risk.score;

import org.junit.jupiter.api.Tag;

/** Two hundred worlds of each kind. */
@Tag("nightly")
class PlantedTruthNightlyTest extends PlantedTruth {
  @Override
  int seeds() {
    return 200;
  }
}
