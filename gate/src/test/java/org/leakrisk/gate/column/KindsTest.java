package org.leakrisk.gate.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leakrisk.gate.courier.Facts;
import org.leakrisk.gate.token.TokenKey;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.word.FraudType;

/** One line a cell: what is written, then the value, or the reason why there is none. */
class KindsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Tokens TOKENS = Tokens.of(TokenKey.demo(), "e1");
  private static final Kinds KINDS = Kinds.of(new ColumnContext(TOKENS, ZONE, false));
  private static final Kinds GROUPED = Kinds.of(new ColumnContext(TOKENS, ZONE, true));

  @ParameterizedTest
  @CsvSource({
    "2012-02-03, 2012-02-03",
    "2012-2-3, 2012-02-03 *",
    "2012/2/3, 2012-02-03 *",
    "2012.02.03, 2012-02-03 *",
    "20120203, 2012-02-03 *",
    "2012年2月3日, 2012-02-03 *",
    "2012年02月03号, 2012-02-03 *",
    "２０１２－０２－０３, 2012-02-03 *",
    "2012-02-03 10:15, 2012-02-03 *",
    "2012-02-03T10:15:30, 2012-02-03 *",
    "2012/2/3 9:05:30.123, 2012-02-03 *",
    "2012年2月3日 23:59:60, 2012-02-03 *",
    "20120203T101530, 2012-02-03 *",
    "20120203101530, 2012-02-03 *",
    "2012-02-03T23:30:00Z, 2012-02-04 *",
    "2012-02-03T23:30:00 UTC, 2012-02-04 *",
    "2012-02-03T23:30:00+08:00, 2012-02-03 *",
    "2012-02-03T00:30+0900, 2012-02-02 *",
    "2000-01-01, 2000-01-01",
    "2099-12-31, 2099-12-31",
    "2012-02-30, BAD_DATE",
    "2012-13-01, BAD_DATE",
    "2012-02, BAD_DATE",
    "2012-02/03, BAD_DATE",
    "2012-02-03x, BAD_DATE",
    "2012-02-03 25:00, BAD_DATE",
    "2012-02-03 10, BAD_DATE",
    "2012-02-03T10:15 CST, BAD_DATE",
    "2012-02-031, BAD_DATE",
    "yesterday, BAD_DATE",
    "41245, BAD_DATE",
    "1352764800, BAD_DATE",
    "1352764800000, BAD_DATE",
    "٢٠١٢-٠٢-٠٣, BAD_DATE",
    "25/04/2012, BAD_DATE",
    "03/04/2012, AMBIGUOUS_DATE",
    "3-4-2012, AMBIGUOUS_DATE",
    "03/04/12, AMBIGUOUS_DATE",
    "12-02-03, AMBIGUOUS_DATE",
    "1970-01-01, PLACEHOLDER_DATE",
    "1970-01-01T00:00:00Z, PLACEHOLDER_DATE",
    "0000-00-00, PLACEHOLDER_DATE",
    "00000000, PLACEHOLDER_DATE",
    "9999-12-31, PLACEHOLDER_DATE",
    "1900-01-01, PLACEHOLDER_DATE",
    "1999-12-31, IMPLAUSIBLE_DATE",
    "2100-01-01, IMPLAUSIBLE_DATE",
    "2012-00-10, PLACEHOLDER_DATE"
  })
  void days(String written, String expected) {
    assertEquals(expected, shown(KINDS.date().parse(written)));
  }

  @ParameterizedTest
  @CsvSource({
    "2012-12, 2012-12",
    "2012-3, 2012-03 *",
    "2012/12, 2012-12 *",
    "201212, 2012-12 *",
    "2012年3月, 2012-03 *",
    "２０１２－１２, 2012-12 *",
    "2012-13, BAD_MONTH",
    "2012-12-01, BAD_MONTH",
    "2012, BAD_MONTH",
    "2012Q4, BAD_MONTH",
    "12/2012, BAD_MONTH",
    "2012-123, BAD_MONTH",
    "2012年3, BAD_MONTH",
    "0000-00, PLACEHOLDER_DATE",
    "1970-01, PLACEHOLDER_DATE",
    "9999-12, PLACEHOLDER_DATE",
    "1999-12, IMPLAUSIBLE_DATE"
  })
  void months(String written, String expected) {
    assertEquals(expected, shown(KINDS.month().parse(written)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.000000000",
    "475000000, 475000000.000000000",
    "1.5, 1.500000000",
    "007, 7.000000000",
    "0.1234567891, 0.123456789 *",
    "100000000000, 100000000000.000000000",
    "-0, 0.000000000 *",
    "+5, 5.000000000 *",
    ".5, 0.500000000 *",
    "5., 5.000000000 *",
    "１３８, 138.000000000 *",
    "-1, NEGATIVE",
    "-0.0001, NEGATIVE",
    "NaN, NOT_A_NUMBER",
    "Infinity, NOT_A_NUMBER",
    "1e400, NOT_A_NUMBER",
    "4.75E8, NOT_A_NUMBER",
    "1.2.3, NOT_A_NUMBER",
    "12a, NOT_A_NUMBER",
    "--1, NOT_A_NUMBER",
    "., NOT_A_NUMBER",
    "-, NOT_A_NUMBER",
    "٣, NOT_A_NUMBER",
    "'1,000', NOT_A_NUMBER",
    "1 000, NOT_A_NUMBER",
    "1.5万, NOT_A_NUMBER",
    "100000000000.1, IMPLAUSIBLE",
    "9223372036854775807, IMPLAUSIBLE",
    "9223372036854775808, OVERFLOW",
    "10000000000000000000000000000000000000000, TOO_LONG"
  })
  void volumes(String written, String expected) {
    assertEquals(expected, shown(KINDS.parcels().parse(written)));
  }

  @ParameterizedTest
  @CsvSource({
    "'1,000', 1000.000000000 *",
    "'1,234,567.5', 1234567.500000000 *",
    "1 000, 1000.000000000 *",
    "1.5万, 15000.000000000 *",
    "3 亿, 300000000.000000000 *",
    "'-1,000', NEGATIVE",
    "'1,00', NOT_A_NUMBER",
    "'1000,000', NOT_A_NUMBER",
    "'1,000 000', NOT_A_NUMBER",
    "',000', NOT_A_NUMBER",
    "万, NOT_A_NUMBER"
  })
  void groupedVolumesWhenConfigured(String written, String expected) {
    assertEquals(expected, shown(GROUPED.parcels().parse(written)));
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "12.0, 12 *",
    "1.5, NOT_INTEGER",
    "-3, NEGATIVE",
    "100000000001, IMPLAUSIBLE",
    "1e3, NOT_A_NUMBER"
  })
  void counts(String written, String expected) {
    assertEquals(expected, shown(KINDS.count().parse(written)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "20121218, 20121218",
    "1355788800, 1355788800",
    "9999999999, 9999999999",
    "14212345678, TOO_LONG",
    "１４２１２３４５６７８, TOO_LONG",
    "02081234567, TOO_LONG",
    "268123456789, TOO_LONG",
    "1.4212345678, TOO_LONG",
    "YT2681234567, NOT_A_NUMBER",
    "first, NOT_A_NUMBER"
  })
  void aRevisionHasNoRoomForAPhoneOrAWaybill(String written, String expected) {
    assertEquals(expected, shown(KINDS.revision().parse(written)));
  }

  @ParameterizedTest
  @CsvSource({
    "taobao, taobao",
    "淘宝 2012, 淘宝 2012",
    "12306.cn, 12306.cn",
    "14212345678, BAD_VALUE",
    "YT268123456789, BAD_VALUE",
    "268 1234 56789, BAD_VALUE"
  })
  void aPlatformIsNoPhoneAndNoWaybill(String written, String expected) {
    assertEquals(expected, shown(KINDS.platform().parse(written)));
  }

  @ParameterizedTest
  @CsvSource({
    "12.5, 12.50",
    "1元, 1.00 *",
    "¥ 1.5, 1.50 *",
    "￥3, 3.00 *",
    "RMB 20, 20.00 *",
    "20 yuan, 20.00 *",
    "0.125, 0.12 *",
    "0.4-2, NOT_A_NUMBER",
    "8毛, NOT_A_NUMBER",
    "-1, NEGATIVE",
    "元, NOT_A_NUMBER"
  })
  void money(String written, String expected) {
    assertEquals(expected, shown(KINDS.money().parse(written)));
  }

  @ParameterizedTest
  @CsvSource({
    "refund_scam, REFUND_SCAM",
    "Refund-Scam, REFUND_SCAM *",
    "REFUND SCAM, REFUND_SCAM *",
    "ｂｕｒｇｌａｒｙ, BURGLARY *",
    "theft, BAD_WORD"
  })
  void words(String written, String expected) {
    assertEquals(expected, shown(KINDS.word(FraudType.class).parse(written)));
  }

  @ParameterizedTest
  @CsvSource({"yes, YES", "No, NO *", "是, YES", "TRUE, YES *", "maybe, BAD_WORD", "1, BAD_WORD"})
  void yesAndNo(String written, String expected) {
    assertEquals(expected, shown(KINDS.yesNo().parse(written)));
  }

  @ParameterizedTest
  @CsvSource({
    "44, 44",
    "00, 00",
    "４４, 44 *",
    "440300, 44 *",
    "广东, 44 *",
    "广东省, 44 *",
    "廣東省, 44 *",
    "广东省深圳市, 44 *",
    "Guangdong, 44 *",
    "GUANGDONG Province, 44 *",
    "内蒙古自治区, 15 *",
    "Inner Mongolia, 15 *",
    "nei-menggu, 15 *",
    "Shanxi, 14 *",
    "Shaanxi, 61 *",
    "陕西, 61 *",
    "Xizang Autonomous Region, 54 *",
    "Hong Kong, 81 *",
    "北京市朝阳区, 11 *",
    "99, BAD_PROVINCE",
    "4, BAD_PROVINCE",
    "4403, BAD_PROVINCE",
    "990000, BAD_PROVINCE",
    "河北区, BAD_PROVINCE",
    "海南州, BAD_PROVINCE",
    "Atlantis, BAD_PROVINCE",
    "省, BAD_PROVINCE"
  })
  void provinces(String written, String expected) {
    assertEquals(expected, shown(KINDS.province().parse(written)));
  }

  @ParameterizedTest
  @CsvSource({
    "C-2012/001, C-2012/001",
    "Ｃ１, C1 *",
    "'=1+2', =1+2",
    "<script>, <script>",
    "14212345678, PII_SHAPED_ID",
    "142 1234 5678, PII_SHAPED_ID",
    "+8614212345678, PII_SHAPED_ID",
    "11010519491231002X, PII_SHAPED_ID",
    "1.38E+10, PRECISION_LOST",
    "123456789012345678901, BAD_ID"
  })
  void recordIds(String written, String expected) {
    assertEquals(expected, shown(KINDS.recordId(20).parse(written)));
  }

  @Test
  void controlCharactersMakeAnIdBadAndAreKeptOutOfNames() {
    assertEquals("BAD_ID", shown(KINDS.recordId(99).parse("a\u001b[31mb")));
    assertEquals("BAD_ID", shown(KINDS.recordId(99).parse("a\nb")));
    assertEquals("BAD_ID", shown(KINDS.courierId().parse("a\tb")));
    assertEquals("BAD_CHARACTER", shown(KINDS.name(99).parse("a\nb")));
  }

  @ParameterizedTest
  @CsvSource({
    "jiatong, jiatong",
    "j1_-, j1_-",
    "ｊ1, j1 *",
    "Jiatong, BAD_ID",
    "j, BAD_ID",
    "-jia, BAD_ID",
    "甲通, BAD_ID"
  })
  void courierIds(String written, String expected) {
    assertEquals(expected, shown(KINDS.courierId().parse(written)));
  }

  @ParameterizedTest
  @CsvSource({
    "东门营业部, 东门营业部",
    "platform one, platform one",
    "call 14212345678, BAD_VALUE",
    "11010519491231002X, BAD_VALUE",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, TOO_LONG"
  })
  void labels(String written, String expected) {
    assertEquals(expected, shown(KINDS.label(30).parse(written)));
  }

  @ParameterizedTest
  @CsvSource({
    "信息泄露, LEAK",
    "個人信息洩露, LEAK",
    "隐私, LEAK",
    "Privacy, LEAK",
    "information  leak, LEAK",
    "服务质量 > 信息泄露, LEAK",
    "'delay, privacy', LEAK",
    "投递服务, SERVICE",
    "延误, SERVICE",
    "Illegal Charges, SERVICE",
    "cash-on-delivery, SERVICE",
    "其他, SERVICE",
    "something new, UNKNOWN",
    "no privacy issue, UNKNOWN"
  })
  void categories(String written, String expected) {
    assertEquals(expected, shown(KINDS.category().parse(written)).replace(" *", ""));
  }

  @Test
  void everyProvinceIsFoundByItsCodeAndByEveryName() {
    for (String[] row : Facts.of("divisions.csv")) {
      for (String name : row) {
        assertEquals(new ProvinceCode(row[0]), KINDS.province().parse(name).value().get(), name);
      }
    }
    assertEquals(34, Facts.of("divisions.csv").size());
  }

  @Test
  void onlyPhoneWaybillAndTextNeedAKey() {
    assertTrue(KINDS.phone().identifying());
    assertTrue(KINDS.waybill().identifying());
    assertTrue(KINDS.freeText().identifying());
    assertTrue(!KINDS.courierAsWritten().identifying() && !KINDS.branch().identifying());
  }

  /** The value or the reason, and a star when it was written in another form. */
  private static String shown(Cell cell) {
    String value = cell.value().map(KindsTest::plain).orElseGet(() -> cell.fault().get().name());
    return cell.normalised() ? value + " *" : value;
  }

  private static String plain(Object value) {
    if (value instanceof Parcels parcels) {
      return parcels.amount().toPlainString();
    }
    if (value instanceof Money money) {
      return money.yuan().toPlainString();
    }
    if (value instanceof CourierId courier) {
      return courier.code();
    }
    return value instanceof ProvinceCode province ? province.code() : value.toString();
  }
}
