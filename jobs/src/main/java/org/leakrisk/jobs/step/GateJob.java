package org.leakrisk.jobs.step;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leakrisk.gate.Acceptance;
import org.leakrisk.gate.LeakFindings;
import org.leakrisk.gate.Receipt;
import org.leakrisk.gate.Survey;
import org.leakrisk.gate.leak.LeakCounts;
import org.leakrisk.jobs.engine.Frames;
import org.leakrisk.jobs.engine.Job;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.TextTrust;
import org.leakrisk.tables.schema.Table;

/** Reads the input files in parallel, one task each, and hands over what may leave the gate. */
final class GateJob implements Job {
  private final Survey survey;
  private final GateTask.Shared shared;
  private final Path staging;

  /**
   * A job over the files of all sources but the registers.
   *
   * @param survey the files of the input
   * @param shared what all tasks share
   * @param staging private directory for what the tasks write
   */
  GateJob(Survey survey, GateTask.Shared shared, Path staging) {
    this.survey = survey;
    this.shared = shared;
    this.staging = staging;
  }

  @Override
  public String name() {
    return "gate";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of();
  }

  @Override
  public Set<Table<?>> writes() {
    Set<Table<?>> writes = GatedTables.ofRows().stream().collect(Collectors.toSet());
    writes.add(GatedTables.REJECTED);
    writes.add(GatedTables.ACCOUNTING);
    writes.add(TextTrust.TABLE);
    return writes;
  }

  @Override
  public Output run(Frames in) {
    List<Receipt> receipts = in.each(work(), new GateTask(shared));
    List<Finding> findings =
        new ArrayList<>(
            Acceptance.files(
                survey,
                receipts.stream().flatMap(receipt -> receipt.refusals().stream()).toList(),
                shared.settings()));
    List<Receipt> read = receipts.stream().filter(receipt -> receipt.refusals().isEmpty()).toList();
    read.forEach(receipt -> findings.addAll(receipt.findings()));
    LeakCounts texts = LeakFindings.counts(read);
    findings.addAll(LeakFindings.of(texts, shared.settings().leakRules()));
    TextTrust trust = new TextTrust("complaints", texts.labelled(), !texts.distrusted());
    List<FileAccounting> accounting =
        read.stream().map(receipt -> receipt.accounting(0, 0, 0)).toList();
    Output output =
        Output.of(GatedTables.ACCOUNTING, accounting)
            .and(TextTrust.TABLE, List.of(trust))
            .with(findings);
    for (Table<?> table : GatedTables.ofRows()) {
      output = withRows(output, table, read);
    }
    List<Receipt> rejecting = read.stream().filter(receipt -> receipt.rejected() > 0).toList();
    return output.andFiles(
        GatedTables.REJECTED,
        rejecting.stream().map(receipt -> rejected(receipt.number())).toList(),
        rejecting.stream().mapToLong(Receipt::rejected).sum());
  }

  private <R extends Record> Output withRows(Output output, Table<R> table, List<Receipt> read) {
    List<Receipt> ofTable =
        read.stream()
            .filter(receipt -> GatedTables.of(receipt.source()).equals(table))
            .filter(receipt -> receipt.accepted() > 0)
            .toList();
    return output.andFiles(
        table,
        ofTable.stream().map(receipt -> rows(receipt.number())).toList(),
        ofTable.stream().mapToLong(Receipt::accepted).sum());
  }

  private List<GateWork> work() {
    return survey.files().stream()
        .filter(file -> GatedTables.has(file.source()))
        .map(
            file ->
                new GateWork(
                    file, rows(file.number()).toString(), rejected(file.number()).toString()))
        .toList();
  }

  private Path rows(int number) {
    return staging.resolve(number + "-rows.parquet");
  }

  private Path rejected(int number) {
    return staging.resolve(number + "-rejected.parquet");
  }
}
