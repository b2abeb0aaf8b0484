package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.gate.Gate;
import org.leakrisk.gate.InputFile;
import org.leakrisk.release.log.Release;
import org.leakrisk.release.log.RunParts;

/** Holds the files of a directory against the inputs that a release was made from. */
final class InputsCheck {
  private InputsCheck() {}

  /**
   * What is not as it was, one line for each file, by alias.
   *
   * @param settings how the input was read
   */
  static List<String> findings(Path in, Settings settings, Release release) {
    SortedMap<String, String> found = new TreeMap<>();
    for (InputFile file : Gate.survey(in, settings.input()).files()) {
      found.put(file.alias(), file.sha256());
    }
    List<String> findings = new ArrayList<>();
    for (RunParts.Input input : release.manifest().parts().inputs()) {
      String sha256 = found.remove(input.alias());
      if (sha256 == null) {
        findings.add("input %s: missing or not readable any more".formatted(input.alias()));
      } else if (!sha256.equals(input.sha256())) {
        findings.add("input %s: changed".formatted(input.alias()));
      }
    }
    found.keySet().forEach(alias -> findings.add("input %s: not in the release".formatted(alias)));
    return findings;
  }
}
