package org.leakrisk.tables.evidence;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;

/** One cell of the tally: the sum of its rows in the ledger. */
@Published("The sum of the input rows under each number.")
public record Metric(
    @Key
        @Doc(
            "cell:courier/stream/month/province/part, or part: for counts of branches, which are in"
                + " the cells already; courier - = nobody's; stream parcels = volume; part = branch,"
                + " or the reason of an audit")
        String metric,
    @Doc("Sum of the contributions, in millionths") long numeratorMicro,
    @Doc("Rows that are counted") long rows,
    @Doc("Rows listed in the ledger and not counted") long excluded,
    @Doc("Accepted rows not listed: service complaints, volumes of branches inside a province")
        long unlisted,
    @Doc("Digest of the listed rows; changes with any of their cells") String evidenceDigest) {
  /** The table of these records. */
  public static final Table<Metric> TABLE = Table.of("metric", Metric.class);

  /** The cell in its parts. */
  public MetricId id() {
    return MetricId.of(metric);
  }
}
