package org.leakrisk.risk.judge;

import java.util.List;
import org.leakrisk.risk.enforce.HazardStep;
import org.leakrisk.risk.inspect.PlanLine;
import org.leakrisk.risk.score.Context;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.selfcheck.SelfCheck;
import org.leakrisk.risk.sensitivity.Sensitivities;
import org.leakrisk.tables.evidence.Finding;

/**
 * Everything judged about one as-of month, immutable: what the published tables render.
 *
 * @param board the scores
 * @param context what was known beside the scored counts
 * @param sensitivity what each assumption does to the order
 * @param selfCheck how often the model is right on data of its own
 * @param steps the step proposed for each courier, by id
 * @param plan the inspections of the coming month, by province
 * @param findings what a reader must know about the data
 */
public record Judgement(
    Scoreboard board,
    Context context,
    Sensitivities sensitivity,
    SelfCheck selfCheck,
    List<HazardStep> steps,
    List<PlanLine> plan,
    List<Finding> findings) {
  public Judgement {
    steps = List.copyOf(steps);
    plan = List.copyOf(plan);
    findings = List.copyOf(findings);
  }
}
