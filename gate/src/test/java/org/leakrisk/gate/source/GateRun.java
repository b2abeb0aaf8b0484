package org.leakrisk.gate.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leakrisk.gate.Gate;
import org.leakrisk.gate.GateOutput;
import org.leakrisk.gate.GateReader;
import org.leakrisk.gate.InputFile;
import org.leakrisk.gate.InputSettings;
import org.leakrisk.gate.Receipt;
import org.leakrisk.gate.Registers;
import org.leakrisk.gate.Survey;
import org.leakrisk.gate.token.TokenKey;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.word.Reason;

/** One directory through the whole gate, for tests: what was accepted, rejected and dropped. */
final class GateRun implements GateOutput {
  private static final Map<String, String> REGISTERS =
      Map.of(
          "couriers", "courier,name,name_en\njiatong,甲通快递,Jiatong Express\nyitong,乙通,Yitong\n",
          "aliases", "courier,alias,valid_from,valid_to\njiatong,JT,2011-01-01,2012-06-30\n",
          "branches", "branch,courier,province\nj-01,jiatong,33\ny-01,yitong,44\n");

  final List<Gated> accepted = new ArrayList<>();
  final List<Rejection> rejected = new ArrayList<>();
  final Map<Reason, Long> dropped = new EnumMap<>(Reason.class);

  private GateRun() {}

  /** Reads one file of a source, beside small good registers. */
  static GateRun of(Path folder, String source, String csv) throws IOException {
    return of(folder, source, csv, InputSettings.standard());
  }

  static GateRun of(Path folder, String source, String csv, InputSettings settings)
      throws IOException {
    for (Map.Entry<String, String> register : REGISTERS.entrySet()) {
      write(folder, register.getKey(), register.getValue());
    }
    write(folder, source, csv);
    Tokens tokens = Tokens.of(TokenKey.demo(), "e1");
    Survey survey = Gate.survey(folder, settings);
    if (!survey.refusals().isEmpty()) {
      throw new IllegalStateException(survey.refusals().toString());
    }
    Registers registers = Registers.read(survey, folder, settings, tokens);
    GateRun run = new GateRun();
    if (REGISTERS.containsKey(source)) {
      run.take(registers, source);
    } else {
      GateReader reader = new GateReader(folder, settings, registers, tokens);
      for (InputFile file : survey.of(source)) {
        Receipt receipt = reader.read(file, run);
        if (receipt.refusal().isPresent()) {
          throw new IllegalStateException(receipt.refusals().toString());
        }
        run.dropped.putAll(receipt.droppedValues());
      }
    }
    return run;
  }

  private void take(Registers registers, String source) {
    accepted.addAll(
        switch (source) {
          case "couriers" -> registers.couriers();
          case "aliases" -> registers.aliases();
          default -> registers.branches();
        });
    registers.rejections().stream()
        .filter(rejection -> rejection.source().equals(source))
        .forEach(rejected::add);
  }

  private static void write(Path folder, String source, String csv) throws IOException {
    Files.write(folder.resolve(source + ".csv"), csv.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void accept(Gated row) {
    accepted.add(row);
  }

  @Override
  public void reject(Rejection rejection) {
    rejected.add(rejection);
  }
}
