package org.leakrisk.jobs.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.leakrisk.jobs.engine.Frames;
import org.leakrisk.jobs.engine.Job;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.ParcelVolume;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.Severity;

/**
 * Volumes that add up: the province rows, and under 00 what a larger national row holds beyond
 * them. Branch rows are parts of their province and never added.
 */
final class ExposeJob implements Job {
  /** One digit less than a column has, so that Spark need not round a difference to make room. */
  private static final DecimalType SUBTRACTED = DataTypes.createDecimalType(37, 9);

  @Override
  public String name() {
    return "expose";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(ParcelVolume.TABLE);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(Exposure.TABLE);
  }

  @Override
  public Output run(Frames in) {
    Dataset<Row> months = byMonth(in.frame(ParcelVolume.TABLE)).localCheckpoint();
    return Output.of(Exposure.TABLE, exposure(in.frame(ParcelVolume.TABLE), months))
        .with(mismatches(months));
  }

  /** Per courier and month the national row and the sum of the provinces. */
  static Dataset<Row> byMonth(Dataset<Row> parcels) {
    Column national = col("province").equalTo(ProvinceCode.NATIONAL.code());
    return parcels
        .filter(col("branch").isNull())
        .groupBy("courier", "month")
        .agg(
            exact(sum(when(national, col("parcels")))).as("national"),
            exact(sum(when(national, lit(null)).otherwise(col("parcels")))).as("provinces"));
  }

  static Dataset<Row> exposure(Dataset<Row> parcels, Dataset<Row> months) {
    String nationalCode = ProvinceCode.NATIONAL.code();
    Dataset<Row> ofProvinces =
        parcels
            .filter(col("branch").isNull().and(col("province").notEqual(nationalCode)))
            .select("courier", "province", "month", "parcels");
    Column none = lit(0).cast(SUBTRACTED);
    Column national = col("national").cast(SUBTRACTED);
    Column provincial = coalesce(col("provinces").cast(SUBTRACTED), none);
    Column rest = greatest(national.minus(provincial), none);
    Dataset<Row> remainder =
        months
            .filter(col("national").isNotNull())
            .withColumn("parcels", exact(rest))
            .filter(col("parcels").gt(0).or(col("provinces").isNull()))
            .select(col("courier"), lit(nationalCode).as("province"), col("month"), col("parcels"));
    return ofProvinces.unionAll(remainder);
  }

  private static List<Finding> mismatches(Dataset<Row> months) {
    Column tooSmall =
        col("national").lt(col("provinces").multiply(lit("0.99").cast("decimal(3,2)")));
    List<Row> rows =
        months.filter(tooSmall).select("courier", "month").sort("courier", "month").collectAsList();
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Finding(
            "parcels_mismatch",
            "parcels",
            Severity.WARN,
            rows.size()
                + " courier-months, first "
                + rows.get(0).getString(0)
                + " "
                + rows.get(0).getString(1),
            "national volume at least the sum of its provinces",
            "National rows smaller than their provinces are ignored; the provinces are used."));
  }

  private static Column exact(Column amount) {
    return amount.cast(DataTypes.createDecimalType(38, 9));
  }
}
