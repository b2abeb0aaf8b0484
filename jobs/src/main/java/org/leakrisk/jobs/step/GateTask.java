package org.leakrisk.jobs.step;

import java.io.Serializable;
import java.nio.file.Path;
import org.leakrisk.gate.GateOutput;
import org.leakrisk.gate.GateReader;
import org.leakrisk.gate.InputSettings;
import org.leakrisk.gate.Receipt;
import org.leakrisk.gate.Registers;
import org.leakrisk.jobs.engine.Frames;
import org.leakrisk.release.parquet.TableWriter;
import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.failure.Failure;
import org.leakrisk.tables.schema.Table;

/**
 * Reads one input file inside a Spark task: raw text lives and dies here. What leaves is a Parquet
 * file of token-only rows, one of rejections, and a receipt.
 */
final class GateTask implements Frames.Task<GateWork, Receipt> {
  private static final long serialVersionUID = 1L;

  /**
   * What all tasks share.
   *
   * @param in directory of the input
   * @param settings how input is read
   * @param registers couriers, aliases and branches
   * @param key where the key is
   */
  record Shared(String in, InputSettings settings, Registers registers, KeySource key)
      implements Serializable {}

  private final Shared shared;

  GateTask(Shared shared) {
    this.shared = shared;
  }

  @Override
  public Receipt run(GateWork work) {
    try (TableWriter<Rejection> rejected =
        TableWriter.openWork(GatedTables.REJECTED, Path.of(work.rejected()))) {
      Receipt receipt = read(work, GatedTables.of(work.file().source()), rejected);
      rejected.finish();
      return receipt;
    } catch (Failure known) {
      throw known;
    } catch (Throwable fault) {
      throw GateFault.of(work.file().number(), fault);
    }
  }

  private <R extends Record> Receipt read(
      GateWork work, Table<R> table, TableWriter<Rejection> rejected) {
    GateReader reader =
        new GateReader(
            Path.of(shared.in()), shared.settings(), shared.registers(), shared.key().tokens());
    try (TableWriter<R> rows = TableWriter.openWork(table, Path.of(work.rows()))) {
      GateOutput output =
          new GateOutput() {
            @Override
            public void accept(Gated row) {
              rows.write(table.type().cast(row));
            }

            @Override
            public void reject(Rejection rejection) {
              rejected.write(rejection);
            }
          };
      Receipt receipt = reader.read(work.file(), output);
      rows.finish();
      return receipt;
    }
  }
}
