package org.leakrisk.risk.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.score.Clustering;
import org.leakrisk.risk.score.ComplaintCount;
import org.leakrisk.risk.score.HistoryWindow;
import org.leakrisk.risk.score.Peers;
import org.leakrisk.risk.score.Reference;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.Scorer;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.risk.score.Standardise;
import org.leakrisk.risk.score.TierSettings;
import org.leakrisk.risk.world.PlantedWorld;
import org.leakrisk.risk.world.RiskLaw;
import org.leakrisk.risk.world.WorldSettings;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.CheckVerdict;
import org.leakrisk.tables.word.CheckedClaim;
import org.leakrisk.tables.word.Prior;

class SelfCheckTest {
  @Test
  void theIntegratedPriorIsRightOnItsOwnData() {
    SelfCheck check = SelfCheck.of(board(Prior.INTEGRATED, 8), 200, 1);
    assertEquals(List.of(), check.findings());
    List<CheckedFigure> coverage = figures(check, CheckedClaim.RATE_INTERVAL);
    coverage.addAll(figures(check, CheckedClaim.RR_INTERVAL));
    assertEquals(6, coverage.size());
    for (CheckedFigure figure : coverage) {
      assertEquals(1_600, figure.cases());
      assertEquals(CheckVerdict.HELD, figure.verdict(), figure.toString());
    }
    for (CheckedFigure figure : figures(check, CheckedClaim.P_TOP_K)) {
      assertTrue(Math.abs(figure.stated() - (figure.tenth() + .5) / 10) <= .05);
      assertNotEquals(CheckVerdict.MISSED, figure.verdict(), figure.toString());
    }
  }

  /** One best prior, plugged in, has no doubt about itself: with four couriers that shows. */
  @Test
  void aPriorWithoutDoubtIsFoundOut() {
    List<Finding> findings = SelfCheck.of(board(Prior.ML, 4), 200, 1).findings();
    assertTrue(
        findings.stream().anyMatch(finding -> finding.subject().equals("complaint/RR_INTERVAL")),
        findings.toString());
  }

  @Test
  void theSameSeedGivesTheSameFiguresAndNoWorldsGiveNone() {
    Scoreboard board = board(Prior.INTEGRATED, 5);
    assertEquals(SelfCheck.of(board, 20, 7), SelfCheck.of(board, 20, 7));
    assertNotEquals(SelfCheck.of(board, 20, 7), SelfCheck.of(board, 20, 8));
    assertEquals(List.of(), SelfCheck.of(board, 0, 7).figures());
  }

  @Test
  void aListAsLongAsTheMarketHasNothingToTell() {
    SelfCheck check = SelfCheck.of(board(Prior.INTEGRATED, 3), 20, 1);
    assertEquals(List.of(), figures(check, CheckedClaim.P_TOP_K));
  }

  private static List<CheckedFigure> figures(SelfCheck check, CheckedClaim claim) {
    return new java.util.ArrayList<>(
        check.figures().stream().filter(figure -> figure.claim() == claim).toList());
  }

  private static Scoreboard board(Prior prior, int couriers) {
    WorldSettings world = WorldSettings.of(3, new RiskLaw.Gamma(4)).of(couriers, 4, 12);
    ScoringSettings scoring =
        new ScoringSettings(
            prior,
            Clustering.ESTIMATED,
            Standardise.PROVINCE_MONTH,
            Map.of(),
            HistoryWindow.ALL,
            Map.of(StreamId.COMPLAINT, 1.0),
            Reference.ALL,
            Peers.ALL,
            List.of(AuditReason.RANDOM),
            ComplaintCount.ACCEPTED,
            3,
            1_000);
    TierSettings tiers =
        new TierSettings(
            new TierSettings.Above(1.5, .9),
            new TierSettings.Above(1, .8),
            new TierSettings.Below(1, .8),
            .9);
    return new Scorer(scoring, tiers, 1).score(PlantedWorld.of(world).input());
  }
}
