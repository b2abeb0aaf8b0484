package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.gate.Acceptance;
import org.leakrisk.gate.Gate;
import org.leakrisk.gate.GateOutput;
import org.leakrisk.gate.GateReader;
import org.leakrisk.gate.InputFile;
import org.leakrisk.gate.InputSettings;
import org.leakrisk.gate.LeakFindings;
import org.leakrisk.gate.Receipt;
import org.leakrisk.gate.Refusal;
import org.leakrisk.gate.Registers;
import org.leakrisk.gate.Settlement;
import org.leakrisk.gate.Survey;
import org.leakrisk.gate.leak.LeakCounts;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.Sources;
import org.leakrisk.gate.token.TokenKey;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.jobs.step.Contradictions;
import org.leakrisk.report.json.JsonTables;
import org.leakrisk.report.shown.RejectedReason;
import org.leakrisk.report.terminal.CheckText;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.failure.Failure;
import org.leakrisk.tables.word.Reason;

/**
 * The gate alone, in this process: every row is read, and repeated rows are settled as a run would.
 * The key is a random one that dies with the check.
 */
final class InputCheck {
  private final Path in;
  private final Settings settings;
  private final Survey survey;
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<FileAccounting> files = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final LeakCounts texts = new LeakCounts();
  private Optional<Failure> refusal = Optional.empty();

  private InputCheck(Path in, Settings settings, Survey survey) {
    this.in = in;
    this.settings = settings;
    this.survey = survey;
    refusals.addAll(survey.refusals());
    findings.addAll(survey.findings());
  }

  /** Checks an input directory. */
  static InputCheck of(Path in, Settings settings) {
    InputCheck check = new InputCheck(in, settings, Gate.survey(in, settings.input()));
    try (TokenKey key = TokenKey.random()) {
      check.read(Tokens.of(key, settings.key().epoch()));
    } catch (Failure failure) {
      check.refuse(failure);
    }
    return check;
  }

  /** What is printed. */
  CheckText.Check text() {
    return new CheckText.Check(
        files,
        RejectedReason.of(rejections),
        refusals.stream().map(Refusal::message).toList(),
        survey.unread(),
        DataQuality.rows(findings),
        refusal.isEmpty());
  }

  /** The same as tables. */
  List<JsonTables.Rows<?>> tables() {
    return List.of(
        new JsonTables.Rows<>(FileAccounting.TABLE, FileAccounting.TABLE.sorted(files)),
        new JsonTables.Rows<>(Rejection.TABLE, Rejection.TABLE.sorted(rejections)),
        new JsonTables.Rows<>(Finding.TABLE, DataQuality.rows(findings)));
  }

  /** Why a run would stop; empty when it would go on. */
  Optional<Failure> refusal() {
    return refusal;
  }

  private void read(Tokens tokens) {
    InputSettings input = survey.settled(settings.input());
    Registers registers = Registers.read(survey, in, input, tokens);
    files.addAll(registers.accounting());
    rejections.addAll(registers.rejections());
    findings.addAll(registers.findings());
    refusals.addAll(registers.refusals());
    List<Refusal> late = new ArrayList<>(registers.refusals());
    GateReader reader = new GateReader(in, input, registers, tokens);
    List<String> contradictions = new ArrayList<>();
    for (Source source : Sources.all()) {
      if (!source.register()) {
        contradictions.addAll(read(source.name(), reader, late));
      }
    }
    findings.addAll(LeakFindings.of(texts, input.leakRules()));
    findings.addAll(Acceptance.files(survey, late, input));
    contradictions.stream().findFirst().ifPresent(line -> refuse(new Failure.BadInput(line)));
    findings.addAll(Acceptance.check(files, input));
  }

  private List<String> read(String source, GateReader reader, List<Refusal> late) {
    List<Gated> rows = new ArrayList<>();
    List<Receipt> receipts = new ArrayList<>();
    for (InputFile file : survey.of(source)) {
      List<Gated> ofFile = new ArrayList<>();
      Receipt receipt = reader.read(file, output(ofFile));
      late.addAll(receipt.refusals());
      refusals.addAll(receipt.refusals());
      if (receipt.refusals().isEmpty()) {
        receipts.add(receipt);
        rows.addAll(ofFile);
        findings.addAll(receipt.findings());
        texts.add(receipt.texts());
      }
    }
    Settlement<Gated> settlement = Settlement.of(rows);
    Map<String, Long> duplicates = byFile(settlement.duplicates());
    Map<String, Long> superseded = byFile(settlement.superseded());
    Map<String, Long> conflicts = byFile(settlement.conflicts());
    for (Receipt receipt : receipts) {
      files.add(
          receipt.accounting(
              duplicates.getOrDefault(receipt.alias(), 0L),
              superseded.getOrDefault(receipt.alias(), 0L),
              conflicts.getOrDefault(receipt.alias(), 0L)));
    }
    settlement.conflicts().forEach(row -> rejections.add(conflict(source, row)));
    return Contradictions.message(
            source, settlement.conflicts().stream().map(row -> row.record().code()).toList())
        .stream()
        .toList();
  }

  private GateOutput output(List<Gated> rows) {
    return new GateOutput() {
      @Override
      public void accept(Gated row) {
        rows.add(row);
      }

      @Override
      public void reject(Rejection rejection) {
        rejections.add(rejection);
      }
    };
  }

  private static Map<String, Long> byFile(List<Gated> rows) {
    Map<String, Long> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.file(), 1L, Long::sum));
    return counts;
  }

  private static Rejection conflict(String source, Gated row) {
    return new Rejection(source, row.file(), row.line(), Reason.CONFLICT, Optional.empty());
  }

  private void refuse(Failure failure) {
    if (refusal.isEmpty()) {
      refusal = Optional.of(failure);
    }
  }
}
