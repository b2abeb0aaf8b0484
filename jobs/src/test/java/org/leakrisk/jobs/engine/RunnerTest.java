package org.leakrisk.jobs.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.leakrisk.jobs.engine.Tin.JIATONG;
import static org.leakrisk.jobs.engine.Tin.YITONG;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.jobs.engine.Tin.Reports;
import org.leakrisk.jobs.engine.Tin.Shares;
import org.leakrisk.jobs.engine.Tin.Simple;
import org.leakrisk.jobs.engine.Tin.Totals;
import org.leakrisk.release.parquet.TableReader;
import org.leakrisk.release.parquet.TableWriter;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.failure.Failure.BadInput;
import org.leakrisk.tables.failure.Failure.BrokenContract;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.Severity;

@ExtendWith(SharedSpark.class)
class RunnerTest {
  private static final Finding FINDING =
      new Finding("check", "jiatong", Severity.INFO, "seen", "right", "Nothing to do.");

  private static final Job TOTAL =
      new Simple(
          "total",
          Set.of(Reports.TABLE),
          Set.of(Totals.TABLE),
          in ->
              Output.of(
                  Totals.TABLE,
                  in.frame(Reports.TABLE)
                      .groupBy("courier")
                      .agg(functions.sum("events").as("events"))));

  private static final Job SHARE =
      new Simple(
          "share",
          Set.of(Totals.TABLE),
          Set.of(Shares.TABLE),
          in -> Output.of(Shares.TABLE, shares(in.rows(Totals.TABLE))).with(List.of(FINDING)));

  private static final Output GIVEN =
      Output.of(
          Reports.TABLE,
          List.of(
              Reports.of(YITONG, "2012-12", 1),
              Reports.of(JIATONG, "2012-12", 2),
              Reports.of(JIATONG, "2012-11", 1)));

  @TempDir private Path directory;

  @Test
  void aFrameAndRowsOfItGoThroughTwoJobsOntoTheShelf(Session session) {
    Results results = Trial.run(session, directory, List.of(SHARE, TOTAL), GIVEN);
    List<Totals> totals = List.of(new Totals(JIATONG, 3), new Totals(YITONG, 1));
    assertEquals(totals, results.rows(Totals.TABLE));
    assertEquals(totals, TableReader.read(Totals.TABLE, kept("totals")));
    assertEquals(
        List.of(new Shares(JIATONG, .75), new Shares(YITONG, .25)),
        TableReader.read(Shares.TABLE, kept("shares")));
    assertEquals(Map.of("reports", 3L, "totals", 2L, "shares", 2L), results.counts());
    assertEquals(List.of("shares", "totals"), List.copyOf(results.written().keySet()));
    assertEquals(List.of(FINDING), results.findings());
  }

  @Test
  void progressIsOneLineForEachJob(Session session) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    AtomicLong tenths = new AtomicLong();
    Progress progress =
        new Progress(
            new PrintStream(told, true, StandardCharsets.UTF_8),
            () -> tenths.getAndAdd(61) * 100_000_000,
            Progress.Level.LINES);
    Flow flow = Flow.of(List.of(TOTAL, SHARE), GIVEN.names());
    new Runner(session, new Trial.Folder(directory), progress, Runner.LIMIT).run(flow, GIVEN);
    assertEquals(
        """
        total    3 reports -> 2 totals  6.1 s
        share    2 totals -> 2 shares  6.1 s
        """,
        told.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aFrameThatTwoJobsReadIsComputedOnce(Session session) {
    AtomicLong runs = new AtomicLong();
    Job count =
        new Simple(
            "count",
            Set.of(Reports.TABLE),
            Set.of(Tin.Raw.TABLE),
            in -> Output.of(Tin.Raw.TABLE, in.frame(Reports.TABLE).select("courier", "events")));
    Job first =
        new Simple("first", Set.of(Tin.Raw.TABLE), Set.of(), in -> read(in, Tin.Raw.TABLE, runs));
    Job second =
        new Simple("second", Set.of(Tin.Raw.TABLE), Set.of(), in -> read(in, Tin.Raw.TABLE, runs));
    long before = session.jobsRun();
    Trial.run(session, directory, List.of(count, first, second), GIVEN);
    assertEquals(6, runs.get());
    assertEquals(1, session.jobsRun() - before);
  }

  @Test
  void filesHandedOnAsTheyCameInCostNothing(Session session) {
    Path file = directory.resolve("raw.parquet");
    List<Tin.Raw> rows = List.of(new Tin.Raw(JIATONG, 1), new Tin.Raw(YITONG, 2));
    TableWriter.writeAll(Tin.Raw.TABLE, file, rows);
    Job pass =
        new Simple(
            "pass",
            Set.of(Tin.Raw.TABLE),
            Set.of(Tin.CLEAN),
            in -> Output.of(Tin.CLEAN, in.frame(Tin.Raw.TABLE)));
    AtomicLong seen = new AtomicLong();
    Job first = new Simple("first", Set.of(Tin.CLEAN), Set.of(), in -> read(in, Tin.CLEAN, seen));
    Job second = new Simple("second", Set.of(Tin.CLEAN), Set.of(), in -> read(in, Tin.CLEAN, seen));
    long before = session.jobsRun();
    Output given = Output.ofFiles(Tin.Raw.TABLE, List.of(file), 2);
    Results results = Trial.run(session, directory, List.of(pass, first, second), given);
    assertEquals(rows, results.rows(Tin.CLEAN));
    assertEquals(4, seen.get());
    assertEquals(0, session.jobsRun() - before);
  }

  @Test
  void aPublishedTableOfFilesGoesOntoTheShelfInOrder(Session session) {
    Path file = directory.resolve("totals.parquet");
    try (TableWriter<Totals> writer = TableWriter.openWork(Totals.TABLE, file)) {
      writer.write(new Totals(YITONG, 1));
      writer.write(new Totals(JIATONG, 3));
      writer.finish();
    }
    Results results =
        Trial.run(session, directory, List.of(), Output.ofFiles(Totals.TABLE, List.of(file), 2));
    assertEquals(
        List.of(new Totals(JIATONG, 3), new Totals(YITONG, 1)),
        TableReader.read(Totals.TABLE, kept("totals")));
    assertEquals(2, results.written().get("totals").rows());
  }

  @Test
  void aPublishedFrameWithoutRowsIsAFileWithoutRows(Session session) {
    Results results = Trial.run(session, directory, TOTAL, Output.of(Reports.TABLE, List.of()));
    assertEquals(List.of(), TableReader.read(Totals.TABLE, kept("totals")));
    assertEquals(0, results.written().get("totals").rows());
  }

  @Test
  void aKeyThatAFrameRepeatsIsABreach(Session session) {
    Job twice =
        new Simple(
            "twice",
            Set.of(Reports.TABLE),
            Set.of(Totals.TABLE),
            in -> Output.of(Totals.TABLE, in.frame(Reports.TABLE).select("courier", "events")));
    BrokenContract failure =
        assertThrows(BrokenContract.class, () -> Trial.run(session, directory, twice, GIVEN));
    assertEquals("totals: row 2: key repeated (key courier)", failure.getMessage());
    assertFalse(Files.exists(kept("totals")));
  }

  @Test
  void moreRowsThanOneProcessMayHoldAreRefused(Session session) {
    Flow flow = Flow.of(List.of(TOTAL, SHARE), GIVEN.names());
    Runner runner = new Runner(session, new Trial.Folder(directory), Progress.quiet(), 1);
    assertEquals(
        "totals: 2 rows are more than the 1 that one process may hold (job share);"
            + " use fewer months",
        assertThrows(BrokenContract.class, () -> runner.run(flow, GIVEN)).getMessage());
  }

  @Test
  void aJobSeesOnlyWhatItDeclares(Session session) {
    Job curious =
        new Simple(
            "curious", Set.of(), Set.of(), in -> Output.of(Totals.TABLE, in.frame(Reports.TABLE)));
    assertEquals(
        "Job curious asks for table reports without declaring that it reads it",
        assertThrows(
                IllegalStateException.class, () -> Trial.run(session, directory, curious, GIVEN))
            .getMessage());
  }

  @Test
  void aJobGivesWhatItDeclares(Session session) {
    Job idle = Tin.job("idle", Set.of(), Set.of(Totals.TABLE));
    assertEquals(
        "idle gives tables [] and declares [totals]",
        assertThrows(IllegalStateException.class, () -> Trial.run(session, directory, idle, GIVEN))
            .getMessage());
  }

  @Test
  void tasksRunForEachElementAndAnswerInOrder(Session session) {
    Job tasks =
        new Simple(
            "tasks",
            Set.of(),
            Set.of(Tin.Raw.TABLE),
            in ->
                Output.of(
                    Tin.Raw.TABLE,
                    in.each(List.of(3L, 1L, 2L), element -> element * 10).stream()
                        .map(events -> new Tin.Raw(JIATONG, events))
                        .toList()));
    assertEquals(
        List.of(new Tin.Raw(JIATONG, 10), new Tin.Raw(JIATONG, 20), new Tin.Raw(JIATONG, 30)),
        Trial.run(session, directory, tasks, Output.none()).rows(Tin.Raw.TABLE));
  }

  @Test
  void ourFailureInATaskArrivesAsItself(Session session) {
    Job failing =
        new Simple(
            "failing",
            Set.of(),
            Set.of(),
            in -> {
              in.each(List.of(1), element -> refuse());
              return Output.none();
            });
    assertEquals(
        "parcels/a.csv:7 column 'parcels' NEGATIVE",
        assertThrows(BadInput.class, () -> Trial.run(session, directory, failing, Output.none()))
            .getMessage());
  }

  @Test
  void whatSparkSaysOfACellIsNotRepeated(Session session) {
    Job failing =
        new Simple(
            "failing",
            Set.of(Reports.TABLE),
            Set.of(Tin.Raw.TABLE),
            in ->
                Output.of(
                    Tin.Raw.TABLE,
                    in.frame(Reports.TABLE)
                        .selectExpr("courier", "cast(courier as bigint) as events")));
    Faults.SparkFault fault =
        assertThrows(
            Faults.SparkFault.class,
            () -> Trial.run(session, directory, failing, GIVEN).rows(Tin.Raw.TABLE));
    assertEquals("Spark stopped with SparkNumberFormatException", fault.getMessage());
  }

  private static Integer refuse() {
    throw new BadInput("parcels/a.csv:7 column 'parcels' NEGATIVE");
  }

  private static Output read(Frames in, Table<?> table, AtomicLong rows) {
    rows.addAndGet(in.rows(table).size());
    return Output.none();
  }

  private static List<Shares> shares(List<Totals> totals) {
    double all = totals.stream().mapToLong(Totals::events).sum();
    return totals.stream().map(one -> new Shares(one.courier(), one.events() / all)).toList();
  }

  private Path kept(String table) {
    return directory.resolve("tables").resolve(table).resolve("part-00000.parquet");
  }
}
