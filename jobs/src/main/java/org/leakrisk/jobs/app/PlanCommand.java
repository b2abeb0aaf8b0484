package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.leakrisk.release.log.Fs;
import org.leakrisk.release.log.Release;
import org.leakrisk.release.log.ReleaseLog;
import org.leakrisk.report.json.JsonTables;
import org.leakrisk.report.terminal.PlanText;
import org.leakrisk.risk.inspect.PlanSettings;
import org.leakrisk.risk.ranked.InspectionPlan;
import org.leakrisk.tables.failure.Failure.BadUsage;
import org.leakrisk.tables.id.ProvinceCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plans inspections for another capacity, from a release and without Spark. */
@Command(
    name = "plan",
    description = "Plans the inspections of the coming month from a release.",
    mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--out", paramLabel = "DIR", description = "Output directory; default: out.")
  private Path out = Path.of("out");

  @Option(names = "--release", paramLabel = "N", description = "A release; default: the newest.")
  private Long number;

  @Option(
      names = "--capacity",
      paramLabel = "PROVINCE=DAYS",
      split = ",",
      description =
          "Inspector-days by province, such as 33=12,44=8; a province not named has none. Default:"
              + " the plan of the release.")
  private Map<String, Double> capacity = new LinkedHashMap<>();

  @Option(names = "--json", description = "Print the plan as JSON.")
  private boolean json;

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ReleaseLog log = ReleaseLog.read(Fs.local(), out);
    Release release = number == null ? log.openNewest() : log.open(number);
    ReleasedRun run = new ReleasedRun(release);
    PlanSettings settings = capacity.isEmpty() ? run.settings().plan() : asked();
    List<InspectionPlan.Row> rows =
        capacity.isEmpty()
            ? release.rows(InspectionPlan.TABLE)
            : InspectionPlan.rows(run.plan(settings));
    if (json) {
      console.json(List.of(new JsonTables.Rows<>(InspectionPlan.TABLE, rows)));
    } else {
      console.say(PlanText.of(rows, settings.daysOf(run.provinces()), console.look()));
    }
    return 0;
  }

  private PlanSettings asked() {
    Map<ProvinceCode, Double> days = new HashMap<>();
    try {
      capacity.forEach((province, own) -> days.put(new ProvinceCode(province), own));
      return new PlanSettings(0, days);
    } catch (IllegalArgumentException wrong) {
      throw new BadUsage("--capacity: " + wrong.getMessage());
    }
  }
}
