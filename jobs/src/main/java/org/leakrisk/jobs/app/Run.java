package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.jobs.engine.Flow;
import org.leakrisk.jobs.engine.Progress;
import org.leakrisk.jobs.engine.Results;
import org.leakrisk.jobs.engine.Runner;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.step.Pipeline;
import org.leakrisk.release.log.Fs;
import org.leakrisk.release.log.OutputDirectory;
import org.leakrisk.release.log.Publication;
import org.leakrisk.release.log.ReleaseLog;
import org.leakrisk.release.log.RunParts;
import org.leakrisk.release.log.Staging;

/** One run from prepared input to a release. Nothing is visible to readers before the last step. */
final class Run {
  private final RunOptions options;
  private final Settings settings;
  private final PreparedInput input;
  private final Answer answer;
  private final Sessions sessions;
  private final Progress progress;

  Run(
      RunOptions options,
      Settings settings,
      PreparedInput input,
      Answer answer,
      Sessions sessions) {
    this.options = options;
    this.settings = settings;
    this.input = input;
    this.answer = answer;
    this.sessions = sessions;
    this.progress = answer.console().progress(answer.quiet());
  }

  /** The jobs in their order, with what each reads and writes. */
  String describe() {
    return Pipeline.flow(input.pipeline(settings, Path.of("gate"))).describe();
  }

  /** Publishes the release of this input and these settings, unless it is published already. */
  void publish() {
    OutputDirectory.requireRole(options.by());
    RunParts parts = input.parts(settings, List.of());
    Clock clock = Clock.systemUTC();
    Optional<Publication> published =
        OutputDirectory.published(Fs.local(), options.out(), clock, parts.id());
    if (published.isPresent()) {
      answer.already(published.get(), options.out());
      return;
    }
    progress.line(headline());
    try (OutputDirectory out = OutputDirectory.open(Fs.local(), options.out(), clock)) {
      Staging staging = out.stage(parts, input.neededBytes());
      long begun = System.nanoTime();
      StagedRun staged = new StagedRun(staging, input, settings);
      long jobs = compute(staging, staged);
      Publication publication =
          out.publish(staging, staged.written(), staged.facts(), options.by());
      double seconds = (System.nanoTime() - begun) / 1e9;
      out.journal(
          publication.record().number(),
          Map.of("seconds", Long.toString(Math.round(seconds)), "spark_jobs", jobs));
      progress.line("%-8s %d Spark jobs in all".formatted("publish", jobs));
      answer.published(
          ReleaseLog.read(Fs.local(), options.out()).open(publication.record()),
          publication,
          options.out());
    }
  }

  private long compute(Staging staging, StagedRun staged) {
    Session.Settings spark =
        new Session.Settings(options.master(), staging.work().resolve("spark"), zone(), false);
    return sessions.with(
        spark,
        session -> {
          Flow flow = Pipeline.flow(input.pipeline(settings, staging.work().resolve("gate")));
          Runner runner = new Runner(session, new StagedShelf(staging), progress, Runner.LIMIT);
          Results results = runner.run(flow, Pipeline.given(input.registers()));
          staged.finish(results);
          return session.jobsRun();
        });
  }

  private ZoneId zone() {
    return settings.input().zone();
  }

  private String headline() {
    Path in = options.in().getFileName() == null ? options.in() : options.in().getFileName();
    return "leakrisk %s  as of %s  input %s (%d files)  %s"
        .formatted(
            Main.VERSION,
            input.asOf(),
            in,
            input.survey().files().size(),
            switch (input.keyMode()) {
              case NONE -> "no identifying column, no key";
              case DEMO -> "DEMO KEY";
              case OWN -> "key " + input.key().checkValue();
            });
  }
}
