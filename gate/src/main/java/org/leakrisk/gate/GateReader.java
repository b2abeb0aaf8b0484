package org.leakrisk.gate;

import java.io.IOException;
import java.nio.file.Path;
import org.leakrisk.gate.InputSettings.ComplaintsAre;
import org.leakrisk.gate.InputSettings.Numbers;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.courier.CourierRegister;
import org.leakrisk.gate.leak.LeakDetector;
import org.leakrisk.gate.read.FileReader;
import org.leakrisk.gate.read.FileResult;
import org.leakrisk.gate.read.FileToRead;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.Sources;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.failure.Failure;

/** Reads surveyed files row by row. Belongs to one thread, as its tokens do. */
public final class GateReader {
  private final Path in;
  private final InputSettings settings;
  private final CourierRegister couriers;
  private final ColumnContext context;

  /**
   * A reader of the files of one input directory.
   *
   * @param in the input directory
   * @param registers the couriers, aliases and branches of the input
   * @param tokens tokens of this thread
   */
  public GateReader(Path in, InputSettings settings, Registers registers, Tokens tokens) {
    this(in, settings, registers.names(), tokens);
  }

  GateReader(Path in, InputSettings settings, CourierRegister couriers, Tokens tokens) {
    this.in = in;
    this.settings = settings;
    this.couriers = couriers;
    boolean grouped = settings.numbers() == Numbers.GROUPED;
    this.context =
        new ColumnContext(tokens, settings.zone(), grouped, new LeakDetector(settings.leakRules()));
  }

  /**
   * Reads a file. Every row goes to the output, accepted or rejected.
   *
   * @return what became of the rows; when it holds a refusal the rows must not be used
   * @throws Failure.BadInput when the file is not the one that was surveyed, or cannot be read
   * @throws IllegalStateException when the gate itself is at fault
   */
  public Receipt read(InputFile file, GateOutput output) {
    String where = file.source() + "/" + file.alias();
    try {
      FileResult result = result(file, output);
      if (result.bytes() != file.bytes() || !result.sha256().equals(file.sha256())) {
        throw new Failure.BadInput(
            where + " changed while it was read: run again when nothing writes to it");
      }
      return Receipt.of(file, result);
    } catch (IOException unreadable) {
      throw new Failure.BadInput(where + " cannot be read any more: check storage and permissions");
    } catch (Failure failure) {
      throw failure;
    } catch (RuntimeException fault) {
      throw OwnFault.of(where, fault);
    }
  }

  private FileResult result(InputFile file, GateOutput output) throws IOException {
    Source source =
        Sources.all().stream()
            .filter(known -> known.name().equals(file.source()))
            .findFirst()
            .orElseThrow();
    FileReader reader = new FileReader(source, context, couriers, settings.limits());
    boolean leakUnknown =
        SurveyFindings.leakUnknown(file) && settings.complaintsAre() != ComplaintsAre.SERVICE;
    FileToRead toRead =
        new FileToRead(
            in.resolve(file.path()),
            file.alias(),
            file.format(),
            file.gzip(),
            file.encoding(),
            leakUnknown);
    return reader.read(toRead, output::accept, output::reject);
  }
}
