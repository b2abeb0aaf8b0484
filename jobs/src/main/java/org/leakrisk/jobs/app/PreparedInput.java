package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leakrisk.gate.Acceptance;
import org.leakrisk.gate.Gate;
import org.leakrisk.gate.GateOutput;
import org.leakrisk.gate.GateReader;
import org.leakrisk.gate.InputFile;
import org.leakrisk.gate.InputSettings;
import org.leakrisk.gate.Registers;
import org.leakrisk.gate.Survey;
import org.leakrisk.gate.source.EvidenceStream;
import org.leakrisk.gate.source.Sources;
import org.leakrisk.gate.token.Purpose;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.jobs.step.KeySource;
import org.leakrisk.jobs.step.PipelineSettings;
import org.leakrisk.release.log.RunParts;
import org.leakrisk.report.html.KeyMode;
import org.leakrisk.risk.inspect.Lottery;
import org.leakrisk.risk.judge.Judge;
import org.leakrisk.risk.score.ComplaintCount;
import org.leakrisk.risk.score.Scorer;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.evidence.ParcelVolume;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.failure.Failure.BadInput;
import org.leakrisk.tables.failure.Failure.BadKey;
import org.leakrisk.tables.id.StreamId;

/**
 * An input directory made ready for a run without Spark: surveyed, its registers read, the key
 * found, the month decided.
 *
 * @param in the directory
 * @param survey its files
 * @param settings how they are read
 * @param registers couriers, aliases and branches
 * @param key where the key is
 * @param keyMode what the key is for
 * @param asOf last month that counts
 * @param findings what is known of the files so far
 */
record PreparedInput(
    Path in,
    Survey survey,
    InputSettings settings,
    Registers registers,
    KeySource key,
    KeyMode keyMode,
    YearMonth asOf,
    List<Finding> findings) {
  private static final long PLAIN_FACTOR = 3;
  private static final long PACKED_FACTOR = 30;
  private static final long LEAST_BYTES = 64L << 20;

  /**
   * Prepares an input directory.
   *
   * @param asOf the month asked for; empty for the last month with volume
   * @param keyFile the key file given, if any
   * @param out the output directory, in which no key may lie
   */
  static PreparedInput of(
      Path in, Path out, Optional<YearMonth> asOf, Optional<Path> keyFile, Settings settings) {
    Survey survey = Gate.survey(in, settings.input());
    KeyMode mode = keyMode(survey, keyFile, settings);
    KeySource key = KeySource.of(keyFile, settings.key().epoch(), List.of(in, out));
    settings.key().check().ifPresent(expected -> requireCheckValue(key, expected));
    InputSettings input = survey.settled(settings.input());
    Registers registers = Registers.read(survey, in, input, key.tokens());
    List<Finding> files = Acceptance.files(survey, registers.refusals(), input);
    YearMonth month = asOf.orElseGet(() -> lastMonthWithVolume(in, survey, registers, key, input));
    return new PreparedInput(in, survey, input, registers, key, mode, month, files);
  }

  private static KeyMode keyMode(Survey survey, Optional<Path> keyFile, Settings settings) {
    if (keyFile.isPresent()) {
      return KeyMode.OWN;
    }
    if (!survey.identifying()) {
      return KeyMode.NONE;
    }
    if (survey.synthetic() || settings.key().demo() == Settings.DemoKey.ALLOW) {
      return KeyMode.DEMO;
    }
    throw new BadKey(
        "The input has columns that can name a person, and no key was given: make one with"
            + " 'openssl rand -hex 32 > leakrisk.key; chmod 600 leakrisk.key' outside the input,"
            + " and pass --key-file leakrisk.key");
  }

  private static void requireCheckValue(KeySource key, String expected) {
    if (!key.checkValue().equals(expected)) {
      throw new BadKey(
          "The key has check value %s, and key.check asks for %s: give the key of this bureau"
              .formatted(key.checkValue(), expected));
    }
  }

  private static YearMonth lastMonthWithVolume(
      Path in, Survey survey, Registers registers, KeySource key, InputSettings input) {
    GateReader reader = new GateReader(in, input, registers, key.tokens());
    LastMonth last = new LastMonth();
    for (InputFile file : survey.of("parcels")) {
      reader.read(file, last);
    }
    return last.month.orElseThrow(
        () ->
            new BadInput(
                "parcels: no row could be accepted, so there is no month to judge: run check"));
  }

  /** Looks for the last month in which anybody carried a parcel. */
  private static final class LastMonth implements GateOutput {
    private Optional<YearMonth> month = Optional.empty();

    @Override
    public void accept(Gated row) {
      ParcelVolume volume = (ParcelVolume) row;
      boolean later = month.map(volume.month()::isAfter).orElse(true);
      if (later && !volume.parcels().isNone()) {
        month = Optional.of(volume.month());
      }
    }

    @Override
    public void reject(Rejection rejection) {
      // Told by the run itself.
    }
  }

  /** Streams that have a source of their own in this input. */
  List<StreamId> streams() {
    return Sources.all().stream()
        .filter(source -> !survey.of(source.name()).isEmpty())
        .flatMap(source -> source.stream().stream())
        .map(EvidenceStream::id)
        .toList();
  }

  /** The lottery of the month: of the key where there is one, else of the seed. */
  Lottery lottery(long seed) {
    if (keyMode == KeyMode.NONE) {
      return new Lottery(Long.toString(seed), true);
    }
    Tokens tokens = key.tokens();
    String secret = tokens.text(tokens.token(Purpose.LOTTERY, asOf.toString()));
    return new Lottery(secret, keyMode == KeyMode.DEMO);
  }

  /** The part of the run id that stands for the key. */
  String keyCheck() {
    return keyMode == KeyMode.NONE ? "none" : key.checkValue();
  }

  /** What the jobs are made from. */
  PipelineSettings pipeline(Settings effective, Path gated) {
    Scorer scorer = new Scorer(effective.scoring(), effective.tiers(), effective.seed());
    return new PipelineSettings(
        in,
        survey,
        settings,
        registers,
        key,
        gated,
        asOf,
        streams(),
        effective.linkage(),
        effective.scoring().complaints() == ComplaintCount.EFFECTIVE,
        effective.breaks(),
        new Judge(
            scorer, effective.plan(), lottery(effective.seed()), effective.selfCheckWorlds()));
  }

  /**
   * Everything that the bytes of a result depend on.
   *
   * @param more what it depends on beside the settings, as {@code name=value}
   */
  RunParts parts(Settings effective, List<String> more) {
    List<RunParts.Input> files =
        survey.files().stream()
            .map(file -> new RunParts.Input(file.alias(), file.sha256()))
            .toList();
    return new RunParts(
        asOf,
        Code.digest(),
        Stream.concat(effective.lines().stream(), more.stream()).collect(Collectors.joining("\n")),
        effective.seed(),
        keyCheck(),
        files);
  }

  /** Bytes that the work may take on disk. */
  long neededBytes() {
    long needed = LEAST_BYTES;
    for (InputFile file : survey.files()) {
      boolean packed = file.gzip() || !file.format().text();
      needed += file.bytes() * (packed ? PACKED_FACTOR : PLAIN_FACTOR);
    }
    return needed;
  }

  /** Bytes of all input files as stored. */
  long bytes() {
    return survey.files().stream().mapToLong(InputFile::bytes).sum();
  }
}
