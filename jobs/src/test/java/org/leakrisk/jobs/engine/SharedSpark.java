package org.leakrisk.jobs.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Spark session for all tests of a process, since a start costs seconds. Gives a {@link
 * Session} or a {@link SparkSession} to any test method that asks for one.
 */
public final class SharedSpark implements BeforeAllCallback, ParameterResolver {
  private static final String KEY = "session";

  /** The session, and what must go after the last test. */
  private record Shared(Session session, Path local) implements AutoCloseable {
    static Shared start() {
      try {
        Path local = Files.createTempDirectory("leakrisk-spark");
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        return new Shared(
            Session.start(new Session.Settings(Optional.of("local[2]"), local, zone, false)),
            local);
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    }

    @Override
    public void close() throws IOException {
      session.close();
      try (Stream<Path> files = Files.walk(local)) {
        List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    session(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Session.class || type == SparkSession.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Session session = session(context);
    return parameter.getParameter().getType() == Session.class ? session : session.spark();
  }

  private static Session session(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedSpark.class))
        .getOrComputeIfAbsent(KEY, key -> Shared.start(), Shared.class)
        .session();
  }
}
