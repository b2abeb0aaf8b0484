package org.leakrisk.jobs.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leakrisk.gate.InputSettings;
import org.leakrisk.gate.source.EvidenceStream;
import org.leakrisk.gate.source.Sources;
import org.leakrisk.risk.score.Clustering;
import org.leakrisk.risk.score.ComplaintCount;
import org.leakrisk.risk.score.HalfLife;
import org.leakrisk.risk.score.HistoryWindow;
import org.leakrisk.risk.score.Peers;
import org.leakrisk.risk.score.Reference;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.risk.score.Standardise;
import org.leakrisk.tables.failure.Failure.BadUsage;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.Prior;

class SettingsTest {
  /** Every key with another value than the shipped one. */
  private static final String OTHERS =
      """
      scoring.prior=ml
      scoring.dispersion=off
      scoring.standardise=none
      scoring.half-life-months.complaint=none
      scoring.half-life-months.fraud=6
      scoring.half-life-months.audit=12
      scoring.half-life-months.listing=1.5
      scoring.window-months=all
      scoring.weights.fraud=0
      scoring.weights.complaint=1
      scoring.weights.audit=0.3
      scoring.weights.listing=0.2
      scoring.reference=leave-one-out
      scoring.peers=group
      scoring.audit-reasons=["targeted","follow_up"]
      scoring.complaints=effective
      scoring.top-k=3
      scoring.draws=1000
      tiers.priority.above=2.0
      tiers.priority.probability=0.95
      tiers.elevated.above=1.2
      tiers.elevated.probability=0.9
      tiers.low.below=0.9
      tiers.low.probability=0.7
      tiers.insufficient-shrinkage=0.8
      linkage.incident-window-days=7
      linkage.duplicate-window-days=0
      complaints-are=service
      leak-rules=["TERM,ACT,流失,,"]
      input.encoding=gbk
      input.max-rejected-share=0
      input.refused-files=skip
      input.gaps=refuse
      input.numbers=grouped
      input.limits.record-bytes=2000
      input.limits.field-bytes=1000
      input.limits.header-bytes=1000
      input.limits.columns=50
      input.limits.files=20
      input.limits.depth=2
      input.limits.gzip-bytes=100000000000
      input.limits.gzip-ratio=10
      breaks=[{"month":"2012-05","source":"complaints","note":"mail counts too"}]
      waybill-rules=[{"courier":"jiatong","begins":"XAT","rest":"13D","valid_to":"2012-05-31"}]
      selfcheck.worlds=0
      plan.days=2.5
      plan.capacity.33=12
      key.epoch=e2
      key.check=ABCDEFGH
      key.demo=allow
      zone=America/Lima
      seed=-1
      """;

  @TempDir private Path directory;

  @Test
  void theShippedSettingsAreTheDefaultsOfEveryPart() {
    Settings shipped = with();
    StreamId complaint = StreamId.COMPLAINT;
    HalfLife year = new HalfLife(12);
    assertEquals(
        new ScoringSettings(
            Prior.INTEGRATED,
            Clustering.ESTIMATED,
            Standardise.PROVINCE_MONTH,
            Map.of(
                complaint,
                year,
                StreamId.FRAUD,
                year,
                StreamId.AUDIT,
                new HalfLife(24),
                StreamId.LISTING,
                year),
            new HistoryWindow(24),
            Map.of(StreamId.FRAUD, .35, complaint, .25, StreamId.AUDIT, .25, StreamId.LISTING, .15),
            Reference.ALL,
            Peers.ALL,
            List.of(AuditReason.RANDOM, AuditReason.ROUTINE),
            ComplaintCount.ACCEPTED,
            5,
            20_000),
        shipped.scoring());
    assertEquals(InputSettings.standard(), shipped.input());
    assertEquals(10, shipped.plan().days());
    assertEquals(Map.of(), shipped.plan().capacity());
    assertEquals(Settings.DemoKey.REFUSE, shipped.key().demo());
    assertEquals(20121218, shipped.seed());
    for (EvidenceStream stream : Sources.streams()) {
      assertEquals(
          new HalfLife(stream.defaultHalfLifeMonths()),
          shipped.scoring().halfLifeMonths().get(stream.id()),
          stream.id().code());
    }
  }

  @Test
  void everyKeyIsReadAndShowsInTheEffectiveSettings() {
    Settings shipped = with();
    SortedMap<String, String> before = byKey(shipped.lines());
    List<String> others = OTHERS.lines().toList();
    List<String> keys = new ArrayList<>(before.keySet());
    keys.replaceAll(key -> key.equals("plan.capacity") ? "plan.capacity.33" : key);
    assertEquals(keys.stream().sorted().toList(), byKey(others).keySet().stream().toList());
    for (String other : others) {
      Settings changed = with(other);
      SortedMap<String, String> after = byKey(changed.lines());
      after.entrySet().removeAll(before.entrySet());
      assertEquals(byKey(List.of(other)), after);
      assertNotEquals(partsOf(shipped), partsOf(changed), other);
    }
  }

  /** The settings without their text. */
  private static Settings partsOf(Settings settings) {
    return new Settings(
        settings.scoring(),
        settings.tiers(),
        settings.linkage(),
        settings.input(),
        settings.gaps(),
        settings.plan(),
        settings.key(),
        settings.breaks(),
        settings.selfCheckWorlds(),
        settings.seed(),
        List.of());
  }

  @Test
  void aReleaseReadsItsSettingsBackFromTheirLines() {
    Settings all = with(OTHERS.lines().toArray(String[]::new));
    assertEquals(all, Settings.of(Optional.empty(), all.lines()));
    Settings twice = with("plan.capacity.33=1", "plan.capacity.00=2.5", "zone=UTC");
    assertEquals(twice, Settings.of(Optional.empty(), twice.lines()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"007", "0x1f", "1e3", "true", "no", "null", "12"})
  void aTextThatLooksLikeSomethingElseStaysAText(String epoch) {
    Settings written = with("key.epoch=" + epoch);
    assertEquals(epoch, written.key().epoch());
    assertEquals(written, Settings.of(Optional.empty(), written.lines()));
    assertEquals(written, with("key.epoch='" + epoch + "'"));
  }

  @Test
  void everyKeyOfTheShippedFileHasItsReasonAbove() throws IOException {
    List<String> lines = shippedFile().lines().toList();
    Pattern keyed = Pattern.compile("( *)([a-z-]+):(.*)");
    int keys = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = keyed.matcher(lines.get(i));
      if (matcher.matches() && !matcher.group(3).isEmpty()) {
        keys++;
        assertTrue(lines.get(i - 1).strip().startsWith("# "), lines.get(i));
      }
    }
    assertTrue(keys > 30, "keys seen: " + keys);
  }

  @Test
  void theFileIsLaidOverTheDefaultsAndSingleSettingsOverTheFile() throws IOException {
    Path file =
        file(
            "scoring:",
            "  top-k: 7",
            "  weights: {fraud: 0.5}",
            "plan:",
            "  capacity: {\"33\": 3}");
    Settings settings =
        Settings.of(
            Optional.of(file), List.of("scoring.top-k=2", "plan.capacity.44=1", "scoring.top-k=4"));
    assertEquals(4, settings.scoring().topK());
    assertEquals(.5, settings.scoring().weights().get(StreamId.FRAUD));
    assertEquals(.25, settings.scoring().weights().get(StreamId.COMPLAINT));
    assertEquals(2, settings.plan().capacity().size());
  }

  @Test
  void anEmptyFileOrSectionChangesNothing() throws IOException {
    assertEquals(with(), Settings.of(Optional.of(file("# nothing yet")), List.of()));
    assertEquals(with(), Settings.of(Optional.of(file("scoring:", "tiers:")), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scorin.prior=ml                   | --set: unknown key 'scorin'; the nearest is 'scoring'
          scoring.piror=ml                  | --set: unknown key 'scoring.piror'; the nearest is 'scoring.prior'
          linkage.em=true                   | --set: unknown key 'linkage.em'; the nearest is 'linkage'
          scoring.prior=bayes               | scoring.prior must be integrated or ml
          scoring.dispersion=on             | scoring.dispersion must be estimated or off
          scoring.standardise=month         | scoring.standardise must be province-month or none
          scoring.reference=others          | scoring.reference must be all or leave-one-out
          scoring.peers=franchise           | scoring.peers must be all or group
          scoring.complaints=all            | scoring.complaints must be accepted or effective
          scoring.audit-reasons=random      | scoring.audit-reasons must be a list of random or routine or targeted or follow_up
          scoring.audit-reasons=[]          | scoring.audit-reasons must name at least one reason
          scoring.audit-reasons=[chance]    | scoring.audit-reasons must be random or routine or targeted or follow_up
          scoring.half-life-months=12       | --set: 'scoring.half-life-months' must hold keys, not a value
          scoring.half-life-months.fraud=0  | scoring.half-life-months must be above 0, or 'none': 0.0
          scoring.half-life-months.fraud=x  | scoring.half-life-months must be a number of months or 'none'
          scoring.window-months=0           | scoring.window-months must be at least 1, or 'all': 0
          scoring.window-months=1.5         | scoring.window-months must be a whole number of months or 'all'
          scoring.weights.fraud=-1          | scoring.weights.fraud must be a number of at least 0: -1.0
          scoring.weights.fraud=much        | scoring.weights.fraud must be a number
          scoring.top-k=0                   | scoring.top-k must lie between 1 and 1000: 0
          scoring.top-k=99999999999         | scoring.top-k is out of range
          scoring.top-k=two                 | scoring.top-k must be a whole number
          scoring.draws=999                 | scoring.draws must lie between 1000 and 1000000: 999
          tiers.priority.above=0            | tiers.priority.above must be a number above 0: 0.0
          tiers.priority.above=0.9          | tiers.priority.above must not lie below tiers.elevated.above: 0.9 < 1.0
          tiers.elevated.probability=1      | tiers.elevated.probability must lie between 0.5 and 1: 1.0
          tiers.low.probability=0.5         | tiers.low.probability must lie between 0.5 and 1: 0.5
          tiers.insufficient-shrinkage=1.1  | tiers.insufficient-shrinkage must be above 0 and at most 1: 1.1
          linkage.incident-window-days=-1   | linkage.incident-window-days must lie between 0 and 365: -1
          linkage.duplicate-window-days=366 | linkage.duplicate-window-days must lie between 0 and 365: 366
          linkage.duplicate-window-days=1.5 | linkage.duplicate-window-days must be a whole number
          complaints-are=both               | complaints-are must be auto or leak or service
          leak-rules=流失                     | leak-rules must be a list of lines
          leak-rules=["ACT"]                | leak-rules: entry 1: write kind,name,value,valid_from,valid_to
          input.encoding=latin1             | input.encoding must be auto or utf-8 or utf-16 or gbk or gb18030
          input.max-rejected-share=2        | input.max-rejected-share must lie between 0 and 1: 2.0
          input.refused-files=ignore        | input.refused-files must be stop or skip
          input.gaps=fill                   | input.gaps must be show or refuse
          input.numbers=roman               | input.numbers must be plain or grouped
          input.limits.columns=0            | input.limits: columns, files and depth are at least 1
          input.limits.record-bytes=0       | input.limits: record (at most 256 MiB), field and header are at least 1 byte
          input.limits.gzip-ratio=0         | input.limits: gzip sizes and ratio are at least 1
          selfcheck.worlds=-1               | selfcheck.worlds must lie between 0 and 10000: -1
          plan.days=-1                      | plan.days must lie between 0 and 10000: -1.0
          plan.capacity.33=many             | plan.capacity.33 must be a number
          plan.capacity.33=-1               | plan.capacity.33 must lie between 0 and 10000: -1.0
          plan.capacity.330=1               | plan.capacity: Province code must be two digits of GB/T 2260 or 00
          scoring.weights.Fraud=1           | scoring: Stream id must be 2-30 characters of a-z 0-9 _ and begin with a letter
          key.epoch=[a]                     | key.epoch must be a single value
          key.epoch=E1                      | key.epoch must be 1-8 characters of a-z and 0-9
          key.demo=maybe                    | key.demo must be refuse or allow
          zone=Mars                         | zone must be a time zone such as Asia/Shanghai
          seed=x                            | seed must be a whole number
          seed                              | --set: write key=value, such as --set scoring.prior=ml
          seed={                            | --set seed: the value is not valid YAML
          """)
  void aWrongSettingIsNamedWithWhatItMustBe(String setting, String message) {
    assertEquals(message, assertThrows(BadUsage.class, () -> with(setting)).getMessage(), setting);
  }

  @Test
  void weightsThatGiveNothingAreRefused() {
    assertEquals(
        "scoring.weights must give one stream more than 0",
        assertThrows(
                BadUsage.class,
                () ->
                    with(
                        "scoring.weights.fraud=0",
                        "scoring.weights.complaint=0",
                        "scoring.weights.audit=0",
                        "scoring.weights.listing=0"))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'scoring:\n  piror: ml'          | mine.yaml: unknown key 'scoring.piror'; the nearest is 'scoring.prior'
          'scoring:\n  prior: x\n prior: y' | mine.yaml:3: not valid YAML: check indentation, colons and repeated keys
          'seed: 1\nseed: 2'               | mine.yaml:2: not valid YAML: check indentation, colons and repeated keys
          'scoring: &a\n  prior: ml'       | mine.yaml: anchors and aliases are not allowed: write the value out
          'scoring: ml'                    | mine.yaml: 'scoring' must hold keys, not a value
          '- seed'                         | mine.yaml: 'the file' must hold keys, not a value
          """)
  void aWrongFileIsNamedWithTheLine(String text, String message) throws IOException {
    Path file = file(text.replace("\\n", "\n"));
    assertEquals(
        message,
        assertThrows(BadUsage.class, () -> Settings.of(Optional.of(file), List.of())).getMessage());
  }

  @Test
  void aFileThatIsNotThereOrNotUtf8IsNamed() throws IOException {
    Path absent = directory.resolve("absent.yaml");
    assertEquals(
        "absent.yaml: cannot be read: check the path given with --config",
        assertThrows(BadUsage.class, () -> Settings.of(Optional.of(absent), List.of()))
            .getMessage());
    Path file = directory.resolve("mine.yaml");
    Files.write(file, new byte[] {'s', ':', (byte) 0xff, '\n'});
    assertEquals(
        "mine.yaml: not UTF-8: save the file as UTF-8",
        assertThrows(BadUsage.class, () -> Settings.of(Optional.of(file), List.of())).getMessage());
  }

  private static Settings with(String... settings) {
    return Settings.of(Optional.empty(), List.of(settings));
  }

  private Path file(String... lines) throws IOException {
    Product.file(directory, "mine.yaml", lines);
    return directory.resolve("mine.yaml");
  }

  private static SortedMap<String, String> byKey(List<String> lines) {
    SortedMap<String, String> values = new TreeMap<>();
    for (String line : lines) {
      int equals = line.indexOf('=');
      values.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return values;
  }

  private static String shippedFile() throws IOException {
    try (InputStream yaml = Settings.class.getResourceAsStream("/leakrisk.yaml")) {
      return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
