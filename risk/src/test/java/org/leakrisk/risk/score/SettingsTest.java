package org.leakrisk.risk.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.leakrisk.risk.score.TierSettings.Above;
import org.leakrisk.risk.score.TierSettings.Below;

/** Refusals name the key of the configuration. */
class SettingsTest {
  private static final Above PRIORITY = new Above(1.5, .9);
  private static final Above ELEVATED = new Above(1, .8);
  private static final Below LOW = new Below(1, .8);

  @Test
  void scoringRefusesWhatCannotBe() {
    refused(
        "scoring.weights.fraud must be a number of at least 0: -0.1",
        () -> Choice.plain().weights(Map.of(World.FRAUD, -.1)).settings());
    refused(
        "scoring.weights.fraud must be a number of at least 0: NaN",
        () -> Choice.plain().weights(Map.of(World.FRAUD, Double.NaN)).settings());
    refused(
        "scoring.weights must give one stream more than 0",
        () -> Choice.plain().weights(Map.of(World.FRAUD, 0.0)).settings());
    refused(
        "scoring.audit-reasons must name at least one reason",
        () -> Choice.plain().auditReasons(List.of()).settings());
    refused(
        "scoring.top-k must lie between 1 and 1000: 0", () -> Choice.plain().topK(0).settings());
    refused(
        "scoring.draws must lie between 1000 and 1000000: 999",
        () -> Choice.plain().draws(999).settings());
  }

  @Test
  void monthsAreNumbersOrAWord() {
    assertEquals(new HalfLife(12), HalfLife.valueOf("12"));
    assertEquals(HalfLife.NONE, HalfLife.valueOf("none"));
    assertEquals("none", HalfLife.NONE.toString());
    assertEquals("12", HalfLife.valueOf("12.0").toString());
    assertEquals(new HistoryWindow(24), HistoryWindow.valueOf("24"));
    assertEquals(HistoryWindow.ALL, HistoryWindow.valueOf("all"));
    assertEquals("all", HistoryWindow.ALL.toString());
    refused(
        "scoring.half-life-months must be above 0, or 'none': 0.0", () -> HalfLife.valueOf("0"));
    refused(
        "scoring.half-life-months must be a number of months or 'none'",
        () -> HalfLife.valueOf("year"));
    refused(
        "scoring.window-months must be at least 1, or 'all': 0", () -> HistoryWindow.valueOf("0"));
    refused(
        "scoring.window-months must be a whole number of months or 'all'",
        () -> HistoryWindow.valueOf("2.5"));
  }

  @Test
  void tiersRefuseWhatCannotBe() {
    refused(
        "tiers.priority.probability must lie between 0.5 and 1: 1.0",
        () -> new TierSettings(new Above(1.5, 1), ELEVATED, LOW, .9));
    refused(
        "tiers.elevated.above must be a number above 0: NaN",
        () -> new TierSettings(PRIORITY, new Above(Double.NaN, .8), LOW, .9));
    refused(
        "tiers.low.below must be a number above 0: 0.0",
        () -> new TierSettings(PRIORITY, ELEVATED, new Below(0, .8), .9));
    refused(
        "tiers.priority.above must not lie below tiers.elevated.above: 0.5 < 1.0",
        () -> new TierSettings(new Above(.5, .9), ELEVATED, LOW, .9));
    refused(
        "tiers.insufficient-shrinkage must be above 0 and at most 1: 0.0",
        () -> new TierSettings(PRIORITY, ELEVATED, LOW, 0));
  }

  @Test
  void wordsAreWrittenAsTheConfigurationHasThem() {
    assertEquals("province-month", Standardise.PROVINCE_MONTH.code());
    assertEquals("leave-one-out", Reference.LEAVE_ONE_OUT.code());
    assertEquals("off", Clustering.OFF.code());
  }

  private static void refused(String message, Executable settings) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, settings).getMessage());
  }
}
