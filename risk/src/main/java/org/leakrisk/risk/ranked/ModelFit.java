package org.leakrisk.risk.ranked;

import java.util.List;
import java.util.Optional;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.score.StreamFit;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.FitStatus;
import org.leakrisk.tables.word.Prior;

/** How the model was fitted. */
public final class ModelFit implements OutputTable<ModelFit.Row> {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("model_fit", Row.class);

  /** One stream. */
  @Published("How the distribution of the couriers was fitted in each kind of evidence.")
  public record Row(
      @Key StreamId stream,
      Prior prior,
      @Doc("Shape of the couriers' distribution; large = alike") double alpha,
      @Doc("Rate of a typical courier, events per unit of exposure") double mu,
      @Doc("Log-likelihood at its maximum") double logLikelihood,
      @Doc("Clustering factor; 1 = events are independent") double phi,
      @Doc("Couriers with expected events") long units,
      FitStatus status,
      @Doc("PHI_NOT_ESTIMATED, AUDIT_TARGETED_ONLY; joined by '; '") Optional<String> note,
      @Doc("Rate of a typical courier over the industry's rate") double muRelative,
      @Doc("Expected events of a courier of median size, after discount and clustering") double z0,
      @Doc("Share of the differences between couriers that is more than uncertainty, 0..1")
          double rankability,
      @Doc("Share of the expected events from where the others hold a fifth of the volume, 0..1")
          double comparability) {}

  @Override
  public Table<Row> table() {
    return TABLE;
  }

  @Override
  public List<Row> rows(Judgement judgement) {
    return TABLE.sorted(judgement.board().fits().stream().map(ModelFit::row).toList());
  }

  private static Row row(StreamFit fit) {
    return new Row(
        fit.stream(),
        fit.prior(),
        fit.alpha(),
        fit.mu(),
        fit.logLikelihood(),
        fit.phi(),
        fit.units(),
        fit.status(),
        fit.note(),
        fit.muRelative(),
        fit.medianExpected(),
        fit.rankability(),
        fit.comparability());
  }
}
