package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.leakrisk.jobs.simulate.Knob;
import org.leakrisk.jobs.simulate.Simulation;
import org.leakrisk.jobs.simulate.SimulationSettings;
import org.leakrisk.jobs.simulate.WrittenFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a synthetic world with planted truth, in the form of an input. */
@Command(
    name = "simulate",
    description = "Writes a synthetic input with planted truth.",
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write it.")
  private Path out;

  SimulateCommand(Console console) {
    this.console = console;
  }

  /** Adds an option for each knob of the world. */
  static void addKnobs(CommandLine commandLine) {
    CommandSpec simulate = commandLine.getSubcommands().get("simulate").getCommandSpec();
    for (Knob knob : SimulationSettings.knobs()) {
      simulate.addOption(
          OptionSpec.builder("--" + knob.name())
              .type(String.class)
              .arity(knob.defaultValue().equals("no") ? "0..1" : "1")
              .fallbackValue("yes")
              .paramLabel("VALUE")
              .description(knob.meaning() + "; default: " + knob.defaultValue())
              .build());
    }
  }

  @Override
  public Integer call() {
    Map<String, String> chosen = new TreeMap<>();
    for (Knob knob : SimulationSettings.knobs()) {
      String value = spec.commandLine().getParseResult().matchedOptionValue(knob.name(), "");
      if (!value.isEmpty()) {
        chosen.put(knob.name(), value);
      }
    }
    for (WrittenFile file : Simulation.write(SimulationSettings.of(chosen), out)) {
      console.say("%,10d rows  %s".formatted(file.rows(), file.name()));
    }
    return 0;
  }
}
