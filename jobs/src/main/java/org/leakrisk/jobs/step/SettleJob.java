package org.leakrisk.jobs.step;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.split_part;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.leakrisk.gate.Acceptance;
import org.leakrisk.gate.InputSettings;
import org.leakrisk.gate.Registers;
import org.leakrisk.jobs.engine.Frames;
import org.leakrisk.jobs.engine.Job;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.jobs.engine.SparkTables;
import org.leakrisk.tables.evidence.Dispute;
import org.leakrisk.tables.evidence.EventCount;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Notice;
import org.leakrisk.tables.evidence.ParcelVolume;
import org.leakrisk.tables.evidence.PublishedFigure;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.evidence.TextTrust;
import org.leakrisk.tables.failure.Failure.BadInput;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.EvidenceClass;

/**
 * Settles rows that stand more than once: equal rows count once, a higher revision replaces the
 * lower ones, and rows of one id that contradict each other are rejected. A volume or a count that
 * contradicts another refuses the run, for either would set a rate.
 */
final class SettleJob implements Job {
  private static final String ACCEPTED = "ACCEPTED";
  private static final String DUPLICATE = "DUPLICATE";
  private static final String SUPERSEDED = "SUPERSEDED";
  private static final String CONFLICT = "CONFLICT";

  private static final Map<Table<?>, Table<?>> CLEAN_OF_GATED =
      Map.of(
          GatedTables.PARCELS, ParcelVolume.TABLE,
          GatedTables.EVIDENCE, GatedTables.CLEAN_EVIDENCE,
          GatedTables.AUDITS, GatedTables.SETTLED_AUDITS,
          GatedTables.NOTICES, Notice.TABLE,
          GatedTables.DISPUTES, Dispute.TABLE,
          GatedTables.COUNTS, EventCount.TABLE,
          GatedTables.PUBLISHED, PublishedFigure.TABLE);

  private final InputSettings settings;
  private final Registers registers;

  /**
   * A job over what the gate read.
   *
   * @param registers couriers, aliases and branches, settled before; their files are accounted for
   *     here
   */
  SettleJob(InputSettings settings, Registers registers) {
    this.settings = settings;
    this.registers = registers;
  }

  @Override
  public String name() {
    return "settle";
  }

  @Override
  public Set<Table<?>> reads() {
    Set<Table<?>> reads = GatedTables.ofRows().stream().collect(Collectors.toSet());
    reads.add(GatedTables.REJECTED);
    reads.add(GatedTables.ACCOUNTING);
    reads.add(TextTrust.TABLE);
    return reads;
  }

  @Override
  public Set<Table<?>> writes() {
    Set<Table<?>> writes = CLEAN_OF_GATED.values().stream().collect(Collectors.toSet());
    writes.add(Rejection.TABLE);
    writes.add(FileAccounting.TABLE);
    return writes;
  }

  @Override
  public Output run(Frames in) {
    Dataset<Row> verdicts =
        GatedTables.ofRows().stream()
            .map(table -> identities(in.frame(table)))
            .reduce(Dataset::unionAll)
            .map(SettleJob::verdicts)
            .orElseThrow()
            .localCheckpoint();
    Map<String, Map<String, Long>> counts = countsByFile(verdicts);
    List<FileAccounting> gatedFiles = in.rows(GatedTables.ACCOUNTING);
    refuseContradictions(verdicts, sourcesWith(CONFLICT, gatedFiles, counts));
    List<FileAccounting> accounting = new ArrayList<>(registers.accounting());
    accounting.addAll(settled(gatedFiles, counts));
    Set<Table<?>> unsettled = tablesWithVerdicts(gatedFiles, counts);
    Output output =
        Output.of(FileAccounting.TABLE, accounting)
            .with(Acceptance.check(accounting, settings))
            .and(Rejection.TABLE, rejected(in.frame(GatedTables.REJECTED), verdicts, registers));
    boolean trusted = in.rows(TextTrust.TABLE).stream().allMatch(TextTrust::trusted);
    for (Table<?> gated : GatedTables.ofRows()) {
      boolean doubted = !trusted && gated.equals(GatedTables.EVIDENCE);
      Dataset<Row> rows = doubted ? suspected(in.frame(gated)) : in.frame(gated);
      Dataset<Row> clean = unsettled.contains(gated) ? withoutVerdict(rows, verdicts) : rows;
      output = output.and(CLEAN_OF_GATED.get(gated), clean);
    }
    return output;
  }

  static Dataset<Row> identities(Dataset<Row> gated) {
    return gated.select("record", "file", "line", "revision", "row");
  }

  /**
   * The rows that are not accepted, each with its verdict; by the same rule as {@link
   * org.leakrisk.gate.Settlement}.
   */
  static Dataset<Row> verdicts(Dataset<Row> identities) {
    WindowSpec sameRecord = Window.partitionBy("record");
    WindowSpec sameContent = Window.partitionBy("record", "row").orderBy("file", "line");
    Column newest = col("revision").equalTo(col("highest"));
    Column verdict =
        when(col("place").gt(1), lit(DUPLICATE))
            .when(not(newest), lit(SUPERSEDED))
            .when(col("least").notEqual(col("greatest")), lit(CONFLICT))
            .otherwise(lit(ACCEPTED));
    return identities
        .withColumn("place", row_number().over(sameContent))
        .withColumn("highest", max("revision").over(sameRecord))
        .withColumn("least", min(when(newest, col("row"))).over(sameRecord))
        .withColumn("greatest", max(when(newest, col("row"))).over(sameRecord))
        .select(col("record"), col("file"), col("line"), verdict.as("verdict"))
        .filter(col("verdict").notEqual(ACCEPTED));
  }

  static Dataset<Row> withoutVerdict(Dataset<Row> rows, Dataset<Row> verdicts) {
    Dataset<Row> places = verdicts.select(col("file").as("at_file"), col("line").as("at_line"));
    Column samePlace = col("file").equalTo(col("at_file")).and(col("line").equalTo(col("at_line")));
    return rows.join(places, samePlace, "left_anti");
  }

  /** The same records, with those suspected that only their text speaks for. */
  static Dataset<Row> suspected(Dataset<Row> evidence) {
    Column known = col("evidence_class");
    return evidence.withColumn(
        "evidence_class",
        when(known.equalTo(EvidenceClass.DETECTED.name()), lit(EvidenceClass.SUSPECTED.name()))
            .otherwise(known));
  }

  private static Dataset<Row> rejected(
      Dataset<Row> gated, Dataset<Row> verdicts, Registers registers) {
    Dataset<Row> conflicts =
        verdicts
            .filter(col("verdict").equalTo(CONFLICT))
            .select(
                split_part(col("record"), lit("/"), lit(1)).as("source"),
                col("file"),
                col("line"),
                lit(CONFLICT).as("reason"),
                lit(null).cast("string").as("column"));
    Dataset<Row> ofRegisters =
        SparkTables.frame(gated.sparkSession(), Rejection.TABLE, registers.rejections());
    return gated.unionAll(conflicts).unionAll(ofRegisters);
  }

  private static Map<String, Map<String, Long>> countsByFile(Dataset<Row> verdicts) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (Row row : verdicts.groupBy("file", "verdict").count().collectAsList()) {
      counts
          .computeIfAbsent(row.getString(0), file -> new TreeMap<>())
          .put(row.getString(1), row.getLong(2));
    }
    return counts;
  }

  private static List<FileAccounting> settled(
      List<FileAccounting> gated, Map<String, Map<String, Long>> counts) {
    List<FileAccounting> settled = new ArrayList<>();
    for (FileAccounting file : gated) {
      Map<String, Long> verdicts = counts.getOrDefault(file.file(), Map.of());
      settled.add(
          file.settled(
              verdicts.getOrDefault(DUPLICATE, 0L),
              verdicts.getOrDefault(SUPERSEDED, 0L),
              verdicts.getOrDefault(CONFLICT, 0L)));
    }
    return settled;
  }

  /** Sources with a file that has a row of some verdict. */
  private static Set<String> sourcesWith(
      String verdict, List<FileAccounting> files, Map<String, Map<String, Long>> counts) {
    return files.stream()
        .filter(file -> counts.getOrDefault(file.file(), Map.of()).containsKey(verdict))
        .map(FileAccounting::source)
        .collect(Collectors.toSet());
  }

  /** The tables that hold rows which are not accepted; the others are handed on as they are. */
  private static Set<Table<?>> tablesWithVerdicts(
      List<FileAccounting> files, Map<String, Map<String, Long>> counts) {
    return files.stream()
        .filter(file -> counts.containsKey(file.file()))
        .map(file -> GatedTables.of(file.source()))
        .collect(Collectors.toSet());
  }

  private static void refuseContradictions(Dataset<Row> verdicts, Set<String> sources) {
    for (String source : List.of("parcels", "counts")) {
      if (sources.contains(source)) {
        List<String> records =
            verdicts
                .filter(col("verdict").equalTo(CONFLICT))
                .filter(col("record").startsWith(source + "/"))
                .select("record")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
        throw new BadInput(Contradictions.message(source, records).orElseThrow());
      }
    }
  }
}
