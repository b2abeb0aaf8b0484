package org.leakrisk.jobs.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.jobs.app.Product.Said;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.engine.SharedSpark;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.tables.evidence.Finding;

/**
 * Published figures of a regulator, with all their faults: carriers stand for couriers, boarded
 * passengers for parcels, denied boardings for complaints. The files lie beside the checkout; where
 * they are missing these tests are skipped and say so.
 */
@ExtendWith(SharedSpark.class)
abstract class RealInput {
  static final Path REAL =
      Path.of(System.getProperty("leakrisk.home", ".."), "..", "shared", "real", "us-airlines")
          .normalize();

  /** Settings under which the expected figures were computed independently. */
  static final String[] PLAIN = {
    "--set", "scoring.prior=ml",
    "--set", "scoring.dispersion=off",
    "--set", "scoring.standardise=none",
    "--set", "scoring.half-life-months={complaint: none}"
  };

  @TempDir Path out;

  @BeforeAll
  static void sayLoudlyWhenThereIsNoRealInput() {
    if (!Files.isDirectory(REAL)) {
      System.err.println("SKIPPED: no real input at shared/real beside the checkout");
    }
    assumeTrue(Files.isDirectory(REAL), "SKIPPED: no real input at shared/real");
  }

  final Said run(Session session, String view, String asOf, String... more) {
    String[] plain = {
      "run", "--in", REAL.resolve(view).toString(), "--out", out.toString(), "--as-of", asOf
    };
    String[] all = java.util.Arrays.copyOf(plain, plain.length + more.length);
    System.arraycopy(more, 0, all, plain.length, more.length);
    return Product.run(session, all);
  }

  final Map<String, CourierRanking.Row> ranking() {
    return Product.rows(out, CourierRanking.TABLE).stream()
        .collect(Collectors.toMap(row -> row.courier().code(), row -> row));
  }

  final List<String> byRank() {
    return Product.rows(out, CourierRanking.TABLE).stream()
        .filter(row -> row.rank().isPresent())
        .sorted(Comparator.comparing(row -> row.rank().orElseThrow()))
        .map(row -> row.courier().code())
        .toList();
  }

  final Optional<Finding> finding(String check, String subject) {
    return Product.rows(out, Finding.TABLE).stream()
        .filter(row -> row.check().equals(check) && row.subject().equals(subject))
        .findFirst();
  }
}
