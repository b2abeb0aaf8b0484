package org.leakrisk.jobs.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.jobs.engine.Tin.Every;
import org.leakrisk.release.parquet.TableReader;
import org.leakrisk.release.parquet.TableWriter;
import org.leakrisk.tables.failure.Failure.BadStorage;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.Tier;

@ExtendWith(SharedSpark.class)
class SparkTablesTest {
  private static final Parcels MOST =
      new Parcels(new BigDecimal("99999999999999999999999999999.999999999"));

  private static final Every FULL =
      new Every(
          "圆通 𠮷 \" ' \n",
          Long.MIN_VALUE,
          Double.MIN_VALUE,
          true,
          LocalDate.of(1, 1, 1),
          YearMonth.of(2012, 2),
          Tier.PRIORITY,
          Tin.JIATONG,
          new Money(-999_999_999_999_999_999L),
          MOST,
          new Token(-1, 0),
          List.of("D1", "", "圆"),
          Optional.of("韵"),
          Optional.of(Long.MAX_VALUE),
          Optional.of(-Double.MAX_VALUE),
          Optional.of(false),
          Optional.of(LocalDate.of(9999, 12, 31)),
          Optional.of(YearMonth.of(9999, 12)),
          Optional.of(Tier.ELEVATED),
          Optional.of(Tin.YITONG),
          Optional.of(new Money(1)),
          Optional.of(Parcels.NONE),
          Optional.of(new Token(0, 1)));

  private static final Every SPARSE =
      new Every(
          "",
          0,
          0,
          false,
          LocalDate.of(1970, 1, 1),
          YearMonth.of(1970, 1),
          Tier.ELEVATED,
          Tin.YITONG,
          new Money(0),
          Parcels.NONE,
          new Token(0, 0),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @Test
  void everyKindOfCellComesBackFromAFrameAsItWentIn(SparkSession spark) {
    Dataset<Row> frame = SparkTables.frame(spark, Every.TABLE, List.of(SPARSE, FULL));
    assertEquals(List.of(SPARSE, FULL), records(frame));
  }

  @Test
  void sparkReadsAFileThatTheTableWriterWrote(SparkSession spark, @TempDir Path directory) {
    Path file = directory.resolve("every.parquet");
    TableWriter.writeAll(Every.TABLE, file, List.of(SPARSE, FULL));
    assertEquals(
        List.of(SPARSE, FULL), records(SparkTables.read(spark, Every.TABLE, List.of(file))));
  }

  @Test
  void aFileThatSparkWroteThroughATaskIsReadWithoutSpark(Session session, @TempDir Path directory) {
    Job copy =
        new Tin.Simple(
            "copy",
            Set.of(Every.TABLE),
            Set.of(Tin.Copied.TABLE),
            in -> Output.of(Tin.Copied.TABLE, in.frame(Every.TABLE).select("id", "parcels")));
    Results results =
        Trial.run(session, directory, copy, Output.of(Every.TABLE, List.of(FULL, SPARSE)));
    Path file = new Trial.Folder(directory).kept(Tin.Copied.TABLE).orElseThrow();
    List<Tin.Copied> expected =
        List.of(new Tin.Copied("", Parcels.NONE), new Tin.Copied(FULL.id(), MOST));
    assertEquals(expected, TableReader.read(Tin.Copied.TABLE, file));
    assertEquals(TableReader.measure(Tin.Copied.TABLE, file), results.written().get("copied"));
  }

  @Test
  void onlyTheNamedFilesAreReadAndNamesAreNoPatterns(SparkSession spark, @TempDir Path directory) {
    Path odd = directory.resolve(".run [a] {b,c} * 5% 圆").resolve("part-0.parquet");
    TableWriter.writeAll(Every.TABLE, odd, List.of(FULL));
    TableWriter.writeAll(Every.TABLE, odd.resolveSibling("part-1.parquet"), List.of(SPARSE));
    assertEquals(List.of(FULL), records(SparkTables.read(spark, Every.TABLE, List.of(odd))));
  }

  @Test
  void aFileThatIsGoneIsNotAnEmptyTable(SparkSession spark, @TempDir Path directory) {
    Path gone = directory.resolve("gone.parquet");
    assertEquals(
        "every: no file " + gone,
        assertThrows(BadStorage.class, () -> SparkTables.read(spark, Every.TABLE, List.of(gone)))
            .getMessage());
  }

  @Test
  void noFilesAreAnEmptyTable(SparkSession spark) {
    assertEquals(List.of(), records(SparkTables.read(spark, Every.TABLE, List.of())));
  }

  @Test
  void aColumnCarriesItsDocumentation() {
    assertEquals("Volume", SparkTables.schema(Every.TABLE).apply("parcels").getComment().get());
    assertTrue(SparkTables.schema(Every.TABLE).apply("maybe_day").nullable());
  }

  private static List<Every> records(Dataset<Row> frame) {
    return frame.collectAsList().stream().map(row -> SparkTables.row(Every.TABLE, row)).toList();
  }
}
