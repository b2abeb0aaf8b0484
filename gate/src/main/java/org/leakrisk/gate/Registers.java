package org.leakrisk.gate;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leakrisk.gate.courier.CourierRegister;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.CourierAlias;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.failure.Failure;

/**
 * The sources that say who is who, read and settled before everything else.
 *
 * @param couriers couriers by record
 * @param aliases aliases by record
 * @param branches branches by record
 * @param accounting what became of the rows of each of their files
 * @param rejections their rejected rows, conflicts included
 * @param refusals files of theirs that turned out to be unusable; their rows are not used
 * @param findings what a reader should know about them
 * @param names the same couriers, aliases and branches, ready for look-ups
 */
public record Registers(
    List<Courier> couriers,
    List<CourierAlias> aliases,
    List<Branch> branches,
    List<FileAccounting> accounting,
    List<Rejection> rejections,
    List<Refusal> refusals,
    List<Finding> findings,
    CourierRegister names)
    implements Serializable {

  /**
   * Reads couriers, then aliases and branches, and settles duplicates, revisions and conflicts.
   *
   * @throws Failure.BadInput when one alias is valid on one day for two couriers, or a file changed
   */
  public static Registers read(Survey survey, Path in, InputSettings settings, Tokens tokens) {
    RegisterReader reader = new RegisterReader(survey, in, settings, tokens);
    List<Courier> couriers = reader.read(Courier.TABLE, "couriers", CourierRegister.EMPTY);
    CourierRegister ids = CourierRegister.of(couriers, List.of(), List.of());
    List<CourierAlias> aliases = reader.read(CourierAlias.TABLE, "aliases", ids);
    List<Branch> branches = reader.read(Branch.TABLE, "branches", ids);
    return new Registers(
        couriers,
        aliases,
        branches,
        reader.accounting(),
        reader.rejections(),
        reader.refusals(),
        reader.findings(),
        CourierRegister.of(couriers, aliases, branches, settings.waybillRules()));
  }

  private Object writeReplace() {
    return new Form(
        PackedRows.of(Courier.TABLE, couriers),
        PackedRows.of(CourierAlias.TABLE, aliases),
        PackedRows.of(Branch.TABLE, branches),
        PackedRows.of(FileAccounting.TABLE, accounting),
        PackedRows.of(Rejection.TABLE, rejections),
        new ArrayList<>(refusals),
        PackedRows.of(Finding.TABLE, findings),
        names);
  }

  /** How registers travel to tasks. */
  private record Form(
      PackedRows<Courier> couriers,
      PackedRows<CourierAlias> aliases,
      PackedRows<Branch> branches,
      PackedRows<FileAccounting> accounting,
      PackedRows<Rejection> rejections,
      ArrayList<Refusal> refusals,
      PackedRows<Finding> findings,
      CourierRegister names)
      implements Serializable {
    private Object readResolve() {
      return new Registers(
          couriers.rows(Courier.TABLE),
          aliases.rows(CourierAlias.TABLE),
          branches.rows(Branch.TABLE),
          accounting.rows(FileAccounting.TABLE),
          rejections.rows(Rejection.TABLE),
          List.copyOf(refusals),
          findings.rows(Finding.TABLE),
          names);
    }
  }
}
