package org.leakrisk.jobs.step;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.leakrisk.jobs.engine.Frames;
import org.leakrisk.jobs.engine.Job;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.jobs.engine.SparkTables;
import org.leakrisk.risk.link.Clusters;
import org.leakrisk.risk.link.IncidentFold;
import org.leakrisk.risk.link.LinkageSettings;
import org.leakrisk.risk.link.Member;
import org.leakrisk.risk.link.SharedTokens;
import org.leakrisk.tables.evidence.Edge;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.Incident;
import org.leakrisk.tables.evidence.IncidentMember;
import org.leakrisk.tables.id.IncidentId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.EvidenceClass;

/**
 * Finds which records tell of one event. Spark brings records together that share a token, pure
 * functions decide on edges, the driver clusters, and each cluster becomes one incident.
 */
final class LinkJob implements Job {
  static final List<String> SCORING =
      Arrays.stream(EvidenceClass.values())
          .filter(EvidenceClass::scores)
          .map(EvidenceClass::name)
          .toList();

  private static final List<String> ATTACHED =
      List.of(EvidenceClass.SUSPECTED.name(), EvidenceClass.UNCONFIRMED.name());
  private static final byte WAYBILL = 'w';
  private static final byte PHONE = 'p';
  private static final byte CONTENT = 'c';

  private final LinkageSettings settings;

  LinkJob(LinkageSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "link";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(EvidenceRecord.TABLE);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(Edge.TABLE, Incident.TABLE, IncidentMember.TABLE);
  }

  @Override
  public Output run(Frames in) {
    Linked linked = linked(members(in.frame(EvidenceRecord.TABLE)), settings);
    Dataset<Row> members = linked.members().select("record", "incident_id", "scores", "phone");
    return Output.of(Edge.TABLE, linked.edges())
        .and(Incident.TABLE, incidents(linked.members()))
        .and(IncidentMember.TABLE, members);
  }

  /**
   * Which records tell of one event.
   *
   * @param edges the pairs that share a token
   * @param members the records with their incident; without those that belong to none
   */
  record Linked(List<Edge> edges, Dataset<Row> members) {}

  /** Links the records of a frame of {@link Member}. */
  static Linked linked(Dataset<Row> frame, LinkageSettings settings) {
    Dataset<Row> members = frame.localCheckpoint();
    Dataset<Row> edgeRows = edges(members, settings).localCheckpoint();
    List<Edge> candidates = rows(Edge.TABLE, edgeRows);
    List<Member> linked = rows(Member.TABLE, named(members, edgeRows));
    Clusters clusters = Clusters.of(linked, candidates);
    return new Linked(clusters.edges(), assigned(members, linked, clusters));
  }

  /** What may be part of an incident: evidence, and records that support it. */
  static Dataset<Row> members(Dataset<Row> evidence) {
    Column scores = col("evidence_class").isin(SCORING.toArray());
    List<Column> columns = new ArrayList<>();
    Member.TABLE.columns().forEach(column -> columns.add(col(column.name())));
    return evidence
        .filter(scores.or(col("evidence_class").isin(ATTACHED.toArray())))
        .withColumn("scores", scores)
        .select(columns.toArray(Column[]::new));
  }

  /** Edges among records that share a waybill, a phone, or, lacking both, everything but the id. */
  static Dataset<Row> edges(Dataset<Row> members, LinkageSettings settings) {
    Column neither = col("waybill").isNull().and(col("phone").isNull());
    Column shared =
        explode(
            array_compact(
                array(
                    tagged(WAYBILL, col("waybill")),
                    tagged(PHONE, col("phone")),
                    when(neither, tagged(CONTENT, col("content"))))));
    MapFunction<Row, byte[]> bySharedToken = row -> row.getAs("shared");
    FlatMapGroupsFunction<byte[], Row, Row> toEdges =
        (token, rows) -> {
          List<Member> group = new ArrayList<>();
          rows.forEachRemaining(row -> group.add(SparkTables.row(Member.TABLE, row)));
          return edgesOf(token[0], group, settings).stream()
              .map(edge -> SparkTables.cells(Edge.TABLE, edge))
              .iterator();
        };
    return members
        .withColumn("shared", shared)
        .groupByKey(bySharedToken, Encoders.BINARY())
        .flatMapGroups(toEdges, Encoders.row(SparkTables.schema(Edge.TABLE)));
  }

  private static List<Edge> edgesOf(byte rule, List<Member> group, LinkageSettings settings) {
    return switch (rule) {
      case WAYBILL -> SharedTokens.ofWaybill(group);
      case PHONE -> SharedTokens.ofPhone(group, settings);
      default -> SharedTokens.ofContent(group);
    };
  }

  private static Column tagged(byte rule, Column token) {
    return concat(lit(new byte[] {rule}), token);
  }

  private static Dataset<Row> named(Dataset<Row> members, Dataset<Row> edges) {
    Dataset<Row> ends =
        edges.select(explode(array(col("left"), col("right"))).as("record")).distinct();
    return members.join(ends, members.col("record").equalTo(ends.col("record")), "left_semi");
  }

  private static <R extends Record> List<R> rows(Table<R> table, Dataset<Row> frame) {
    return frame.collectAsList().stream().map(row -> SparkTables.row(table, row)).toList();
  }

  /** Each member with its incident; a record that neither scores nor was attached is left out. */
  private static Dataset<Row> assigned(
      Dataset<Row> members, List<Member> linked, Clusters clusters) {
    SparkSession session = members.sparkSession();
    Dataset<Row> known =
        SparkTables.frame(session, Assignment.TABLE, assignments(linked, clusters));
    Dataset<Row> renamed =
        known.select(
            col("record").as("known_record"), col("incident_id").as("known_id"), col("methods"));
    Column alone = when(col("scores"), col("record"));
    return members
        .join(renamed, col("record").equalTo(col("known_record")), "left_outer")
        .withColumn("incident_id", coalesce(col("known_id"), alone))
        .filter(col("incident_id").isNotNull())
        .drop("known_record", "known_id");
  }

  private static List<Assignment> assignments(List<Member> linked, Clusters clusters) {
    Map<RecordId, Set<String>> methods = new HashMap<>();
    for (Edge edge : clusters.edges()) {
      if (edge.accepted()) {
        methods
            .computeIfAbsent(
                clusters.incidentOf(edge.left()), incident -> new TreeSet<>(Text.CODE_POINTS))
            .add(edge.method().name());
      }
    }
    List<Assignment> assignments = new ArrayList<>();
    for (Member member : new LinkedHashSet<>(linked)) {
      if (member.scores() || clusters.isAttached(member.record())) {
        RecordId incident = clusters.incidentOf(member.record());
        List<String> used = List.copyOf(methods.getOrDefault(incident, Set.of()));
        assignments.add(new Assignment(member.record(), new IncidentId(incident.code()), used));
      }
    }
    return assignments;
  }

  /** One row per incident, folded from its members. */
  static Dataset<Row> incidents(Dataset<Row> assigned) {
    MapFunction<Row, String> byIncident = row -> row.getAs("incident_id");
    FlatMapGroupsFunction<String, Row, Row> fold =
        (incident, rows) -> {
          List<Member> cluster = new ArrayList<>();
          Set<String> methods = new TreeSet<>(Text.CODE_POINTS);
          while (rows.hasNext()) {
            Row row = rows.next();
            cluster.add(SparkTables.row(Member.TABLE, row));
            if (!row.isNullAt(row.fieldIndex("methods"))) {
              methods.addAll(row.getList(row.fieldIndex("methods")));
            }
          }
          Incident folded =
              IncidentFold.of(new IncidentId(incident), cluster, List.copyOf(methods));
          return List.of(SparkTables.cells(Incident.TABLE, folded)).iterator();
        };
    return assigned
        .groupByKey(byIncident, Encoders.STRING())
        .flatMapGroups(fold, Encoders.row(SparkTables.schema(Incident.TABLE)));
  }
}
