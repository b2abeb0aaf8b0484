package org.leakrisk.jobs.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.gate.Gate;
import org.leakrisk.gate.GateOutput;
import org.leakrisk.gate.GateReader;
import org.leakrisk.gate.InputFile;
import org.leakrisk.gate.InputSettings;
import org.leakrisk.gate.Registers;
import org.leakrisk.gate.Survey;
import org.leakrisk.gate.courier.Clues;
import org.leakrisk.gate.courier.CourierRegister;
import org.leakrisk.gate.courier.Resolution;
import org.leakrisk.gate.courier.WrittenCourier;
import org.leakrisk.gate.token.TokenKey;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.MatchMethod;
import org.leakrisk.tables.word.UnresolvedReason;

/**
 * How often a written name finds its courier, where the truth is planted: 20 worlds without wrongly
 * named couriers, at the usual noise in names and at three times as much.
 */
@Tag("heavy")
class NamesMeasuredTest {
  private static final int SEEDS = 20;
  private static final Token NO_TOKEN = new Token(0, 0);
  private static final LocalDate ANY_DAY = LocalDate.of(2012, 11, 5);

  /** Right and all records of one way of resolving. */
  private static final class Share {
    private long right;
    private long all;

    private double value() {
      return all == 0 ? 1 : (double) right / all;
    }
  }

  /** What became of the names of some worlds. */
  private static final class Figures {
    private final Map<MatchMethod, Share> methods = new EnumMap<>(MatchMethod.class);
    private final Map<UnresolvedReason, Long> reasons = new TreeMap<>();
    private long chineseFuzzy;
    private long candidatesOfOthers;
    private long withCandidates;

    private void add(EvidenceRecord record, String truth) {
      add(
          new Resolution(
              record.courier(),
              record.method(),
              record.confidence(),
              record.candidates(),
              record.reason(),
              record.asWritten()),
          truth);
    }

    private void add(Resolution record, String truth) {
      Share share = methods.computeIfAbsent(record.method(), none -> new Share());
      share.all++;
      share.right += record.courier().map(CourierId::code).equals(Optional.of(truth)) ? 1 : 0;
      if (record.courier().isEmpty()) {
        reasons.merge(record.reason().orElseThrow(), 1L, Long::sum);
      }
      if (!record.candidates().isEmpty()) {
        withCandidates++;
        candidatesOfOthers += record.candidates().contains(truth) ? 0 : 1;
      }
      boolean chinese =
          record.asWritten().stream().flatMapToInt(String::chars).anyMatch(c -> c > 0x2E80);
      chineseFuzzy += record.method() == MatchMethod.FUZZY && chinese ? 1 : 0;
    }

    private long all() {
      return methods.values().stream().mapToLong(share -> share.all).sum();
    }

    private double precision(MatchMethod... some) {
      Share sum = new Share();
      for (MatchMethod method : some) {
        Share share = methods.getOrDefault(method, new Share());
        sum.right += share.right;
        sum.all += share.all;
      }
      return sum.value();
    }

    private double unresolved(UnresolvedReason... but) {
      long without = List.of(but).stream().mapToLong(why -> reasons.getOrDefault(why, 0L)).sum();
      long none = methods.getOrDefault(MatchMethod.UNRESOLVED, new Share()).all;
      return (double) (none - without) / all();
    }

    private void print(String world) {
      System.out.printf(Locale.ROOT, "names at %s: %d records%n", world, all());
      methods.forEach(
          (method, share) ->
              System.out.printf(
                  Locale.ROOT,
                  "  %-11s %7d  share %.4f  precision %.5f%n",
                  method,
                  share.all,
                  (double) share.all / all(),
                  share.value()));
      System.out.println("  without a courier: " + reasons);
      System.out.printf(
          Locale.ROOT,
          "  of %d with candidates %d lack the true one%n",
          withCandidates,
          candidatesOfOthers);
    }
  }

  @Test
  void theFiguresOfTheDesignAreReachedAtTheUsualNoise(@TempDir Path folder) throws IOException {
    Figures figures = measured(folder, "0.3", "8");

    assertTargets(figures);
    assertTrue(figures.unresolved() <= 0.06, "unresolved " + figures.unresolved());
  }

  @Test
  void threeTimesTheNoiseAmongSixTimesTheCouriersNamesNoMoreWrongly(@TempDir Path folder)
      throws IOException {
    Figures figures = measured(folder, "0.9", "48");

    assertTargets(figures);
    assertTrue(
        figures.unresolved(UnresolvedReason.EMPTY, UnresolvedReason.GENERIC) <= 0.04,
        () -> "unresolved names " + figures.reasons);
  }

  private static void assertTargets(Figures figures) {
    double named =
        figures.precision(MatchMethod.CODE, MatchMethod.EXACT_ALIAS, MatchMethod.NORMALISED);
    assertTrue(named >= 0.999, "names " + named);
    assertTrue(figures.precision(MatchMethod.EXTRACTED) >= 0.98, "extracted");
    assertTrue(figures.precision(MatchMethod.FUZZY) >= 0.97, "fuzzy");
    assertEquals(0, figures.chineseFuzzy);
    assertTrue(figures.methods.get(MatchMethod.EXTRACTED).all > 1000, "enough to measure");
    assertTrue(figures.methods.get(MatchMethod.FUZZY).all > 1000, "enough to measure");
  }

  /**
   * The worlds above know every courier and swap two letters at most. Here one name in five is that
   * of a firm that nobody registered, one letter or syllable from those that are, and a slip is any
   * of four.
   */
  @Test
  void slipsOfFirmsThatNobodyKnowsAreSeldomTakenForAnother() {
    Figures figures = new Figures();
    for (int seed = 1; seed <= SEEDS; seed++) {
      List<CourierName> all = new ArrayList<>(CourierCatalogue.ORDINARY);
      Random random = new Random(seed);
      Collections.shuffle(all, random);
      CourierRegister register = register(all.subList(0, 24));
      for (int i = 0; i < 2000; i++) {
        boolean known = random.nextInt(5) > 0;
        CourierName name = all.get(known ? random.nextInt(24) : 24 + random.nextInt(24));
        String written = slipped(name.latin(), random);
        figures.add(register.understand(clues(written), ANY_DAY), known ? name.id() : "nobody");
      }
    }
    figures.print("any slip, one firm in five unknown");

    assertTrue(figures.precision(MatchMethod.FUZZY) >= 0.97, "fuzzy");
  }

  private static CourierRegister register(List<CourierName> names) {
    List<Courier> couriers = new ArrayList<>();
    for (CourierName name : names) {
      couriers.add(
          new Courier(
              new RecordId("couriers/" + name.id()),
              "couriers.csv",
              2,
              0,
              NO_TOKEN,
              new CourierId(name.id()),
              name.name(),
              Optional.of(name.english()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return CourierRegister.of(couriers, List.of(), List.of());
  }

  private static Clues clues(String written) {
    return new Clues(
        Optional.of(new WrittenCourier(written, NO_TOKEN)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** One letter dropped, doubled, replaced, or swapped with the next. */
  private static String slipped(String name, Random random) {
    int at = random.nextInt(name.length() - 1);
    String before = name.substring(0, at);
    String letter = name.substring(at, at + 1);
    String after = name.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + letter + letter + after;
      case 2 -> before + (char) ('a' + random.nextInt(26)) + after;
      default -> before + after.charAt(0) + letter + after.substring(1);
    };
  }

  private static Figures measured(Path folder, String noise, String couriers) throws IOException {
    Figures figures = new Figures();
    for (int seed = 1; seed <= SEEDS; seed++) {
      Path world = folder.resolve(noise + "-" + seed);
      Simulation.write(
          SimulationSettings.of(
              Map.of(
                  "seed",
                  String.valueOf(seed),
                  "months",
                  "6",
                  "parcels",
                  "60000000",
                  "couriers",
                  couriers,
                  "wrong-courier",
                  "0",
                  "alias-noise",
                  noise)),
          world);
      measure(world, figures);
    }
    figures.print("noise " + noise + ", " + couriers + " couriers");
    return figures;
  }

  private static void measure(Path world, Figures figures) throws IOException {
    Map<String, String> truth = truth(world);
    for (Gated row : gated(world)) {
      EvidenceRecord record = (EvidenceRecord) row;
      String id = record.record().code();
      figures.add(record, truth.get(id.substring(id.indexOf('/') + 1)));
    }
  }

  /** True couriers by the id of the record. */
  private static Map<String, String> truth(Path world) throws IOException {
    List<String> lines = Files.readAllLines(world.resolve("truth.csv"));
    List<String> header = List.of(lines.get(0).split(","));
    Map<String, String> couriers = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      couriers.put(cells[header.indexOf("id")], cells[header.indexOf("courier")]);
    }
    return couriers;
  }

  private static List<Gated> gated(Path world) {
    InputSettings settings = InputSettings.standard();
    Tokens tokens = Tokens.of(TokenKey.demo(), "e1");
    Survey survey = Gate.survey(world, settings);
    Registers registers = Registers.read(survey, world, settings, tokens);
    GateReader reader = new GateReader(world, settings, registers, tokens);
    List<Gated> rows = new ArrayList<>();
    GateOutput output =
        new GateOutput() {
          @Override
          public void accept(Gated row) {
            rows.add(row);
          }

          @Override
          public void reject(Rejection rejection) {
            throw new AssertionError(rejection.reason());
          }
        };
    for (String source : List.of("complaints", "fraud_cases")) {
      for (InputFile file : survey.of(source)) {
        reader.read(file, output);
      }
    }
    return rows;
  }
}
