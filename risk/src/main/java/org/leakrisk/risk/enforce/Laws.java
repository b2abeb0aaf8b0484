package org.leakrisk.risk.enforce;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leakrisk.tables.value.Money;

/** The dated table of sanctions. Not legal advice: an officer decides. */
public final class Laws {
  private final List<Law> laws;

  private Laws(List<Law> laws) {
    this.laws = List.copyOf(laws);
  }

  /** The table that is shipped. */
  public static Laws shipped() {
    try (InputStream csv = Laws.class.getResourceAsStream("sanctions.csv");
        Reader text = new InputStreamReader(csv, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
      return new Laws(records.stream().map(Laws::law).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The shipped sanctions.csv cannot be read", unreadable);
    }
  }

  /** All rules, in the order of the table. */
  public List<Law> all() {
    return laws;
  }

  /**
   * The rule in force on a day whose range applies to an ordinary case of an express firm: the
   * latest one about express firms.
   */
  public Optional<Law> leadingOn(LocalDate day) {
    return inForceOn(day).stream()
        .filter(law -> law.scope() == Law.Scope.EXPRESS)
        .max(Comparator.comparing(Law::validFrom));
  }

  /** The proposal under discussion on a day. */
  public Optional<Law> proposedOn(LocalDate day) {
    return laws.stream()
        .filter(law -> law.status() == Law.Status.DRAFT && law.validOn(day))
        .max(Comparator.comparing(Law::validFrom));
  }

  /** Every rule for ordinary cases in force on a day, cited one after the other. */
  public String citationsOn(LocalDate day) {
    return inForceOn(day).stream().map(Law::citation).collect(Collectors.joining("; "));
  }

  private List<Law> inForceOn(LocalDate day) {
    return laws.stream()
        .filter(law -> law.status() == Law.Status.IN_FORCE)
        .filter(law -> law.degree() == Law.Degree.ORDINARY)
        .filter(law -> law.validOn(day))
        .toList();
  }

  private static Law law(NamedCsvRecord row) {
    return new Law(
        row.getField("id"),
        LocalDate.parse(row.getField("valid_from")),
        text(row, "valid_to").map(LocalDate::parse),
        Law.Status.valueOf(row.getField("status")),
        Law.Scope.valueOf(row.getField("scope")),
        Law.Degree.valueOf(row.getField("degree")),
        row.getField("instrument"),
        text(row, "article"),
        yuan(row, "firm_min_yuan"),
        yuan(row, "firm_max_yuan"),
        yuan(row, "person_min_yuan"),
        yuan(row, "person_max_yuan"),
        row.getField("certainty"));
  }

  private static Optional<Money> yuan(NamedCsvRecord row, String column) {
    return text(row, column).map(amount -> Money.ofYuan(new BigDecimal(amount)));
  }

  private static Optional<String> text(NamedCsvRecord row, String column) {
    return Optional.of(row.getField(column)).filter(text -> !text.isEmpty());
  }
}
