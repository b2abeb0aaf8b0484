package org.leakrisk.jobs.golden;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One command line in a process of its own, with the classes under test. Spark is started once in a
 * process, and the one of the tests belongs to other tests.
 */
record ChildRun(int exitCode, String out, String err) {
  private static final int MOST_MINUTES = 5;
  private static final String MAIN = "org.leakrisk.jobs.app.Main";

  /** Runs a command line to its end. */
  static ChildRun of(Path scratch, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("--add-opens") || flag.startsWith("-XX:"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx2g", "-cp", classPath(), MAIN));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(scratch, "out", ".txt");
    Path err = Files.createTempFile(scratch, "err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .directory(scratch.toFile())
            .start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertTrue(ended, "no end after " + MOST_MINUTES + " minutes");
    return new ChildRun(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** What the tests see, without the tests themselves. */
  private static String classPath() {
    String given =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return String.join(
        File.pathSeparator,
        List.of(given.split(File.pathSeparator)).stream()
            .filter(entry -> !entry.endsWith("test-classes"))
            .toList());
  }
}
