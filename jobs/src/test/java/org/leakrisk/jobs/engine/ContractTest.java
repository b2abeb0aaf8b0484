package org.leakrisk.jobs.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.jobs.engine.Tin.Reports;
import org.leakrisk.jobs.engine.Tin.Simple;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.failure.Failure.BrokenContract;
import org.leakrisk.tables.word.Tier;

@ExtendWith(SharedSpark.class)
class ContractTest {

  @Test
  void allFindingsAboutTheShapeStandInOneMessage(SparkSession spark) {
    Dataset<Row> frame =
        SparkTables.frame(spark, Tally.TABLE, List.of())
            .drop("persons")
            .selectExpr("*", "cast(largest_person as int) as extra", "province as PROVINCE_NAME")
            .withColumn(
                "events_micro", org.apache.spark.sql.functions.expr("cast(1 as decimal(38,9))"));
    BrokenContract failure =
        assertThrows(BrokenContract.class, () -> Contract.of(Tally.TABLE).check(frame, "tally"));
    assertEquals(
        "tally: column 'events_micro' is decimal(38,9), expected bigint;"
            + " column 'persons' is missing; column 'extra' is not expected;"
            + " column 'PROVINCE_NAME' is not expected (job tally)",
        failure.getMessage());
  }

  @Test
  void columnsInAnotherOrderAreNoBreach(Session session, @TempDir Path directory) {
    Job job = counts("cast(1 as bigint) as events", "'2012-12' as month", "'jiatong' as courier");
    assertEquals(
        List.of(Reports.of(Tin.JIATONG, "2012-12", 1)),
        Trial.run(session, directory, job, ONE).rows(Reports.TABLE));
  }

  @Test
  void brokenCellsAreCountedByColumnAndNeverShown(Session session, @TempDir Path directory) {
    String courier = "case when events = 3 then null else courier end as courier";
    Job job = counts(courier, "month", "case when events = 1 then -7 else events end as events");
    BrokenContract failure =
        assertThrows(
            BrokenContract.class,
            () -> Trial.run(session, directory, job, THREE).rows(Reports.TABLE));
    assertEquals(
        "reports: column 'courier' is empty in 1 row; refused by Reports in 1 row (job count)",
        failure.getMessage());
  }

  @Test
  void anUnknownWordIsABreach(SparkSession spark) {
    Contract contract = Contract.of(Tin.Graded.TABLE);
    Row row =
        SparkTables.frame(
                spark, Tin.Graded.TABLE, List.of(new Tin.Graded(Tin.JIATONG, Tier.ELEVATED, .5)))
            .selectExpr("courier", "'ELEVATE' as tier", "p")
            .head();
    assertEquals(
        "column 'tier' holds an unknown word",
        contract.fault(SparkTables.neutral(Tin.Graded.TABLE, row)).orElseThrow());
  }

  @Test
  void aNumberThatIsNoneIsABreach(SparkSession spark) {
    Row row =
        spark.sql("select 'jiatong' as courier, 'ELEVATED' as tier, double('NaN') as p").head();
    assertEquals(
        "column 'p' is not a finite number",
        Contract.of(Tin.Graded.TABLE)
            .fault(SparkTables.neutral(Tin.Graded.TABLE, row))
            .orElseThrow());
  }

  private static final Output ONE = Output.of(Tin.Raw.TABLE, List.of(new Tin.Raw(Tin.JIATONG, 1)));
  private static final Output THREE =
      Output.of(
          Tin.Raw.TABLE,
          List.of(
              new Tin.Raw(Tin.JIATONG, 1),
              new Tin.Raw(Tin.JIATONG, 2),
              new Tin.Raw(Tin.YITONG, 3)));

  private static Job counts(String... columns) {
    return new Simple(
        "count",
        Set.of(Tin.Raw.TABLE),
        Set.of(Reports.TABLE),
        in ->
            Output.of(
                Reports.TABLE,
                in.frame(Tin.Raw.TABLE).selectExpr("*", "'2012-11' as month").selectExpr(columns)));
  }
}
