package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.gate.InputSettings;
import org.leakrisk.gate.leak.LeakRules;
import org.leakrisk.gate.read.EncodingChoice;
import org.leakrisk.gate.read.Limits;
import org.leakrisk.gate.source.EvidenceStream;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.Sources;
import org.leakrisk.risk.inspect.PlanSettings;
import org.leakrisk.risk.link.LinkageSettings;
import org.leakrisk.risk.score.Clustering;
import org.leakrisk.risk.score.ComplaintCount;
import org.leakrisk.risk.score.Context;
import org.leakrisk.risk.score.HalfLife;
import org.leakrisk.risk.score.HistoryWindow;
import org.leakrisk.risk.score.Peers;
import org.leakrisk.risk.score.Reference;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.risk.score.Standardise;
import org.leakrisk.risk.score.TierSettings;
import org.leakrisk.risk.selfcheck.SelfCheck;
import org.leakrisk.tables.failure.Failure.BadUsage;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.Prior;

/**
 * Every setting of a run, validated. Each part belongs to the module that uses it.
 *
 * @param scoring assumptions of the score
 * @param tiers limits of the tiers
 * @param linkage how far reports of one event may lie apart
 * @param input how input is read
 * @param gaps what a month without volume means
 * @param plan inspector-days
 * @param key what is expected of the key
 * @param breaks known changes of definition
 * @param selfCheckWorlds worlds of each stream on which the model is tried; 0 = none
 * @param seed seed of all random draws
 * @param lines all settings as text, for the run id and the report's footer
 */
record Settings(
    ScoringSettings scoring,
    TierSettings tiers,
    LinkageSettings linkage,
    InputSettings input,
    Gaps gaps,
    PlanSettings plan,
    KeySettings key,
    List<Context.Break> breaks,
    int selfCheckWorlds,
    long seed,
    List<String> lines) {

  /** What a month without volume between two with volume means. */
  enum Gaps {
    SHOW,
    REFUSE
  }

  /** Whether the demo key may serve input that is not synthetic. */
  enum DemoKey {
    REFUSE,
    ALLOW
  }

  /**
   * What is expected of the key.
   *
   * @param epoch name of its period
   * @param check check value it must have; empty = any
   * @param demo whether the demo key may serve input that is not synthetic
   */
  record KeySettings(String epoch, Optional<String> check, DemoKey demo) {
    KeySettings {
      if (!epoch.matches("[a-z0-9]{1,8}")) {
        throw new IllegalArgumentException("key.epoch must be 1-8 characters of a-z and 0-9");
      }
    }
  }

  /**
   * The settings of a run.
   *
   * @param file the user's file, if any
   * @param single settings of the form {@code key=value}
   * @throws BadUsage when one is unknown or out of range
   */
  static Settings of(Optional<Path> file, List<String> single) {
    SettingsTree tree = SettingsTree.of(file, single);
    SettingsCells cells = new SettingsCells(tree);
    try {
      return new Settings(
          scoring(cells),
          tiers(cells),
          new LinkageSettings(
              cells.whole("linkage.incident-window-days"),
              cells.whole("linkage.duplicate-window-days")),
          input(cells),
          cells.word("input.gaps", Gaps.class),
          plan(cells),
          key(cells),
          cells.breaks("breaks", Sources.all().stream().map(Source::name).toList()),
          selfCheckWorlds(cells),
          cells.whole("seed"),
          tree.lines());
    } catch (IllegalArgumentException outOfRange) {
      throw new BadUsage(outOfRange.getMessage());
    }
  }

  private static int selfCheckWorlds(SettingsCells cells) {
    int worlds = cells.smallWhole("selfcheck.worlds");
    if (worlds < 0 || worlds > SelfCheck.MOST_WORLDS) {
      throw new IllegalArgumentException(
          "selfcheck.worlds must lie between 0 and %d: %d"
              .formatted(SelfCheck.MOST_WORLDS, worlds));
    }
    return worlds;
  }

  private static ScoringSettings scoring(SettingsCells cells) {
    Map<StreamId, HalfLife> halfLives = new HashMap<>();
    for (EvidenceStream stream : Sources.streams()) {
      halfLives.put(stream.id(), new HalfLife(stream.defaultHalfLifeMonths()));
    }
    cells
        .texts("scoring.half-life-months")
        .forEach((stream, text) -> halfLives.put(stream(stream), HalfLife.valueOf(text)));
    Map<StreamId, Double> weights = new HashMap<>();
    cells
        .numbers("scoring.weights")
        .forEach((stream, weight) -> weights.put(stream(stream), weight));
    return new ScoringSettings(
        cells.word("scoring.prior", Prior.class),
        cells.word("scoring.dispersion", Clustering.class),
        cells.word("scoring.standardise", Standardise.class),
        halfLives,
        HistoryWindow.valueOf(cells.text("scoring.window-months")),
        weights,
        cells.word("scoring.reference", Reference.class),
        cells.word("scoring.peers", Peers.class),
        cells.words("scoring.audit-reasons", AuditReason.class),
        cells.word("scoring.complaints", ComplaintCount.class),
        cells.smallWhole("scoring.top-k"),
        cells.smallWhole("scoring.draws"));
  }

  private static TierSettings tiers(SettingsCells cells) {
    return new TierSettings(
        new TierSettings.Above(
            cells.number("tiers.priority.above"), cells.number("tiers.priority.probability")),
        new TierSettings.Above(
            cells.number("tiers.elevated.above"), cells.number("tiers.elevated.probability")),
        new TierSettings.Below(
            cells.number("tiers.low.below"), cells.number("tiers.low.probability")),
        cells.number("tiers.insufficient-shrinkage"));
  }

  private static InputSettings input(SettingsCells cells) {
    return new InputSettings(
        cells.word("input.encoding", EncodingChoice.class),
        Map.of(),
        cells.number("input.max-rejected-share"),
        cells.word("input.refused-files", InputSettings.RefusedFiles.class),
        cells.word("input.numbers", InputSettings.Numbers.class),
        limits(cells),
        zone(cells.text("zone")),
        cells.word("complaints-are", InputSettings.ComplaintsAre.class),
        cells.waybillRules("waybill-rules"),
        LeakRules.with(cells.lines("leak-rules")));
  }

  private static Limits limits(SettingsCells cells) {
    return new Limits(
        cells.smallWhole("input.limits.record-bytes"),
        cells.smallWhole("input.limits.field-bytes"),
        cells.smallWhole("input.limits.header-bytes"),
        cells.smallWhole("input.limits.columns"),
        cells.smallWhole("input.limits.files"),
        cells.smallWhole("input.limits.depth"),
        cells.whole("input.limits.gzip-bytes"),
        cells.smallWhole("input.limits.gzip-ratio"),
        Limits.standard().gzipRatioFrom());
  }

  private static PlanSettings plan(SettingsCells cells) {
    Map<ProvinceCode, Double> capacity = new HashMap<>();
    cells
        .numbers("plan.capacity")
        .forEach((province, days) -> capacity.put(province(province), days));
    return new PlanSettings(cells.number("plan.days"), capacity);
  }

  private static StreamId stream(String code) {
    try {
      return new StreamId(code);
    } catch (IllegalArgumentException noStream) {
      throw new BadUsage("scoring: " + noStream.getMessage());
    }
  }

  private static ProvinceCode province(String code) {
    try {
      return new ProvinceCode(code);
    } catch (IllegalArgumentException noProvince) {
      throw new BadUsage("plan.capacity: " + noProvince.getMessage());
    }
  }

  private static KeySettings key(SettingsCells cells) {
    String check = cells.text("key.check");
    return new KeySettings(
        cells.text("key.epoch"),
        check.equals("none") ? Optional.empty() : Optional.of(check),
        cells.word("key.demo", DemoKey.class));
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      throw new BadUsage("zone must be a time zone such as Asia/Shanghai");
    }
  }
}
