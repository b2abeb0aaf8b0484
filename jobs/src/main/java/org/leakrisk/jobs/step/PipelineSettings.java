package org.leakrisk.jobs.step;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.leakrisk.gate.InputSettings;
import org.leakrisk.gate.Registers;
import org.leakrisk.gate.Survey;
import org.leakrisk.risk.judge.Judge;
import org.leakrisk.risk.link.LinkageSettings;
import org.leakrisk.risk.score.Context;
import org.leakrisk.tables.id.StreamId;

/**
 * What the jobs of a run are made from.
 *
 * @param in directory of the input
 * @param survey its files
 * @param input how they are read
 * @param registers couriers, aliases and branches
 * @param key where the key is
 * @param staging private directory for what leaves the gate
 * @param asOf last month that counts
 * @param streams streams that have a source of their own; counts add theirs
 * @param linkage how far reports of one event may lie apart
 * @param effectiveComplaints true when only complaints count for which the courier was found liable
 * @param breaks known changes of definition
 * @param judge the model
 */
public record PipelineSettings(
    Path in,
    Survey survey,
    InputSettings input,
    Registers registers,
    KeySource key,
    Path staging,
    YearMonth asOf,
    List<StreamId> streams,
    LinkageSettings linkage,
    boolean effectiveComplaints,
    List<Context.Break> breaks,
    Judge judge) {

  GateTask.Shared shared() {
    return new GateTask.Shared(in.toAbsolutePath().toString(), input, registers, key);
  }
}
