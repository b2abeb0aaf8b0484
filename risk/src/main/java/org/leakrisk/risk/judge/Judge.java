package org.leakrisk.risk.judge;

import java.util.ArrayList;
import java.util.List;
import org.leakrisk.risk.change.LevelChange;
import org.leakrisk.risk.enforce.HazardLadder;
import org.leakrisk.risk.enforce.Laws;
import org.leakrisk.risk.inspect.InspectionPlanner;
import org.leakrisk.risk.inspect.Lottery;
import org.leakrisk.risk.inspect.PlanSettings;
import org.leakrisk.risk.quality.Quality;
import org.leakrisk.risk.score.Context;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.Scorer;
import org.leakrisk.risk.selfcheck.SelfCheck;
import org.leakrisk.risk.sensitivity.Sensitivities;
import org.leakrisk.tables.evidence.Finding;

/** Judges the counted evidence. Pure: the same input, settings and seed give the same judgement. */
public final class Judge {
  private final Scorer scorer;
  private final PlanSettings plan;
  private final Lottery lottery;
  private final int selfCheckWorlds;

  /**
   * A judge.
   *
   * @param selfCheckWorlds worlds that the model is tried on; 0 = none
   */
  public Judge(Scorer scorer, PlanSettings plan, Lottery lottery, int selfCheckWorlds) {
    this.scorer = scorer;
    this.plan = plan;
    this.lottery = lottery;
    this.selfCheckWorlds = selfCheckWorlds;
  }

  /**
   * The judgement of an as-of month.
   *
   * @param context what is judged or checked beside the scores
   */
  public Judgement judge(JudgeInput input, Context context) {
    Scoreboard board = scorer.score(input);
    List<Finding> findings = new ArrayList<>(board.findings());
    findings.addAll(Quality.findings(board, context));
    findings.addAll(LevelChange.findings(board));
    SelfCheck selfCheck = SelfCheck.of(board, selfCheckWorlds, scorer.seed());
    findings.addAll(selfCheck.findings());
    return new Judgement(
        board,
        context,
        Sensitivities.of(board, scorer.seed()),
        selfCheck,
        HazardLadder.steps(board, Laws.shipped()),
        InspectionPlanner.of(board, context.published(), plan, lottery).plan(),
        findings);
  }
}
