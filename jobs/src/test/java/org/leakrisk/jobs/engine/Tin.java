package org.leakrisk.jobs.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.Tier;

/** Small tables and jobs for the tests of this package. */
final class Tin {
  static final CourierId JIATONG = new CourierId("jiatong");
  static final CourierId YITONG = new CourierId("yitong");

  /** Of the same rows as {@link Raw}, one step later. */
  static final Table<Raw> CLEAN = Table.of("clean", Raw.class);

  private Tin() {}

  /** A cell of every kind, required and optional. */
  record Every(
      @Key @Doc("Text") String id,
      @Doc("Whole") long whole,
      @Doc("Number") double number,
      @Doc("Flag") boolean flag,
      @Doc("Day") LocalDate day,
      @Doc("Month") YearMonth month,
      @Doc("Word") Tier word,
      CourierId courier,
      @Doc("Money") Money lossYuan,
      @Doc("Volume") Parcels parcels,
      @Doc("Token") Token token,
      @Doc("Texts") List<String> rules,
      @Doc("Text") Optional<String> maybeText,
      @Doc("Whole") Optional<Long> maybeWhole,
      @Doc("Number") Optional<Double> maybeNumber,
      @Doc("Flag") Optional<Boolean> maybeFlag,
      @Doc("Day") Optional<LocalDate> maybeDay,
      @Doc("Month") Optional<YearMonth> maybeMonth,
      @Doc("Word") Optional<Tier> maybeWord,
      Optional<CourierId> maybeCourier,
      @Doc("Money") Optional<Money> maybeLossYuan,
      @Doc("Volume") Optional<Parcels> maybeParcels,
      @Doc("Token") Optional<Token> maybeToken) {
    static final Table<Every> TABLE = Table.of("every", Every.class);
  }

  /** Two cells of {@link Every}. */
  @Published("Two cells.")
  record Copied(@Key @Doc("Text") String id, @Doc("Volume") Parcels parcels) {
    static final Table<Copied> TABLE = Table.of("copied", Copied.class);
  }

  /** Reports of one courier in one month. */
  record Reports(
      @Key CourierId courier, @Key @Doc("Month") YearMonth month, @Doc("Events") long events) {
    static final Table<Reports> TABLE = Table.of("reports", Reports.class);

    Reports {
      if (events < 0) {
        throw new IllegalArgumentException("Negative count");
      }
    }

    static Reports of(CourierId courier, String month, long events) {
      return new Reports(courier, YearMonth.parse(month), events);
    }
  }

  /** Something counted. */
  record Raw(@Key CourierId courier, @Key @Doc("Events") long events) {
    static final Table<Raw> TABLE = Table.of("raw", Raw.class);
  }

  /** A courier with its tier. */
  record Graded(@Key CourierId courier, @Doc("Tier") Tier tier, @Doc("Probability") double p) {
    static final Table<Graded> TABLE = Table.of("graded", Graded.class);
  }

  /** Reports of one courier. */
  @Published("Reports by courier.")
  record Totals(@Key CourierId courier, @Doc("Events") long events) {
    static final Table<Totals> TABLE = Table.of("totals", Totals.class);
  }

  /** The share of one courier. */
  @Published("Share by courier.")
  record Shares(@Key CourierId courier, @Doc("Share, 0..1") double share) {
    static final Table<Shares> TABLE = Table.of("shares", Shares.class);
  }

  /** A job out of a function. */
  record Simple(
      String name, Set<Table<?>> reads, Set<Table<?>> writes, Function<Frames, Output> work)
      implements Job {
    @Override
    public Output run(Frames in) {
      return work.apply(in);
    }
  }

  /** A job that only declares. */
  static Job job(String name, Set<Table<?>> reads, Set<Table<?>> writes) {
    return new Simple(name, reads, writes, in -> Output.none());
  }
}
