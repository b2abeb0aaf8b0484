package org.leakrisk.gate;

import java.nio.file.Path;
import org.leakrisk.gate.source.Sources;
import org.leakrisk.tables.failure.Failure;

/** The door of the gate. */
public final class Gate {
  private Gate() {}

  /**
   * Looks at every file of the input directory; reads no row and needs no key.
   *
   * @param in the input directory
   * @throws Failure.BadUsage when it is no directory, or a link leads out of it
   * @throws Failure.BadInput when it holds too many files or levels, or a file cannot be opened
   */
  public static Survey survey(Path in, InputSettings settings) {
    return new Surveyor(Sources.all(), in, settings).survey();
  }
}
