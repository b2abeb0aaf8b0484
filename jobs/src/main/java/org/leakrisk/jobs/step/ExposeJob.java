package org.leakrisk.jobs.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
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
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.BranchVolume;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.ParcelVolume;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.Severity;

/**
 * Volumes that add up: the province rows, and under 00 what a larger national row holds beyond
 * them. Branch rows are parts of their province and never added; they stand in a table of their
 * own.
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
    return Set.of(ParcelVolume.TABLE, Branch.TABLE);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(Exposure.TABLE, BranchVolume.TABLE);
  }

  @Override
  public Output run(Frames in) {
    Dataset<Row> parcels = in.frame(ParcelVolume.TABLE);
    Dataset<Row> months = byMonth(parcels).localCheckpoint();
    Dataset<Row> contested = contested(parcels).localCheckpoint();
    List<Finding> findings = new ArrayList<>(mismatches(months));
    findings.addAll(BranchFindings.of(months, contested));
    return Output.of(Exposure.TABLE, exposure(parcels, months))
        .and(BranchVolume.TABLE, branches(parcels, contested, in.frame(Branch.TABLE)))
        .with(findings);
  }

  /** Per courier and month the national row and the sums of the provinces and of the branches. */
  static Dataset<Row> byMonth(Dataset<Row> parcels) {
    Column whole = col("branch").isNull();
    Column national = col("province").equalTo(ProvinceCode.NATIONAL.code());
    return parcels
        .groupBy("courier", "month")
        .agg(
            exact(sum(when(whole.and(national), col("parcels")))).as("national"),
            exact(sum(when(whole.and(not(national)), col("parcels")))).as("provinces"),
            exact(sum(when(not(whole), col("parcels")))).as("branches"));
  }

  /** Ids that stand for branches of several couriers; nobody knows whose they are. */
  private static Dataset<Row> contested(Dataset<Row> parcels) {
    return parcels
        .filter(col("branch").isNotNull())
        .groupBy(col("branch").as("contested"))
        .agg(countDistinct("courier").as("couriers"))
        .filter(col("couriers").gt(1))
        .select("contested");
  }

  /**
   * Volumes of branches. A branch stands in the province of its rows, else of the register, else in
   * none; a row without province beside rows with one is their sum.
   */
  private static Dataset<Row> branches(
      Dataset<Row> parcels, Dataset<Row> contested, Dataset<Row> register) {
    Column provincial = col("province").notEqual(ProvinceCode.NATIONAL.code());
    Dataset<Row> registered =
        register.select(col("branch").as("registered"), col("province").as("register_province"));
    return parcels
        .filter(col("branch").isNotNull())
        .join(contested, col("branch").equalTo(col("contested")), "left_anti")
        .groupBy("branch", "month", "courier")
        .agg(
            max(when(provincial, col("province"))).as("row_province"),
            sum(when(provincial, col("parcels"))).as("provincial"),
            sum("parcels").as("all"))
        .join(registered, col("branch").equalTo(col("registered")), "left_outer")
        .select(
            col("branch"),
            col("month"),
            col("courier"),
            coalesce(
                    col("row_province"),
                    col("register_province"),
                    lit(ProvinceCode.NATIONAL.code()))
                .as("province"),
            exact(coalesce(col("provincial"), col("all"))).as("parcels"));
  }

  static Dataset<Row> exposure(Dataset<Row> parcels, Dataset<Row> months) {
    String nationalCode = ProvinceCode.NATIONAL.code();
    Dataset<Row> ofProvinces =
        parcels
            .filter(col("branch").isNull().and(col("province").notEqual(nationalCode)))
            .select("courier", "province", "month", "parcels");
    Dataset<Row> remainder =
        rest(months)
            .select(col("courier"), lit(nationalCode).as("province"), col("month"), col("parcels"));
    return ofProvinces.unionAll(remainder);
  }

  /** Of each national row what no province holds; none where the provinces hold it all. */
  static Dataset<Row> rest(Dataset<Row> months) {
    Column none = lit(0).cast(SUBTRACTED);
    Column national = col("national").cast(SUBTRACTED);
    Column provincial = coalesce(col("provinces").cast(SUBTRACTED), none);
    Column rest = greatest(national.minus(provincial), none);
    return months
        .filter(col("national").isNotNull())
        .withColumn("parcels", exact(rest))
        .filter(col("parcels").gt(0).or(col("provinces").isNull()));
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
