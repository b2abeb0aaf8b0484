package org.leakrisk.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leakrisk.gate.courier.CourierRegister;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.Reason;

/** Reads all files of one register after the other and keeps the books. */
final class RegisterReader {
  private final Survey survey;
  private final Path in;
  private final InputSettings settings;
  private final Tokens tokens;
  private final List<FileAccounting> accounting = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  RegisterReader(Survey survey, Path in, InputSettings settings, Tokens tokens) {
    this.survey = survey;
    this.in = in;
    this.settings = settings;
    this.tokens = tokens;
  }

  /** The rows of one file, kept in memory. */
  private static final class Kept implements GateOutput {
    private final List<Gated> rows = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();

    @Override
    public void accept(Gated row) {
      rows.add(row);
    }

    @Override
    public void reject(Rejection rejection) {
      rejected.add(rejection);
    }
  }

  /** The settled rows of a source. */
  <R extends Record & Gated> List<R> read(Table<R> table, String source, CourierRegister known) {
    GateReader reader = new GateReader(in, settings, known, tokens);
    List<Receipt> receipts = new ArrayList<>();
    List<R> rows = new ArrayList<>();
    for (InputFile file : survey.of(source)) {
      Kept kept = new Kept();
      Receipt receipt = reader.read(file, kept);
      if (receipt.refusal().isPresent()) {
        refusals.addAll(receipt.refusals());
      } else {
        receipts.add(receipt);
        findings.addAll(receipt.findings());
        rejections.addAll(kept.rejected);
        kept.rows.forEach(row -> rows.add(table.type().cast(row)));
      }
    }
    Settlement<R> settled = Settlement.of(rows);
    for (R row : settled.conflicts()) {
      rejections.add(
          new Rejection(source, row.file(), row.line(), Reason.CONFLICT, Optional.empty()));
    }
    for (Receipt receipt : receipts) {
      accounting.add(
          receipt.accounting(
              in(receipt, settled.duplicates()),
              in(receipt, settled.superseded()),
              in(receipt, settled.conflicts())));
    }
    return settled.accepted();
  }

  private static long in(Receipt receipt, List<? extends Gated> rows) {
    return rows.stream().filter(row -> row.file().equals(receipt.alias())).count();
  }

  List<FileAccounting> accounting() {
    return List.copyOf(accounting);
  }

  List<Rejection> rejections() {
    return Rejection.TABLE.sorted(rejections);
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
