package org.leakrisk.gate.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.CourierAlias;
import org.leakrisk.tables.failure.Failure;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.Reason;

class CourierRegisterTest {
  private static final Token NO_TOKEN = new Token(0, 0);

  private final CourierRegister register =
      CourierRegister.of(
          List.of(
              courier("jiatong", "甲通快递", "Jiatong Express"),
              courier("yitong", "乙通", "Yitong"),
              courier("yuanda", "圆达", "Yuanda"),
              courier("xe", "Old Wings Inc.", "Old Wings Inc."),
              courier("ev", "New Wings LLC", "New Wings LLC"),
              courier("a1", "同名", "Twin"),
              courier("a2", "同名", "Second")),
          List.of(
              alias("jiatong", "JT", "", ""),
              alias("jiatong", "家童", "2011-01-01", "2012-06-30"),
              alias("yitong", "JT快运", "", ""),
              alias("xe", "Old Wings Inc.", "", "2011-12-31"),
              alias("ev", "Old Wings Inc.", "2012-01-01", "2019-03-31")),
          List.of(branch("j-01", "jiatong", "东门 营业部"), branch("y-01", "yitong", "西门")));

  @ParameterizedTest
  @CsvSource({
    "jiatong,            CODE,        jiatong, 0.99",
    "JIATONG,            CODE,        jiatong, 0.99",
    "甲通快递,             EXACT_ALIAS, jiatong, 0.99",
    "Jiatong Express,    EXACT_ALIAS, jiatong, 0.99",
    "JT,                 EXACT_ALIAS, jiatong, 0.99",
    "jt,                 NORMALISED,  jiatong, 0.97",
    "jt快運,              NORMALISED,  yitong,  0.97",
    "JT速递,              NORMALISED,  jiatong, 0.97",
    "甲通,                NORMALISED,  jiatong, 0.97",
    "甲通快遞（集團）公司,   NORMALISED,  jiatong, 0.97",
    "ＪＩＡＴＯＮＧ,        NORMALISED,  jiatong, 0.97",
    "Yitong Logistics,   NORMALISED,  yitong,  0.97",
    "家童,                EXACT_ALIAS, jiatong, 0.99",
    "Old Wings Inc.,     EXACT_ALIAS, ev,      0.99",
    "old wings,          NORMALISED,  ev,      0.97"
  })
  void findsTheCourierOfAWrittenName(
      String written, String method, String courier, double confidence) {
    Resolution found = resolve(written, "2012-06-30");

    assertEquals(courier, found.courier().map(CourierId::code).orElse("none"));
    assertEquals(method, found.method().name());
    assertEquals(confidence, found.confidence(), 0);
    assertEquals(Optional.empty(), found.reason());
  }

  @ParameterizedTest
  @CsvSource({
    "快递公司,      GENERIC,                 ''",
    "Unknown,     GENERIC,                 ''",
    "N/A,         GENERIC,                 ''",
    "-,           GENERIC,                 ''",
    "丙通,         UNKNOWN_NAME,            ''",
    "甲达,         UNKNOWN_NAME,            ''",
    "同名,         AMBIGUOUS_NAME,          a1 a2",
    "家童快递,      ALIAS_NOT_VALID_ON_DATE, jiatong",
    "家童,         ALIAS_NOT_VALID_ON_DATE, jiatong",
    "园达,         CONFUSABLE,              yuanda",
    "園達快遞,      CONFUSABLE,              yuanda",
    "Yіtong,      CONFUSABLE,              yitong",
    "ЈТ,          CONFUSABLE,              jiatong yitong",
    "Хitoнg,      CONFUSABLE,              ''"
  })
  void saysWhyThereIsNoCourier(String written, String reason, String candidates) {
    Resolution found = resolve(written, "2012-07-01");

    assertEquals(Optional.empty(), found.courier());
    assertEquals("UNRESOLVED", found.method().name());
    assertEquals(reason, found.reason().orElseThrow().name());
    assertEquals(candidates, String.join(" ", found.candidates()));
  }

  @Test
  void nothingWrittenIsEmptyAndNotShown() {
    Resolution found = register.resolve(Optional.empty(), LocalDate.of(2012, 12, 1));

    assertEquals("EMPTY", found.reason().orElseThrow().name());
    assertEquals(Optional.empty(), found.asWritten());
  }

  @Test
  void digitsAreMaskedAndLongNamesCut() {
    Resolution found = resolve("甲通 14212345678 小明转交给东门店的人 2012年", "2012-06-30");

    assertEquals("甲通 ########### 小明转交给东门店的", found.asWritten().orElseThrow());
  }

  @Test
  void aMonthInWhichANameChangesHandsDoesNotDecide() {
    CourierRegister changing =
        CourierRegister.of(
            List.of(courier("xe", "X", "X"), courier("ev", "E", "E")),
            List.of(alias("xe", "OW", "", "2012-03-15"), alias("ev", "OW", "2012-03-16", "")),
            List.of());

    assertEquals("xe", month(changing, "2012-02").courier().orElseThrow().code());
    assertEquals("ev", month(changing, "2012-04").courier().orElseThrow().code());
    assertEquals("DEPENDS_ON_DATE", month(changing, "2012-03").reason().orElseThrow().name());
    assertEquals(List.of("ev", "xe"), month(changing, "2012-03").candidates());
  }

  @Test
  void anAliasThatEndsWithinAMonthIsStillGoodForThatMonth() {
    CourierRegister ending =
        CourierRegister.of(
            List.of(courier("xe", "X", "X")),
            List.of(alias("xe", "OW", "", "2012-03-15")),
            List.of());

    assertEquals("xe", month(ending, "2012-03").courier().orElseThrow().code());
    assertEquals(Optional.empty(), month(ending, "2012-04").courier());
  }

  @Test
  void oneAliasForTwoCouriersOnOneDayIsRefused() {
    Failure refused =
        assertThrows(
            Failure.BadInput.class,
            () ->
                CourierRegister.of(
                    List.of(courier("xe", "X", "X"), courier("ev", "E", "E")),
                    List.of(
                        alias("xe", "OW 12", "", "2012-03-15"),
                        alias("ev", "OW 12", "2012-03-15", "")),
                    List.of()));

    assertEquals(
        "aliases: 1 alias(es) valid on one day for two couriers, first 'OW ##' for ev and xe:"
            + " correct valid_from and valid_to",
        refused.getMessage());
  }

  @Test
  void aBranchIsFoundByIdOrByNameWithinItsCourier() {
    assertEquals("j-01", branch("j-01", "jiatong").branch().orElseThrow().code());
    assertEquals("j-01", branch("東門營業部", "jiatong").branch().orElseThrow().code());
    assertEquals(Optional.of(Reason.BRANCH_CONFLICT), branch("j-01", "yitong").fault());
    assertEquals(Optional.of(Reason.BAD_VALUE), branch("东门营业部", "yitong").fault());
    assertEquals(
        "j-01", register.branch(Optional.of("j-01"), Optional.empty()).branch().get().code());
  }

  @Test
  void withoutBranchesNothingCanBeContradicted() {
    BranchMatch match =
        CourierRegister.EMPTY.branch(Optional.of("any"), Optional.of(new CourierId("jiatong")));

    assertEquals("any", match.branch().orElseThrow().code());
    assertEquals(Optional.empty(), match.fault());
  }

  @Test
  void travelsToTasksWhole() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(register);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      CourierRegister there = (CourierRegister) in.readObject();
      Optional<WrittenCourier> written = Optional.of(new WrittenCourier("甲通", NO_TOKEN));
      assertFalse(there.resolve(written, LocalDate.of(2012, 1, 1)).courier().isEmpty());
    }
  }

  private BranchMatch branch(String written, String courier) {
    return register.branch(Optional.of(written), Optional.of(new CourierId(courier)));
  }

  private static Resolution month(CourierRegister register, String month) {
    return register.resolve(
        Optional.of(new WrittenCourier("OW", NO_TOKEN)), YearMonth.parse(month));
  }

  private Resolution resolve(String written, String day) {
    return register.resolve(
        Optional.of(new WrittenCourier(written, NO_TOKEN)), LocalDate.parse(day));
  }

  private static Courier courier(String id, String name, String nameEn) {
    return new Courier(
        new RecordId("couriers/" + id),
        "couriers.csv",
        2,
        0,
        NO_TOKEN,
        new CourierId(id),
        name,
        Optional.of(nameEn),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static CourierAlias alias(String courier, String alias, String from, String to) {
    return new CourierAlias(
        new RecordId("aliases/" + courier + "/" + alias),
        "aliases.csv",
        2,
        0,
        NO_TOKEN,
        new CourierId(courier),
        alias,
        date(from),
        date(to));
  }

  private static Optional<LocalDate> date(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private static Branch branch(String id, String courier, String name) {
    return new Branch(
        new RecordId("branches/" + id),
        "branches.csv",
        2,
        0,
        NO_TOKEN,
        new BranchId(id),
        new CourierId(courier),
        Optional.of(name),
        ProvinceCode.NATIONAL,
        Optional.empty());
  }
}
