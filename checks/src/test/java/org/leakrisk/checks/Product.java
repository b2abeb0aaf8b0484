package org.leakrisk.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The built product, started in processes of its own.
 *
 * @param directory where it is started; what it prints is kept there as files
 * @param program what Java is told to run: a jar, or a class path and a class
 * @param flags options for Java
 * @param environment variables beyond those of this process
 */
public record Product(
    Path directory, List<String> program, List<String> flags, Map<String, String> environment) {
  /** The checkout that the product was built in. */
  public static final Path HOME =
      Path.of(System.getProperty("leakrisk.home", "..")).toAbsolutePath().normalize();

  /** Options with which small runs end sooner. */
  public static final List<String> QUICK =
      List.of("-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final Path JAR = HOME.resolve("jobs/target/leakrisk/leakrisk.jar");
  private static final int MOST_MINUTES = 10;

  /** The product without any option for Java, started in a directory. */
  public static Product in(Path directory) {
    assertTrue(Files.exists(jar()), "build the product first: ./mvnw -pl jobs -am package");
    return new Product(directory, List.of("-jar", jar().toString()), List.of(), Map.of());
  }

  /** Its jar; what it needs lies in {@code lib} beside it. */
  public static Path jar() {
    return JAR;
  }

  /** The samples that come with it. */
  public static String samples() {
    return HOME.resolve("data-samples").toString();
  }

  /** With these options for Java too. */
  public Product with(List<String> more) {
    List<String> all = new ArrayList<>(flags);
    all.addAll(more);
    return new Product(directory, program, all, environment);
  }

  /** With a variable of the environment. */
  public Product with(String variable, String value) {
    Map<String, String> all = new TreeMap<>(environment);
    all.put(variable, value);
    return new Product(directory, program, flags, all);
  }

  /** With another class path and a main class in place of the jar. */
  public Product run(String classPath, String mainClass) {
    return new Product(directory, List.of("-cp", classPath, mainClass), flags, environment);
  }

  /** Runs one command line to its end. */
  public Ended run(String... arguments) throws IOException, InterruptedException {
    Running running = start(arguments);
    boolean ended = running.process().waitFor(MOST_MINUTES, TimeUnit.MINUTES);
    running.process().destroyForcibly();
    assertTrue(ended, "no end after " + MOST_MINUTES + " minutes");
    return new Ended(
        running.process().exitValue(),
        Files.readString(running.out()),
        Files.readString(running.err()));
  }

  /** Starts one command line. */
  public Running start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(program);
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(directory, "stdout-", ".txt");
    Path err = Files.createTempFile(directory, "stderr-", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }

  /** A process and the files that take what it prints. */
  public record Running(Process process, Path out, Path err) {}

  /** What was left of a process: its exit code and all that it printed. */
  public record Ended(int exitCode, String out, String err) {
    /** Fails unless it ended so. */
    public Ended expect(int code) {
      assertTrue(exitCode == code, () -> "exit " + exitCode + ", not " + code + "\n" + err);
      return this;
    }
  }
}
