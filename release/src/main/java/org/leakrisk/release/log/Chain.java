package org.leakrisk.release.log;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.leakrisk.release.log.ReleaseRecord.PublishedRun;

/** Reads all records of a log and tells what is wrong with them. */
final class Chain {
  private static final Pattern RECORD = Pattern.compile("\\d{6,18}\\.json");

  private final Fs fs;
  private final Places places;
  private final List<ReleaseRecord> records = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();

  private Chain(Fs fs, Places places) {
    this.fs = fs;
    this.places = places;
  }

  static Chain read(Fs fs, Places places) throws IOException {
    Chain chain = new Chain(fs, places);
    long last = chain.last();
    String previous = Sha256.ZEROS;
    for (long number = 1; number <= last; number++) {
      Path file = places.release(number);
      if (FileTree.exists(fs, file)) {
        byte[] bytes = FileTree.bytes(fs, file);
        chain.add(number, bytes, previous);
        previous = Sha256.of(bytes);
      } else {
        chain.findings.add("releases/" + Places.fileName(number) + ": missing");
        previous = "";
      }
    }
    return chain;
  }

  /** The records that could be read, in order of number. */
  List<ReleaseRecord> records() {
    return List.copyOf(records);
  }

  /** What is wrong, one line each. */
  List<String> findings() {
    return List.copyOf(findings);
  }

  private long last() throws IOException {
    long last = 0;
    if (!FileTree.exists(fs, places.releases())) {
      return last;
    }
    for (Path file : fs.list(places.releases())) {
      String name = file.getFileName().toString();
      if (RECORD.matcher(name).matches()) {
        last = Math.max(last, Long.parseLong(name.substring(0, name.indexOf('.'))));
      } else if (!name.startsWith(Places.TEMPORARY)) {
        findings.add("releases/" + name + ": does not belong there");
      }
    }
    return last;
  }

  private void add(long number, byte[] bytes, String previous) {
    String name = "releases/" + Places.fileName(number);
    ReleaseRecord record;
    try {
      record = ReleaseRecord.of(bytes);
    } catch (IllegalArgumentException broken) {
      findings.add(name + ": not a release record");
      return;
    }
    if (record.number() != number) {
      findings.add(name + ": holds another number");
    }
    if (!record.previous().equals(previous)) {
      findings.add(name + ": does not follow from the record before");
    }
    if (records.size() == number - 1 && !fits(record)) {
      findings.add(name + ": its months do not follow from its action");
    }
    records.add(record);
  }

  private boolean fits(ReleaseRecord record) {
    SortedMap<YearMonth, PublishedRun> before =
        records.isEmpty() ? new TreeMap<>() : records.get(records.size() - 1).months();
    Optional<PublishedRun> replaced = Optional.ofNullable(before.get(record.asOf()));
    return switch (record.action()) {
      case PUBLISH -> replaced.isEmpty() && record.months().equals(with(before, record));
      case CORRECT -> replaced.isPresent() && record.months().equals(with(before, record));
      case ROLLBACK ->
          records.stream()
              .anyMatch(
                  earlier ->
                      earlier.months().equals(record.months())
                          && earlier.asOf().equals(record.asOf())
                          && earlier.published().equals(record.published()));
    };
  }

  /** The months after a record's run became the valid one of its month. */
  static SortedMap<YearMonth, PublishedRun> with(
      SortedMap<YearMonth, PublishedRun> before, YearMonth asOf, PublishedRun run) {
    SortedMap<YearMonth, PublishedRun> months = new TreeMap<>(before);
    months.put(asOf, run);
    return months;
  }

  private static SortedMap<YearMonth, PublishedRun> with(
      SortedMap<YearMonth, PublishedRun> before, ReleaseRecord record) {
    return with(before, record.asOf(), record.published());
  }
}
