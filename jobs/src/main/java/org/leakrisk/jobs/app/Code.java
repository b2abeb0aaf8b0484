package org.leakrisk.jobs.app;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import org.leakrisk.gate.Gate;
import org.leakrisk.release.log.RunParts;
import org.leakrisk.report.html.ReportPage;
import org.leakrisk.risk.judge.Judge;
import org.leakrisk.tables.schema.Table;

/** The product's own code, as far as a run id depends on it. */
final class Code {
  private Code() {}

  /** SHA-256 over the product's own jars, or class folders when it is not packed. */
  static String digest() {
    List<Class<?>> oneOfEachModule =
        List.of(Table.class, Gate.class, Judge.class, ReportPage.class, RunParts.class, Main.class);
    return RunParts.codeDigest(oneOfEachModule.stream().map(Code::place).toList());
  }

  private static Path place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("A class has no place", impossible);
    }
  }
}
