package org.leakrisk.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One run of the samples for all tests that look at what it published. Gives a {@link Published} to
 * any test method that asks for one; it is not to be changed.
 */
public final class SampleRun implements ParameterResolver {
  /**
   * What the run left.
   *
   * @param out its output directory
   * @param ended what it printed
   */
  public record Published(Path scratch, Path out, Product.Ended ended) implements AutoCloseable {
    /** The folder of the run. */
    public Path run() throws IOException {
      return out.resolve("current").toRealPath();
    }

    @Override
    public void close() throws IOException {
      try (Stream<Path> files = Files.walk(scratch)) {
        List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Published.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SampleRun.class))
        .getOrComputeIfAbsent(Published.class, any -> publish(), Published.class);
  }

  private static Published publish() {
    try {
      Path scratch = Files.createTempDirectory("leakrisk-sample").toRealPath();
      Path out = scratch.resolve("out");
      Product product = Product.in(scratch).with(Product.QUICK);
      return new Published(
          scratch, out, product.run("run", "--in", Product.samples(), "--out", out.toString()));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
