package org.leakrisk.risk.ranked;

import java.util.List;
import java.util.Optional;
import org.leakrisk.risk.change.NoticeEffect;
import org.leakrisk.risk.change.NoticeEffect.Odds;
import org.leakrisk.risk.change.NoticeEffects;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.score.Digits;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.NoticeId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.NoticeScope;
import org.leakrisk.tables.word.Verdict;

/** What the events say about the notices of rectification. */
public final class Rectification implements OutputTable<Rectification.Row> {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("rectification", Row.class);

  /** One notice. */
  @Published("Whether complaints and fraud cases fell after each notice of rectification.")
  public record Row(
      @Key NoticeId noticeId,
      CourierId courier,
      @Doc("Events of the twelve months before the month of issue") double beforeEvents,
      @Doc("Events that its volume would have brought there at the rate of the others")
          double beforeExpected,
      @Doc("Events of at most twelve months after the month in which it was due")
          double afterEvents,
      @Doc("Events that its volume would have brought there at the rate of the others")
          double afterExpected,
      @Doc("Probability that the rate has fallen; empty without volume in both periods")
          Optional<Double> pFell,
      Verdict verdict,
      @Doc("Further months until a verdict at the present rate; empty if given or none in sight")
          Optional<Long> monthsNeeded,
      @Doc("Probability that the rate has fallen by 30 % or more; empty as p_fell")
          Optional<Double> pFell30,
      NoticeScope scope) {}

  @Override
  public Table<Row> table() {
    return TABLE;
  }

  @Override
  public List<Row> rows(Judgement judgement) {
    return TABLE.sorted(
        NoticeEffects.of(judgement.board(), judgement.context()).stream()
            .map(Rectification::row)
            .toList());
  }

  private static Row row(NoticeEffect effect) {
    return new Row(
        effect.notice(),
        effect.courier(),
        Digits.rounded(effect.before().events()),
        Digits.rounded(effect.before().exposure()),
        Digits.rounded(effect.after().events()),
        Digits.rounded(effect.after().exposure()),
        effect.odds().map(Odds::fell).map(Digits::rounded),
        effect.verdict(),
        effect.monthsNeeded(),
        effect.odds().map(Odds::fell30).map(Digits::rounded),
        effect.scope());
  }
}
