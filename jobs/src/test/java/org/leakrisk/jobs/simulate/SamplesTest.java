package org.leakrisk.jobs.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
  private static final Path SAMPLES = Path.of("..", "data-samples");

  @TempDir Path temporary;

  @Test
  void theSamplesAreByteForByteWhatTheirReadmeSaysHowToMake() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    String readme = Files.readString(SAMPLES.resolve("README.md"));
    String command = readme.substring(readme.indexOf("./leakrisk simulate"));
    Pattern.compile("--([a-z-]+) ([^\\s\\\\]+)")
        .matcher(command.substring(0, command.indexOf("\n\n")))
        .results()
        .filter(option -> !option.group(1).equals("out"))
        .forEach(option -> settings.put(option.group(1), option.group(2)));
    assertTrue(settings.size() > 5, settings.toString());
    for (WrittenFile file : Simulation.write(SimulationSettings.of(settings), temporary)) {
      assertSame(file.name());
    }
    assertSame("SYNTHETIC.json");
  }

  private void assertSame(String name) throws IOException {
    assertArrayEquals(
        Files.readAllBytes(temporary.resolve(name)),
        Files.readAllBytes(SAMPLES.resolve(name)),
        name);
  }
}
