package org.leakrisk.gate.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
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

/** What is done with names that are no alias, and what a waybill says about a name. */
class CascadeTest {
  private static final Token NO_TOKEN = new Token(0, 0);

  /** Invented couriers of the market that simulate makes, beside one with a real one's name. */
  private final CourierRegister invented =
      CourierRegister.of(
          List.of(
              courier("jiatong", "甲通", "Jiatong Express"),
              courier("yitong", "乙通", "Yitong Express"),
              courier("bingtong", "丙通", "Bingtong Express"),
              courier("dingda", "丁达", "Dingda Express"),
              courier("tt", "天天快递", "Tiantian")),
          List.of(alias("jiatong", "First Pass"), alias("yitong", "JT"), alias("dingda", "每日丁达")),
          List.of(branch("b-07", "dingda")),
          List.of(
              WaybillRule.of("jiatong", LocalDate.MIN, LocalDate.MAX, "XAP", "13D"),
              WaybillRule.of("yitong", LocalDate.MIN, LocalDate.MAX, "XBP", "13D"),
              WaybillRule.of("bingtong", day("2013-01-01"), LocalDate.MAX, "XCP", "13D")));

  /** The four couriers of the article, under ids of the bureau's own. */
  private final CourierRegister real =
      CourierRegister.of(
          List.of(
              courier("c01", "申通快递", "STO Express"),
              courier("c02", "圆通速递", "YTO Express"),
              courier("c03", "中通快递", "ZTO Express"),
              courier("c04", "韵达快递", "Yunda")),
          List.of(),
          List.of());

  @ParameterizedTest
  @CsvSource({
    "甲通北京朝阳营业部,       EXTRACTED, jiatong,  0.92, 甲通…",
    "上海甲通分公司,          EXTRACTED, jiatong,  0.92, 甲通…",
    "广东省乙通快递网点3号,     UNRESOLVED, '',      0,    广东省乙通快递网点#号",
    "Jiatong Express Beijing branch 12, EXTRACTED, jiatong, 0.92, jiatong express…",
    "丁達西門營業部,          EXTRACTED, dingda,   0.92, 丁达…",
    "JT-上海,               EXTRACTED, yitong,   0.92, jt…",
    "Jaitong,               FUZZY,     jiatong,  0.80, Jaitong",
    "Bingtng Express,       FUZZY,     bingtong, 0.80, Bingtng Express",
    "Frist Psas,            FUZZY,     jiatong,  0.80, Frist Psas",
    "圆通,                  UNRESOLVED, '',       0,    圆通",
  })
  void findsNamesInsideCellsAndMisspeltLatinOnes(
      String written, String method, String courier, double confidence, String shown) {
    Resolution found = invented.understand(clues(written, "", "", ""), day("2012-11-05"));

    assertEquals(courier, found.courier().map(CourierId::code).orElse(""));
    assertEquals(method, found.method().name());
    assertEquals(confidence, found.confidence(), 0);
    assertEquals(shown, found.asWritten().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "甲通转乙通,            MULTIPLE_NAMES, jiatong yitong",
    "甲通或圆通,            MULTIPLE_NAMES, jiatong",
    "甲通乙,               UNKNOWN_NAME,   jiatong",
    "杭州甲通贸易,          UNKNOWN_NAME,   jiatong",
    "用通,                UNKNOWN_NAME,   ''",
    "Jitong,              AMBIGUOUS_NAME, jiatong yitong",
    "Jiatongson,          UNKNOWN_NAME,   ''",
    "Yitonk Lines,        UNKNOWN_NAME,   ''",
    "Jtt,                 UNKNOWN_NAME,   ''",
    "圆通速递,             NOT_MONITORED,  ''",
    "圆通杭州滨江营业部,     NOT_MONITORED,  ''",
    "Yuantong,            NOT_MONITORED,  ''",
    "Yuantogn,            NOT_MONITORED,  ''",
    "四通一达,             NOT_MONITORED,  ''",
  })
  void leavesOpenWhatIsNotClear(String written, String reason, String candidates) {
    Resolution found = invented.understand(clues(written, "", "", ""), day("2012-11-05"));

    assertEquals(Optional.empty(), found.courier());
    assertEquals(reason, found.reason().orElseThrow().name());
    assertEquals(candidates, String.join(" ", found.candidates()));
  }

  @ParameterizedTest
  @CsvSource({
    "申通,             2012-11-05, EXACT_ALIAS, c01",
    "sto,             2012-11-05, CODE,        c01",
    "申通E物流,         2012-11-05, EXACT_ALIAS, c01",
    "童渊,             2012-11-05, EXACT_ALIAS, c02",
    "圓通速遞,          2012-11-05, NORMALISED,  c02",
    "Zhong Tong,      2012-11-05, NORMALISED,  c03",
    "韵达快运,          2012-11-05, EXACT_ALIAS, c04",
    "大云,             2012-11-05, EXACT_ALIAS, c04",
    "Shentnog,        2012-11-05, FUZZY,       c01",
    "中通快运,          2012-11-05, NORMALISED,  c03",
  })
  void knowsTheCouriersOfTheMarketByTheNamesThatComeWithTheProduct(
      String written, String on, String method, String courier) {
    Resolution found = real.understand(clues(written, "", "", ""), day(on));

    assertEquals(courier, found.courier().map(CourierId::code).orElse(""));
    assertEquals(method, found.method().name());
  }

  @ParameterizedTest
  @CsvSource({
    "运通,      2012-11-05, NOT_MONITORED,  ''",
    "Yuntong,  2012-11-05, NOT_MONITORED,  ''",
    "长通,      2012-11-05, NOT_MONITORED,  ''",
    "園通快遞,   2012-11-05, CONFUSABLE,     c02",
    "中通快运,   2018-11-05, NOT_MONITORED,  ''",
    "韵达快运,   2018-11-05, NOT_MONITORED,  ''",
    "顺丰,      2012-11-05, NOT_MONITORED,  ''",
    "三通一达,   2012-11-05, AMBIGUOUS_NAME, c01 c02 c03 c04",
    "Yuntnog,  2012-11-05, NOT_MONITORED,  ''",
    "Yuatong,  2012-11-05, AMBIGUOUS_NAME, c02",
  })
  void aNeighbourOfAMonitoredCourierIsNotTakenForIt(
      String written, String on, String reason, String candidates) {
    Resolution found = real.understand(clues(written, "", "", ""), day(on));

    assertEquals(Optional.empty(), found.courier());
    assertEquals(reason, found.reason().orElseThrow().name());
    assertEquals(candidates, String.join(" ", found.candidates()));
  }

  @ParameterizedTest
  @CsvSource({
    "我用甲通快递寄的，后来有骗子打电话,      jiatong",
    "快递单号泄露了，是丙通的快件,            bingtong",
    "寄件走的Jiatong，之后接到诈骗电话,       jiatong",
    "my parcel came with JT last week,      yitong",
    "JT last week,                          ''",
    "他说甲通过了审核,                       ''",
    "网点。甲通过了,                         ''",
    "我天天收到骚扰电话,                      ''",
    "天天快递的人知道我的地址,                 tt",
    "在京东买的东西，快递员知道我的电话,         ''",
    "the best courier sold my data,         ''",
    "甲通快递和丙通快递都送过,                 ''",
  })
  void freeTextNamesACourierOnlyWhereTheWordsAroundSaySo(String text, String courier) {
    Resolution found = invented.understand(clues("", "", text, ""), day("2012-11-05"));
    Resolution generic = invented.understand(clues("快递公司", "", text, ""), day("2012-11-05"));

    assertEquals(courier, found.courier().map(CourierId::code).orElse(""));
    assertEquals(found.courier(), generic.courier());
  }

  @Test
  void textIsLookedAtOnlyWhenTheCellNamesNobody() {
    Resolution named = invented.understand(clues("乙通", "", "甲通快递寄的", ""), day("2012-11-05"));
    Resolution unknown = invented.understand(clues("某某", "", "甲通快递寄的", ""), day("2012-11-05"));
    Resolution both = invented.understand(clues("", "", "甲通快递和丙通快递", ""), day("2012-11-05"));

    assertEquals("yitong", named.courier().orElseThrow().code());
    assertEquals(Optional.empty(), unknown.courier());
    assertEquals("MULTIPLE_NAMES", both.reason().orElseThrow().name());
    assertEquals(List.of("bingtong", "jiatong"), both.candidates());
  }

  @ParameterizedTest
  @CsvSource({
    "b-07,           dingda",
    "丁达西门营业部,    dingda",
    "某西门营业部,      ''",
  })
  void aBranchNamesTheCourierOfARecordWithoutOne(String branch, String courier) {
    Resolution found = invented.understand(clues("", branch, "", ""), day("2012-11-05"));

    assertEquals(courier, found.courier().map(CourierId::code).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "甲通,       XAP1234567890123, CODE_OR_ALIAS, jiatong, 0.995, ''",
    "甲通,       XBP1234567890123, CODE_OR_ALIAS, jiatong, 0.60,  WAYBILL_CONFLICT",
    "甲通,       XXP1234567890123, CODE_OR_ALIAS, jiatong, 0.99,  ''",
    "甲通,       XCP1234567890123, CODE_OR_ALIAS, jiatong, 0.99,  ''",
    "丁达,       XAP1234567890123, CODE_OR_ALIAS, dingda,  0.99,  ''",
    "甲通转乙通,   XBP1234567890123, WAYBILL,      yitong,  0.90,  ''",
    "甲通转乙通,   XXP1234567890123, UNRESOLVED,   '',      0,     MULTIPLE_NAMES",
    "甲通转丁达,   XAP1234567890123, UNRESOLVED,   '',      0,     MULTIPLE_NAMES",
    "快递公司,    XAP1234567890123, UNRESOLVED,   '',      0,     AMBIGUOUS_WAYBILL",
    "某某,       XAP1234567890123, UNRESOLVED,   '',      0,     UNKNOWN_NAME",
  })
  void aWaybillConfirmsContradictsOrBreaksATie(
      String written,
      String waybill,
      String method,
      String courier,
      double confidence,
      String why) {
    Resolution found = invented.understand(clues(written, "", "", waybill), day("2012-11-05"));

    assertEquals(courier, found.courier().map(CourierId::code).orElse(""));
    assertEquals(confidence, found.confidence(), 1e-12);
    assertEquals(why, found.reason().map(Enum::name).orElse(""));
    if (!method.equals("CODE_OR_ALIAS")) {
      assertEquals(method, found.method().name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "申通, 268123456789,  2012-11-05, 0.995, ''",
    "申通, 268123456789,  2020-11-05, 0.995, ''",
    "申通, 773123456789,  2012-11-05, 0.99,  ''",
    "申通, 773123456789,  2020-11-05, 0.995, ''",
    "申通, 118123456789,  2012-11-05, 0.60,  WAYBILL_CONFLICT",
    "申通, 412345678901,  2012-11-05, 0.99,  ''",
    "圆通, YT1234567890123, 2020-11-05, 0.995, ''",
    "圆通, YT1234567890123456, 2020-11-05, 0.60, WAYBILL_CONFLICT",
    "中通, RA314159268CN, 2012-11-05, 0.60,  WAYBILL_CONFLICT",
    "中通, RA314159267CN, 2012-11-05, 0.99,  ''",
  })
  void theRulesOfTheMarketAreDatedAndALengthAloneContradictsNobody(
      String written, String waybill, String on, double confidence, String why) {
    Resolution found = real.understand(clues(written, "", "", waybill), day(on));

    assertEquals(confidence, found.confidence(), 1e-12);
    assertEquals(why, found.reason().map(Enum::name).orElse(""));
  }

  @Test
  void aNumberWhoseZerosMayBeLostContradictsNobody() {
    Clues clues =
        new Clues(
            Optional.of(new WrittenCourier("申通", NO_TOKEN)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new WrittenWaybill("118123456789", true)));

    assertEquals(Optional.empty(), real.understand(clues, day("2012-11-05")).reason());
  }

  @Test
  void namesOfTheInputComeBeforeThoseOfTheProduct() {
    CourierRegister other =
        CourierRegister.of(
            List.of(courier("jd", "Jade Delivery", "JADE"), courier("xx", "圆通", "Rounds")),
            List.of(alias("jd", "YTO")),
            List.of());

    assertEquals("jd", resolved(other, "YTO"));
    assertEquals("jd", resolved(other, "jd"));
    assertEquals("xx", resolved(other, "圆通速递"));
    assertEquals("xx", resolved(other, "童渊"));
    assertEquals("", resolved(other, "京东"));
  }

  @Test
  void aRuleOfACourierThatIsNotThereIsRefused() {
    WaybillRule rule = WaybillRule.of("nobody", LocalDate.MIN, LocalDate.MAX, "", "9D");

    Failure refused =
        assertThrows(
            Failure.BadUsage.class,
            () -> CourierRegister.of(List.of(), List.of(), List.of(), List.of(rule)));
    assertEquals(
        "waybill-rules: courier nobody is not in the couriers source: correct the id",
        refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "jiatong, jiatong, 0", "jiatong, jaitong, 1", "jiatong, jitong, 1", "jiatong, jiiatong, 1",
    "jiatong, jiatonk, 1", "jiatong, yitong, 2", "ca, abc, 3", "yuantong, yuntong, 1"
  })
  void distanceCountsASwapAsOneSlip(String left, String right, int distance) {
    assertEquals(distance, Spelling.distance(left, right));
    assertEquals(distance, Spelling.distance(right, left));
  }

  private static String resolved(CourierRegister register, String written) {
    return register
        .understand(clues(written, "", "", ""), day("2012-11-05"))
        .courier()
        .map(CourierId::code)
        .orElse("");
  }

  private static Clues clues(String courier, String branch, String text, String waybill) {
    return new Clues(
        given(courier).map(name -> new WrittenCourier(name, NO_TOKEN)),
        given(branch),
        given(text).map(free -> new WrittenText(free, NO_TOKEN)),
        given(waybill).map(number -> new WrittenWaybill(number, false)));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(cell -> !cell.isEmpty());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
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

  private static CourierAlias alias(String courier, String alias) {
    return new CourierAlias(
        new RecordId("aliases/" + courier + "/" + alias),
        "aliases.csv",
        2,
        0,
        NO_TOKEN,
        new CourierId(courier),
        alias,
        Optional.empty(),
        Optional.empty());
  }

  private static Branch branch(String id, String courier) {
    return new Branch(
        new RecordId("branches/" + id),
        "branches.csv",
        2,
        0,
        NO_TOKEN,
        new BranchId(id),
        new CourierId(courier),
        Optional.empty(),
        ProvinceCode.NATIONAL,
        Optional.empty());
  }
}
