package org.leakrisk.jobs.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.leakrisk.tables.failure.Failure;

/** The door: makes a synthetic world with planted truth and writes it as input files. */
public final class Simulation {
  private Simulation() {}

  /**
   * Writes couriers, aliases, branches, parcels, complaints, fraud cases, audits, notices, service
   * counts, {@code truth.csv} and {@code SYNTHETIC.json} (every file with its SHA-256). The same
   * settings give the same bytes on every machine.
   *
   * @param out a directory; made if absent; an earlier, unchanged world in it is replaced
   * @return the files, by name
   * @throws Failure.BadUsage settings that contradict each other, or a directory with other input
   * @throws Failure.BadStorage the directory cannot be written
   */
  public static List<WrittenFile> write(SimulationSettings settings, Path out) {
    World world = new World(settings);
    try (OutputFolder folder = new OutputFolder(out)) {
      new WorldWriter(world, folder).write();
      return folder.list(settings.chosen());
    } catch (IOException | UncheckedIOException failure) {
      throw new Failure.BadStorage(
          "simulate: cannot write the output directory: check space and permissions", failure);
    }
  }
}
