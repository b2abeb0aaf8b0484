package org.leakrisk.risk.ranked;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leakrisk.risk.enforce.HazardStep;
import org.leakrisk.risk.enforce.Law;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.word.Step;
import org.leakrisk.tables.word.Track;
import org.leakrisk.tables.word.YesNo;

/** The step that the evidence proposes for each courier. */
public final class Enforcement implements OutputTable<Enforcement.Row> {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("enforcement", Row.class);

  /** One courier on one track. */
  @Published("What step the evidence proposes for each courier, by which rule and under which law.")
  public record Row(
      @Key CourierId courier,
      @Key Track track,
      Step step,
      @Doc("Ids of the rules that led to the step; empty for NONE") List<String> because,
      @Doc("What is in force, with validity and certainty") String legalBasis,
      @Doc("Least fine of the company under the law in force") Optional<Money> fineMinYuan,
      @Doc("Largest fine of the company under the law in force") Optional<Money> fineMaxYuan,
      @Doc("Least fine of the person responsible under the law in force")
          Optional<Money> personFineMinYuan,
      @Doc("Largest fine of the person responsible under the law in force")
          Optional<Money> personFineMaxYuan,
      @Doc("Draft under discussion on that day; a proposal only") Optional<String> proposedBasis,
      @Doc("Least fine of the company under the draft") Optional<Money> proposedFineMinYuan,
      @Doc("Largest fine of the company under the draft") Optional<Money> proposedFineMaxYuan,
      @Doc("Least fine of the person responsible under the draft")
          Optional<Money> proposedPersonFineMinYuan,
      @Doc("Largest fine of the person responsible under the draft")
          Optional<Money> proposedPersonFineMaxYuan,
      @Doc("Confirmed records pass a criminal threshold") YesNo referPolice,
      @Doc("Day by which the step is due") Optional<LocalDate> dueOn) {}

  @Override
  public Table<Row> table() {
    return TABLE;
  }

  @Override
  public List<Row> rows(Judgement judgement) {
    return TABLE.sorted(judgement.steps().stream().map(Enforcement::row).toList());
  }

  private static Row row(HazardStep step) {
    return new Row(
        step.courier(),
        Track.HAZARD,
        step.step(),
        step.because(),
        step.legalBasis(),
        step.range().flatMap(Law::firmMin),
        step.range().flatMap(Law::firmMax),
        step.range().flatMap(Law::personMin),
        step.range().flatMap(Law::personMax),
        step.proposal().map(Law::citation),
        step.proposal().flatMap(Law::firmMin),
        step.proposal().flatMap(Law::firmMax),
        step.proposal().flatMap(Law::personMin),
        step.proposal().flatMap(Law::personMax),
        YesNo.NO,
        Optional.empty());
  }
}
