package org.leakrisk.jobs.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Severity;

/** What is wrong with the volumes of branches, in words. */
final class BranchFindings {
  private BranchFindings() {}

  /**
   * The findings.
   *
   * @param months per courier and month the national volume and the sums of provinces and branches
   * @param contested branch ids that several couriers use
   */
  static List<Finding> of(Dataset<Row> months, Dataset<Row> contested) {
    Column none = lit(0);
    Column whole = greatest(coalesce(col("national"), none), coalesce(col("provinces"), none));
    Column alone = col("national").isNull().and(col("provinces").isNull());
    Column tooLarge =
        col("branches")
            .multiply(lit("0.99").cast("decimal(3,2)"))
            .gt(whole)
            .and(alone.notEqual(true));
    List<Finding> findings = new ArrayList<>();
    observed(months.filter(col("branches").isNotNull().and(alone)))
        .map(
            found ->
                new Finding(
                    "parcels_of_branches_only",
                    "parcels",
                    Severity.ERROR,
                    found,
                    "volume of the province or the nation beside that of its branches",
                    "Branch rows are parts and are not added, so these months have no volume; send"
                        + " the rows without branch as well."))
        .ifPresent(findings::add);
    observed(months.filter(tooLarge))
        .map(
            found ->
                new Finding(
                    "branches_mismatch",
                    "parcels",
                    Severity.WARN,
                    found,
                    "branches that carry together no more than their courier",
                    "The branches carry more than their courier, so too much is expected of them;"
                        + " check for rows that hold the same volume twice."))
        .ifPresent(findings::add);
    long ids = contested.count();
    if (ids > 0) {
      findings.add(
          new Finding(
              "contested_branches",
              "parcels",
              Severity.ERROR,
              ids + " branch ids",
              "one courier for each branch id",
              "Several couriers report volume under one branch id; it is left out. Give each branch"
                  + " an id of its own in branches."));
    }
    return findings;
  }

  private static Optional<String> observed(Dataset<Row> months) {
    List<Row> rows = months.select("courier", "month").sort("courier", "month").collectAsList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%d courier-months, first %s %s"
                .formatted(rows.size(), rows.get(0).getString(0), rows.get(0).getString(1)));
  }
}
