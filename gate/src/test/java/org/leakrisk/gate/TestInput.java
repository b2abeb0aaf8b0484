package org.leakrisk.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.leakrisk.gate.token.TokenKey;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.evidence.Rejection;

/** An input directory built by a test, and what the gate makes of it. */
final class TestInput {
  static final String HEADER = "complaint_id,received_on,courier,leak,platform\n";

  private final Path root;

  TestInput(Path root) {
    this.root = root;
  }

  /** A directory with two couriers and their volume. */
  static TestInput withCouriers(Path root) {
    return new TestInput(root)
        .file("couriers.csv", "courier,name\njiatong,Jiatong\nyitong,Yitong\n")
        .file("parcels.csv", "courier,month,parcels\njiatong,2012-11,1000\nyitong,2012-11,10.5\n");
  }

  TestInput file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  TestInput file(String name, byte[] bytes) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  Path root() {
    return root;
  }

  static byte[] gzip(byte[] plain) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(plain);
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  Survey survey() {
    return Gate.survey(root, InputSettings.standard());
  }

  static Tokens tokens() {
    return Tokens.of(TokenKey.demo(), "e1");
  }

  /** Surveys and reads everything. */
  Outcome read(InputSettings settings) {
    Survey survey = Gate.survey(root, settings);
    Outcome outcome = new Outcome(survey);
    Registers registers = Registers.read(survey, root, settings, tokens());
    outcome.refusals.addAll(registers.refusals());
    GateReader reader = new GateReader(root, settings, registers, tokens());
    for (InputFile file : survey.files()) {
      Receipt receipt = reader.read(file, outcome);
      outcome.receipts.add(receipt);
      outcome.refusals.addAll(receipt.refusals());
    }
    return outcome;
  }

  Outcome read() {
    return read(InputSettings.standard());
  }

  /** What came out of the gate. */
  static final class Outcome implements GateOutput {
    final Survey survey;
    final List<Refusal> refusals = new ArrayList<>();
    final List<Receipt> receipts = new ArrayList<>();
    final List<Gated> accepted = new ArrayList<>();
    final List<Rejection> rejected = new ArrayList<>();

    private Outcome(Survey survey) {
      this.survey = survey;
      this.refusals.addAll(survey.refusals());
    }

    @Override
    public void accept(Gated row) {
      accepted.add(row);
    }

    @Override
    public void reject(Rejection rejection) {
      rejected.add(rejection);
    }

    Receipt receipt(String source) {
      return receipts.stream().filter(one -> one.source().equals(source)).findFirst().orElseThrow();
    }

    /** What became of the rows of a source: accepted rows, then "line REASON column" each. */
    String rows(String source) {
      List<String> lines = new ArrayList<>();
      receipts.stream()
          .filter(one -> one.source().equals(source))
          .forEach(
              one -> {
                lines.add(one.accepted() + " accepted");
                one.droppedValues()
                    .forEach((reason, count) -> lines.add(count + " dropped " + reason));
              });
      rejected.stream()
          .filter(one -> one.source().equals(source))
          .forEach(
              one ->
                  lines.add(
                      one.line()
                          + " "
                          + one.reason()
                          + one.column().map(name -> " " + name).orElse("")));
      return String.join(", ", lines);
    }

    /** The refused files: "REASON line column" each. */
    String refused() {
      return refusals.stream()
          .map(
              one ->
                  one.reason()
                      + one.line().map(line -> " " + line).orElse("")
                      + one.column().map(name -> " " + name).orElse(""))
          .collect(Collectors.joining(", "));
    }
  }
}
