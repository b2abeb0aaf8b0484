package org.leakrisk.jobs.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leakrisk.jobs.app.Product.Said;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.engine.SharedSpark;
import org.leakrisk.release.log.Fs;
import org.leakrisk.release.log.OutputDirectory;

/** Every way to be told no: the exit code and the one line that says what, where and what to do. */
@ExtendWith(SharedSpark.class)
class FailuresTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chek           | leakrisk: Unmatched argument at index 0: 'chek'; did you mean check? (see leakrisk --help)
          run --ouput x  | leakrisk: Unknown options: '--ouput', 'x'; did you mean --out? (see leakrisk run --help)
          run --out      | leakrisk: Missing required parameter for option '--out' (DIR) (see leakrisk run --help)
          run --seed one | leakrisk: Invalid value for option '--seed': 'one' is not a long (see leakrisk run --help)
          run --as-of 12 | leakrisk: --as-of takes a month such as 2012-12
          run --as-of 2012-13 | leakrisk: --as-of takes a month such as 2012-12
          run --set scoring.piror=ml | leakrisk: --set: unknown key 'scoring.piror'; the nearest is 'scoring.prior'
          check --set scoring.prior=x | leakrisk: scoring.prior must be integrated or ml
          run --set breaks=2012-05 | leakrisk: breaks must be a list of entries with month, source and note
          run --set breaks=[{month:2012-05}] | leakrisk: breaks: an entry must have month, source and note, and nothing else
          run --by a/b | leakrisk: --by takes a role of 1-64 letters, digits, spaces and . _ -
          run --in nowhere | leakrisk: --in is not a directory: name the directory of the input files
          check --in nowhere | leakrisk: --in is not a directory: name the directory of the input files
          plan --capacity 33=x | leakrisk: Invalid value for option '--capacity' (PROVINCE=DAYS): 'x' is not a double (see leakrisk plan --help)
          plan --capacity 33 | leakrisk: Value for option option '--capacity' (PROVINCE=DAYS) should be in KEY=VALUE[,KEY=VALUE]... format but was 33 (see leakrisk plan --help)
          simulate | leakrisk: Missing required option: '--out=DIR' (see leakrisk simulate --help)
          simulate --out x --couriers 0 | leakrisk: simulate: --couriers must lie between 1 and 48
          """)
  void aWrongCommandLineIsTwo(String line, String message) {
    Said said = Product.run(line.split(" "));
    assertEquals(message + "\n", said.err());
    assertEquals(2, said.code());
    assertEquals("", said.out());
  }

  @Test
  void noVerbAtAllShowsTheUsage() {
    Said said = Product.run();
    assertEquals(2, said.code());
    assertTrue(said.out().startsWith("Usage: leakrisk"), said.out());
  }

  @Test
  void aMissingSourceIsThree() throws IOException {
    refused(
        3,
        "No usable file of source parcels: add parcels.csv to the input directory",
        TinyInput.of(directory.resolve("in")).without("parcels.csv"));
  }

  @Test
  void anInputWithoutEvidenceIsThree() throws IOException {
    refused(
        3,
        "No usable file with evidence: add one of complaints, fraud_cases, audits, counts",
        TinyInput.of(directory.resolve("in")).without("complaints.csv"));
  }

  @Test
  void aFileThatCannotBeUsedIsThree() throws IOException {
    refused(
        3,
        "1 file refused: couriers/couriers.csv:1 column 'name' MISSING_COLUMN:"
            + " add it or rename the header",
        TinyInput.of(directory.resolve("in")).with("couriers.csv", "courier,nome", "a1,Kilroy"));
  }

  @Test
  void columnsThatCanNameAPersonNeedAKey() throws IOException {
    TinyInput input = identifying();
    assertEquals(
        new Said(
            6,
            "",
            "leakrisk: The input has columns that can name a person, and no key was given: make one"
                + " with 'openssl rand -hex 32 > leakrisk.key; chmod 600 leakrisk.key' outside the"
                + " input, and pass --key-file leakrisk.key\n"),
        run(input));
  }

  @Test
  void aKeyThatIsWeakOrOpenOrMisplacedIsSix() throws IOException {
    TinyInput input = identifying();
    String how = "; make one with: openssl rand -hex 32 > KEYFILE && chmod 600 KEYFILE\n";
    Path key = directory.resolve("my.key");
    assertEquals("leakrisk: --key-file cannot be read" + how, failed(6, input, key));
    key(key, "0123456789abcdef", "rw-------");
    assertEquals("leakrisk: --key-file holds less than 32 bytes" + how, failed(6, input, key));
    key(key, "ab".repeat(32), "rw-------");
    assertEquals(
        "leakrisk: --key-file is weak: too few different bytes, or one group repeated" + how,
        failed(6, input, key));
    String good = "00112233445566778899aabbccddeeff102132435465768798a9bacbdcedfe0f";
    key(key, good, "rw-r-----");
    assertEquals(
        "leakrisk: --key-file is open to group or others: chmod 600 it" + how,
        failed(6, input, key));
    Path inside = input.directory().resolve("notes.key");
    key(inside, good, "rw-------");
    assertEquals(
        "leakrisk: --key-file lies under the input or output directory: move it" + how,
        failed(6, input, inside));
    Files.delete(inside);
    key(key, good, "rw-------");
    String other = failed(6, input, key, "--set", "key.check=aaaaaaaa");
    assertTrue(
        other.matches(
            "leakrisk: The key has check value [a-z2-7]{8}, and key.check asks for aaaaaaaa:"
                + " give the key of this bureau\n"),
        other);
  }

  @Test
  void anOutputThatAnotherRunHoldsIsFive() throws IOException {
    TinyInput input = TinyInput.of(directory.resolve("in"));
    Path out = directory.resolve("out");
    OutputDirectory held = OutputDirectory.open(Fs.local(), out, Clock.systemUTC());
    try {
      Said said = run(input);
      assertEquals(5, said.code());
      assertEquals(
          "leakrisk: %s is held by another run; wait for it or choose another --out"
              .formatted(out.toAbsolutePath()),
          said.lastLine());
    } finally {
      held.close();
    }
  }

  @Test
  void anOutputThatCannotBeWrittenIsSeven() throws IOException {
    TinyInput input = TinyInput.of(directory.resolve("in"));
    Path file = Files.createFile(directory.resolve("file"));
    Said said = Product.run("run", "--in", input.path(), "--out", file.toString());
    assertEquals(7, said.code());
    assertEquals(
        "leakrisk: Cannot read the release log in %s: it is not a directory; choose another --out"
            .formatted(file),
        said.lastLine());
    Said nowhere = Product.run("run", "--in", input.path(), "--out", "/proc/leakrisk");
    assertEquals(7, nowhere.code());
    assertTrue(
        nowhere.lastLine().startsWith("leakrisk: Cannot write in /proc/leakrisk: "), nowhere.err());
  }

  @Test
  void volumesThatContradictEachOtherAreThree(Session session) throws IOException {
    TinyInput input =
        TinyInput.of(directory.resolve("in"))
            .with("parcels-2.csv", "courier,month,parcels,province", "yitong,2012-11,7654321,33");
    String line =
        "leakrisk: parcels: 1 courier-months stand more than once with different values, the first"
            + " yitong 2012-11: keep one view of the data";
    Said said = run(session, input);
    assertEquals(line, said.lastLine());
    assertEquals(3, said.code());
    Said checked = Product.run("check", "--in", input.path());
    assertEquals(line, checked.lastLine());
    assertEquals(3, checked.code());
    assertSaysNothingOf("7654321", said, checked);
  }

  @Test
  void moreRejectedRowsThanAllowedAreFour(Session session) throws IOException {
    TinyInput input =
        TinyInput.of(directory.resolve("in"))
            .with(
                "audits.csv",
                "audit_id,audited_on,courier,items_checked,items_failed",
                "a1,2012-11-05,Kilroy Express,10,1",
                "a2,Thursday the Kilroyth,jiatong,10,1",
                "a3,2012-11-06,jiatong,10,kilroy",
                "a4,2012-11-07,jiatong,10,1");
    String line =
        "leakrisk: audits: 3 of 4 rows rejected, more than the allowed share of 0.2: repair the"
            + " rows that check lists, or raise input.max-rejected-share";
    Said said = run(session, input);
    assertEquals(line, said.lastLine());
    assertEquals(4, said.code());
    Said checked = Product.run("check", "--in", input.path());
    assertEquals(line, checked.lastLine());
    assertEquals(4, checked.code());
    assertTrue(checked.out().contains("UNKNOWN_COURIER"), checked.out());
    assertSaysNothingOf("kilroy", said, checked);
    assertFalse(Files.exists(directory.resolve("out/current")));
  }

  @Test
  void aFailedRunLeavesTheReleaseBeforeItAsItWas(Session session) throws IOException {
    TinyInput input = TinyInput.of(directory.resolve("in"));
    assertEquals(0, run(session, input).code());
    SortedMap<String, String> before = files(directory.resolve("out"));
    input.with("parcels-2.csv", "courier,month,parcels,province", "yitong,2012-11,7654321,33");
    assertEquals(3, run(session, input).code());
    assertEquals(before, files(directory.resolve("out")));
    Said verified = verify();
    assertEquals(
        "1 release verified: chain, manifests and every file hold; 16 published counts are the sums"
            + " of their rows\n",
        verified.out());
    assertEquals(0, verified.code());
    input.without("parcels-2.csv");
    Said again = run(input);
    assertTrue(again.out().startsWith("already published as release 1\n"), again.out());
    assertEquals(0, again.code());
    damage(directory.resolve("out"));
    assertEquals(8, verify().code());
  }

  @Test
  void aDryRunPublishesNothing() throws IOException {
    TinyInput input = TinyInput.of(directory.resolve("in"));
    Said said =
        Product.run(
            "run", "--in", input.path(), "--out", directory.resolve("out").toString(), "--dry-run");
    assertEquals(0, said.code());
    assertFalse(Files.exists(directory.resolve("out")));
    assertTrue(said.out().lines().anyMatch(line -> line.startsWith("judge")), said.out());
    assertEquals(
        "dry run: 3 files, as of 2012-12, key: none; nothing was read further, nothing published",
        said.lastLine());
  }

  @Test
  void aMonthInWhichNobodyHasVolumeIsThree(Session session) throws IOException {
    TinyInput input = TinyInput.of(directory.resolve("in"));
    Said said = run(session, input, "--as-of", "2013-04");
    assertEquals(
        "leakrisk: parcels: no courier has volume in the last period up to 2013-04: choose another"
            + " --as-of, or send the volumes",
        said.lastLine());
    assertEquals(3, said.code());
  }

  @Test
  void aCountWithoutAnyLeakIsThree(Session session) throws IOException {
    TinyInput input =
        TinyInput.of(directory.resolve("in"))
            .without("complaints.csv")
            .with(
                "counts.csv",
                "courier,month,stream,events,kind",
                "jiatong,2012-12,complaint,5,service");
    Said said = run(session, input);
    assertEquals(
        "leakrisk: counts: no row of kind leak up to 2012-12, and there is no other evidence: add"
            + " rows of kind leak, or complaints, fraud_cases or audits",
        said.lastLine());
    assertEquals(3, said.code());
  }

  @Test
  void withoutAReleaseThereIsNothingToPlanOrVerify() {
    String out = directory.resolve("out").toString();
    Said plan = Product.run("plan", "--out", out);
    assertEquals("", plan.out());
    assertEquals(
        "leakrisk: No release in %s; run first, or give --out\n".formatted(out), plan.err());
    assertEquals(2, plan.code());
    assertEquals("no release in " + out + ": nothing to verify\n", verify().out());
    assertEquals(0, Product.run("releases", "--out", out).code());
  }

  private TinyInput identifying() throws IOException {
    return TinyInput.of(directory.resolve("in"))
        .with(
            "fraud_cases.csv",
            "case_id,reported_on,courier,phone,leak_confirmed",
            "f1,2012-11-03,jiatong,14200000000,yes");
  }

  private Said run(TinyInput input, String... more) {
    return Product.run(arguments(input, more));
  }

  private Said run(Session session, TinyInput input, String... more) {
    return Product.run(session, arguments(input, more));
  }

  private String[] arguments(TinyInput input, String... more) {
    return Stream.concat(
            Stream.of("run", "--in", input.path(), "--out", directory.resolve("out").toString()),
            Stream.of(more))
        .toArray(String[]::new);
  }

  /** A run that must fail before Spark is asked for. */
  private void refused(int code, String message, TinyInput input) {
    assertEquals(new Said(code, "", "leakrisk: " + message + "\n"), run(input));
    Said checked = Product.run("check", "--in", input.path());
    assertEquals("leakrisk: " + message, checked.lastLine());
    assertEquals(code, checked.code());
    assertSaysNothingOf("kilroy", checked);
  }

  private String failed(int code, TinyInput input, Path key, String... more) {
    Said said =
        run(
            input,
            Stream.concat(Stream.of("--key-file", key.toString()), Stream.of(more))
                .toArray(String[]::new));
    assertEquals(code, said.code(), said.err());
    assertEquals("", said.out());
    return said.err();
  }

  private Said verify() {
    return Product.run("verify", "--out", directory.resolve("out").toString());
  }

  private static void key(Path file, String content, String permissions) throws IOException {
    Files.writeString(file, content + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private static void assertSaysNothingOf(String cell, Said... all) {
    for (Said said : List.of(all)) {
      String printed = (said.out() + said.err()).toLowerCase(Locale.ROOT);
      assertFalse(printed.contains(cell), printed);
    }
  }

  /** Every file that a reader could see, by path, with its bytes as text. */
  private static SortedMap<String, String> files(Path out) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(out)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(path);
        files.put(
            out.relativize(path).toString(),
            new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private static void damage(Path out) throws IOException {
    try (Stream<Path> paths = Files.walk(out)) {
      Path table =
          paths.filter(path -> path.endsWith("courier_ranking.csv")).findFirst().orElseThrow();
      Files.setPosixFilePermissions(table, PosixFilePermissions.fromString("rw-------"));
      Files.writeString(table, Files.readString(table) + "x");
    }
  }
}
