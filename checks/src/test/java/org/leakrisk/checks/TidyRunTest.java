package org.leakrisk.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a run leaves beside its results, and what its jar says. */
@ExtendWith(SampleRun.class)
class TidyRunTest {

  @Test
  void theJarOpensToSparkWhatTheTestsOpen() throws IOException {
    Set<String> tests =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(flag -> flag.startsWith("--add-opens="))
            .map(flag -> flag.replaceAll("--add-opens=|=ALL-UNNAMED", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(tests.size() > 10, tests.toString());
    try (JarFile jar = new JarFile(Product.jar().toFile())) {
      String opens = jar.getManifest().getMainAttributes().getValue("Add-Opens");
      assertEquals(tests, new TreeSet<>(List.of(opens.strip().split("\\s+"))));
    }
  }

  @Test
  void nothingOfTheWorkIsLeftBehind(SampleRun.Published published) throws IOException {
    try (Stream<Path> left = Files.list(published.out().resolve("staging"))) {
      assertEquals(List.of(), left.toList());
    }
    try (Stream<Path> beside = Files.list(published.scratch())) {
      List<String> names =
          beside
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.matches("std(out|err)-\\d+\\.txt"))
              .toList();
      assertEquals(List.of("out"), names);
    }
  }

  @Test
  void whatIsPrintedIsResultsOnOneSideAndProgressOnTheOther(SampleRun.Published published) {
    String err = published.ended().err();
    assertTrue(err.contains("judge"), err);
    assertFalse(err.contains("Exception"), err);
    assertFalse(err.contains("WARN"), err);
    assertFalse(published.ended().out().contains("Spark"), published.ended().out());
  }
}
