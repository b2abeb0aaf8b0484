package org.leakrisk.tables.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.FraudType;
import org.leakrisk.tables.word.Reason;
import org.leakrisk.tables.word.Tier;

class TableTest {
  record Everything(
      @Key CourierId courier,
      @Key @Doc("Number") long number,
      @Doc("Share, 0..1") double share,
      @Doc("Yes or no") boolean yes,
      @Doc("Text") Optional<String> text,
      @Doc("Day") LocalDate day,
      @Doc("Month") YearMonth month,
      Optional<FraudType> fraudType,
      Tier tier,
      @Doc("Money") Money lossYuan,
      @Doc("Volume") Parcels parcels,
      @Doc("Token") Optional<Token> token,
      @Doc("Words") List<String> words) {}

  private static final Table<Everything> TABLE = Table.of("everything", Everything.class);

  private static Everything row(String courier, long number) {
    return new Everything(
        new CourierId(courier),
        number,
        0.25,
        true,
        Optional.of("运单"),
        LocalDate.of(2012, 12, 31),
        YearMonth.of(2012, 12),
        Optional.of(FraudType.FAKE_PARCEL),
        Tier.NOT_DISTINGUISHABLE,
        Money.ofYuan(new BigDecimal("12.345")),
        new Parcels(new BigDecimal("0.1")),
        Optional.of(new Token(-1, 2)),
        List.of("b", "a"));
  }

  @Test
  void givesTheSameRowBackFromItsCells() {
    Everything row = row("jiatong", Long.MIN_VALUE);
    assertEquals(row, TABLE.row(TABLE.cells(row)));
  }

  @Test
  void writesInputWordsInLowerCaseAndVerdictsByName() {
    List<Optional<Object>> cells = TABLE.cells(row("jiatong", 1));
    assertEquals(Optional.of("fake_parcel"), cells.get(7));
    assertEquals(Optional.of("NOT_DISTINGUISHABLE"), cells.get(8));
    assertEquals(Optional.of(new BigDecimal("12.34")), cells.get(9));
    assertEquals(Optional.of(new BigDecimal("0.100000000")), cells.get(10));
  }

  @Test
  void keepsAMissingCellMissing() {
    List<Optional<Object>> cells = new ArrayList<>(TABLE.cells(row("jiatong", 1)));
    cells.set(4, Optional.empty());
    assertEquals(Optional.empty(), TABLE.row(cells).text());
    cells.set(1, Optional.empty());
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> TABLE.row(cells));
    assertEquals("Column number has no value", refused.getMessage());
  }

  @Test
  void ordersByKeyColumnAfterKeyColumn() {
    List<Everything> rows =
        List.of(row("yitong", 1), row("jiatong", 2), row("jiatong", 1), row("jia-tong", 9));
    assertEquals(
        List.of("jia-tong9", "jiatong1", "jiatong2", "yitong1"),
        TABLE.sorted(rows).stream().map(row -> row.courier().code() + row.number()).toList());
  }

  @Test
  void ordersTextByCodePointAndNotByCodeUnit() {
    String beyondTheBasicPlane = new String(Character.toChars(0x20000));
    assertTrue(Text.CODE_POINTS.compare("\uFFEE", beyondTheBasicPlane) < 0);
    assertTrue("\uFFEE".compareTo(beyondTheBasicPlane) > 0);
    assertTrue(Text.CODE_POINTS.compare("ab", "abc") < 0);
  }

  @Test
  void refusesNumbersThatAreNotFinite() {
    Table<Everything> table = TABLE;
    Everything row =
        new Everything(
            new CourierId("jiatong"),
            1,
            Double.NaN,
            true,
            Optional.empty(),
            LocalDate.EPOCH,
            YearMonth.of(2012, 1),
            Optional.empty(),
            Tier.LOW,
            new Money(0),
            Parcels.NONE,
            Optional.empty(),
            List.of());
    assertThrows(IllegalArgumentException.class, () -> table.cells(row));
  }

  record Undocumented(@Key CourierId courier, long number) {}

  @Published("Leaks a token")
  record Leaky(@Key CourierId courier, @Doc("Token") Token token) {}

  record Keyless(@Doc("Number") long number) {}

  record Odd(@Key @Doc("A kind of number that has no column") int number) {}

  @Test
  void refusesTablesThatBreakTheHouseRules() {
    assertRefused(Undocumented.class, "Undocumented column x.number");
    assertRefused(Leaky.class, "A published table holds a token: token");
    assertRefused(Keyless.class, "Table x has no key");
    assertRefused(Odd.class, "No column can hold a int");
  }

  private static <R extends Record> void assertRefused(Class<R> type, String message) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Table.of("x", type));
    assertEquals(message, refused.getMessage());
  }

  @Test
  void readsTheSharedRecordsAsTables() {
    assertEquals(
        List.of("source", "file", "line", "reason", "column"),
        Rejection.TABLE.columns().stream().map(Column::name).toList());
    assertTrue(Rejection.TABLE.published());
    assertEquals(
        List.of("check", "subject"), Finding.TABLE.key().stream().map(Column::name).toList());
  }

  @Test
  void givesEveryReasonAMeaningAndAHint() {
    for (Reason reason : Reason.values()) {
      assertTrue(reason.meaning().length() > 8, reason.name());
      assertTrue(!reason.hint().isBlank(), reason.name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "courier,courier",
    "leakIndexLower95,leak_index_lower95",
    "rankUpper90,rank_upper90",
    "pTopK,p_top_k",
    "pAbove1,p_above_1",
    "pAbove15,p_above_15",
    "pAbove2,p_above_2",
    "rrLower95,rr_lower95",
    "eventsMicro,events_micro",
    "fineMinYuan,fine_min_yuan",
    "proposedPersonFineMaxYuan,proposed_person_fine_max_yuan",
    "shareOfIndex,share_of_index",
    "beforeExpected,before_expected",
    "pFell,p_fell",
    "pFell30,p_fell_30",
    "eb05,eb05",
    "perMillion,per_million"
  })
  void namesColumnsAfterTheirComponents(String component, String column) {
    assertEquals(column, Text.columnName(component));
  }
}
