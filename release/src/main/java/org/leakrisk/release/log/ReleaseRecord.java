package org.leakrisk.release.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One entry of the release log. The records form a chain: each holds the digest of the one before.
 *
 * @param number 1, 2, 3 ...
 * @param previous SHA-256 of the previous record's bytes; 64 zeros for the first
 * @param action what was done
 * @param asOf month of the run
 * @param published the run and its manifest
 * @param months the valid run of every month after this record
 * @param reason why, empty when none was given
 * @param by role of the person in charge
 * @param publishedAt when, whole seconds
 */
public record ReleaseRecord(
    long number,
    String previous,
    Action action,
    YearMonth asOf,
    PublishedRun published,
    SortedMap<YearMonth, PublishedRun> months,
    String reason,
    String by,
    Instant publishedAt) {

  /** What a record does to the valid runs. */
  public enum Action {
    /** The first run of its month. */
    PUBLISH,
    /** Another run for a month that had one. */
    CORRECT,
    /** The months as an earlier record left them. */
    ROLLBACK;

    /** How it is written. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Action of(String code) {
      for (Action action : values()) {
        if (action.code().equals(code)) {
          return action;
        }
      }
      throw new IllegalArgumentException("No such action");
    }
  }

  /**
   * A run and the digest of its manifest, which fixes every byte of it.
   *
   * @param manifestSha256 SHA-256 of manifest.json, lower-case hex
   */
  public record PublishedRun(RunId run, String manifestSha256) {
    private Map<String, ?> json() {
      return Map.of("run", run.text(), "manifest_sha256", manifestSha256);
    }

    private static PublishedRun of(Members json) {
      return new PublishedRun(new RunId(json.text("run")), json.text("manifest_sha256"));
    }
  }

  public ReleaseRecord {
    months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
  }

  /** The run. */
  public RunId run() {
    return published.run();
  }

  /** SHA-256 of the record, lower-case hex: printed on paper it anchors the chain. */
  public String sha256() {
    return Sha256.of(bytes());
  }

  byte[] bytes() {
    SortedMap<String, Object> runs = new TreeMap<>();
    months.forEach((month, run) -> runs.put(month.toString(), run.json()));
    SortedMap<String, Object> json = new TreeMap<>(published.json());
    json.put("number", number);
    json.put("previous", previous);
    json.put("action", action.code());
    json.put("as_of", asOf.toString());
    json.put("months", runs);
    json.put("reason", reason);
    json.put("by", by);
    json.put("published_at", publishedAt.toString());
    return CanonicalJson.write(json);
  }

  /**
   * The record out of its bytes.
   *
   * @throws IllegalArgumentException when they are not a record
   */
  static ReleaseRecord of(byte[] bytes) {
    Members json =
        CanonicalJson.read(bytes)
            .only(
                "number",
                "previous",
                "action",
                "as_of",
                "run",
                "manifest_sha256",
                "months",
                "reason",
                "by",
                "published_at");
    try {
      SortedMap<YearMonth, PublishedRun> months = new TreeMap<>();
      Members runs = json.object("months");
      for (String month : runs.all().keySet()) {
        Members run = runs.object(month).only("run", "manifest_sha256");
        months.put(YearMonth.parse(month), PublishedRun.of(run));
      }
      ReleaseRecord record =
          new ReleaseRecord(
              json.number("number"),
              json.text("previous"),
              Action.of(json.text("action")),
              YearMonth.parse(json.text("as_of")),
              PublishedRun.of(json),
              months,
              json.text("reason"),
              json.text("by"),
              Instant.parse(json.text("published_at")));
      if (!Arrays.equals(record.bytes(), bytes)) {
        throw new IllegalArgumentException("Not in the form in which records are written");
      }
      return record;
    } catch (DateTimeException broken) {
      throw new IllegalArgumentException("A month or time is broken");
    }
  }
}
