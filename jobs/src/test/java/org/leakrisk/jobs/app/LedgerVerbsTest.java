package org.leakrisk.jobs.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.jobs.app.Product.Said;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.engine.SharedSpark;
import org.leakrisk.release.log.Fs;
import org.leakrisk.release.log.ReleaseLog;

/** A release explains its counts row by row, is compared, proved and taken back without Spark. */
@ExtendWith(SharedSpark.class)
class LedgerVerbsTest {
  @TempDir private static Path directory;
  private static Path out;

  @BeforeAll
  static void publishTwice(Session session) throws IOException {
    out = directory.resolve("out");
    run(session, input("first"));
    TinyInput second =
        input("second")
            .with(
                "complaints-late.csv",
                "complaint_id,received_on,courier,province,leak",
                "late,2012-12-20,dingda,33,yes");
    run(session, second, "--set", "scoring.half-life-months.complaint=6");
  }

  /** Tiny, with what is looked at and not counted, audits, and ready-made counts of a branch. */
  private static TinyInput input(String name) throws IOException {
    return TinyInput.of(directory.resolve(name))
        .with("branches.csv", "branch,courier,province", "b-1,bingtong,33")
        .with(
            "complaints-more.csv",
            "complaint_id,received_on,courier,province,leak",
            "no,2012-12-11,bingtong,33,no",
            "who,2012-12-12,Somebody Else,33,yes",
            "bad,2012-13-12,bingtong,33,yes")
        .with(
            "audits.csv",
            "audit_id,audited_on,courier,province,reason,topic,items_checked,items_failed",
            "a1,2012-11-01,bingtong,33,random,information_security,20,3",
            "a2,2012-11-02,bingtong,33,targeted,information_security,20,5",
            "a3,2012-11-03,bingtong,33,random,other,20,7")
        .with(
            "counts.csv",
            "courier,month,stream,events,province,branch,kind",
            "bingtong,2012-12,fraud,4,33,,leak",
            "bingtong,2012-12,fraud,3,33,b-1,leak");
  }

  private static void run(Session session, TinyInput input, String... more) {
    Said said =
        Product.run(
            session,
            Stream.concat(
                    Stream.of("run", "--in", input.path(), "--out", out.toString()),
                    Stream.of(more))
                .toArray(String[]::new));
    assertEquals(0, said.code(), said.err());
  }

  private static Said say(String... arguments) {
    return Product.run(
        Stream.concat(Stream.of(arguments), Stream.of("--out", out.toString()))
            .toArray(String[]::new));
  }

  @Test
  void aCourierIsExplainedLikeACaseFile() {
    Said said = say("explain", "bingtong", "--release", "1");
    assertEquals(0, said.code(), said.err());
    List<String> lines = said.out().lines().map(String::strip).toList();
    assertEquals(
        "Bingtong Express bingtong   release 1, as of 2012-12, counted from 2011-01", lines.get(0));
    for (String line :
        List.of(
            "courier_ranking/bingtong:audit_failures = 8, from 2 rows",
            "audits.csv:3  a2      2012-11  Zhejiang     5",
            "courier_ranking/bingtong:complaints = 27, from 27 rows",
            "complaints.csv:20  c019    2012-12  Zhejiang     1  complaints/c019",
            "... 17 rows more (--all)",
            "courier_ranking/bingtong:frauds = 4, from 1 row",
            "Not counted: 1 row, said not to be about leaked data.",
            "Not counted: 1 row, inspections of other topics.",
            "Rejected in the whole input, whoever they are about: 1 row (complaints 1), listed in"
                + " rejected.")) {
      assertTrue(lines.contains(line), line + "\nis not in\n" + said.out());
    }
    assertTrue(said.out().contains("The parts sum to +"), said.out());
    assertTrue(said.out().contains("Why this tier: the index is above 1 with "), said.out());
  }

  @Test
  void theNameOfACourierServesAsWellAsItsId() throws IOException {
    assertEquals(say("explain", "bingtong"), say("explain", "bingtong express"));
  }

  @Test
  void oneCountIsExplainedWithAllItsRows() {
    Said said =
        say(
            "explain",
            "bingtong",
            "--release",
            "1",
            "--all",
            "--table",
            "branch_watchlist",
            "--column",
            "events");
    assertEquals(
        """
        Bingtong Express bingtong   release 1, as of 2012-12, counted from 2011-01

         branch_watchlist/b-1:events = 3, from 1 row
         from          record                              month    province  adds  incident, rule
        """
            .strip(),
        said.out().lines().limit(4).reduce((one, other) -> one + "\n" + other).orElseThrow());
    Said scored = say("explain", "bingtong", "--release", "1", "--table", "stream_scores", "--all");
    assertTrue(
        scored.out().contains("stream_scores/bingtong/audit:events = 3, from 1 row"),
        "targeted inspections are not scored\n" + scored.out());
  }

  @Test
  void whatCannotBeExplainedIsSaidInOneLine() {
    assertRefused(
        "leakrisk: No such courier in this release; the nearest is dingda (Dingda Express)",
        say("explain", "dinga"));
    assertRefused(
        "leakrisk: --table takes a table of counts: branch_watchlist, courier_ranking,"
            + " province_ranking, stream_scores",
        say("explain", "dingda", "--table", "trend"));
    assertRefused(
        "leakrisk: --column: the counts of stream_scores are events",
        say("explain", "dingda", "--table", "stream_scores", "--column", "rr"));
  }

  private static void assertRefused(String message, Said said) {
    assertEquals(message, said.lastLine());
    assertEquals(2, said.code());
  }

  @Test
  void theRowsBehindAnAnswerComeAsJsonToo() {
    Said said = say("explain", "bingtong", "--json");
    assertTrue(said.out().contains("\"evidence\""), said.out());
    assertTrue(said.out().contains("\"metric\" : \"cell:bingtong/complaint/2012-10/33/\""));
  }

  @Test
  void aDifferenceIsToldWithItsCauses() {
    Said said = say("diff", "1", "2");
    assertEquals(0, said.code(), said.err());
    for (String line :
        List.of(
            "Setting scoring.half-life-months.complaint: 12 -> 6",
            "Version of the product: the same.",
            "Input file complaints-late.csv: new",
            "complaints    1     0                  0      0")) {
      assertTrue(said.out().contains(line), line + "\nis not in\n" + said.out());
    }
    assertTrue(
        said.out().lines().anyMatch(line -> line.matches(" dingda .* complaint \\+1")), said.out());
    assertTrue(say("diff", "2", "2").out().contains("Both hold the same run: nothing changed."));
    assertRefused(
        "leakrisk: No release 9 in %s; releases lists them".formatted(out), say("diff", "1", "9"));
  }

  @Test
  void everyPublishedCountIsTheSumOfItsRows() {
    Said said = say("verify");
    assertEquals(0, said.code(), said.out() + said.err());
    assertTrue(said.out().contains("published counts are the sums of their rows"), said.out());
  }

  @Test
  void theInputIsHeldAgainstTheRelease() throws IOException {
    String first = directory.resolve("first").toString();
    assertTrue(
        say("verify", "--release", "1", "--in", first)
            .out()
            .contains("7 input files are those of release 1"));
    Path audits = directory.resolve("second/audits.csv");
    String text = Files.readString(audits);
    Files.writeString(audits, text.replace(",20,3", ",20,2"));
    Files.delete(directory.resolve("second/counts.csv"));
    Files.copy(audits, directory.resolve("second/audits-2.csv"));
    Said said = say("verify", "--release", "2", "--in", directory.resolve("second").toString());
    assertEquals(8, said.code());
    assertEquals(
        List.of(
            "input audits.csv: changed",
            "input counts.csv: missing or not readable any more",
            "input audits-2.csv: not in the release"),
        said.out().lines().toList());
    assertEquals(
        "leakrisk: 3 input files are not those of release 2; give the directory it was made from",
        said.lastLine());
  }

  @Test
  void anEarlierReleaseIsMadeValidAgainWithAReason() throws IOException {
    Path copy = directory.resolve("copy");
    copied(out, copy);
    String[] to = {"--out", copy.toString()};
    assertEquals(2, Product.run("rollback", "--to", "1", "--reason", " ", to[0], to[1]).code());
    assertEquals(
        "leakrisk: No release 7 in %s; releases lists them".formatted(copy),
        Product.run("rollback", "--to", "7", "--reason", "x", to[0], to[1]).lastLine());
    Said said =
        Product.run("rollback", "--to", "1", "--reason", "late rows were doubted", to[0], to[1]);
    assertEquals(0, said.code(), said.err());
    assertTrue(said.out().startsWith("release 3 holds what release 1 held"), said.out());
    ReleaseLog log = ReleaseLog.read(Fs.local(), copy);
    assertEquals(log.record(1).run(), log.newest().orElseThrow().run());
    assertEquals("late rows were doubted", log.record(3).reason());
    assertEquals(0, Product.run("verify", to[0], to[1]).code());
    assertTrue(
        Product.run("rollback", "--to", "1", "--reason", "again", to[0], to[1])
            .out()
            .startsWith("release 3 already holds what release 1 held"));
  }

  private static void copied(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(path -> !Files.isSymbolicLink(path)).toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void shellsCompleteTheVerbs() {
    for (String shell : List.of("bash", "zsh")) {
      Said said = Product.run("completion", shell);
      assertEquals(0, said.code());
      assertTrue(said.out().contains("explain"), said.out());
    }
    assertFalse(Product.run("completion", "fish").code() == 0);
  }
}
