package org.leakrisk.gate.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leakrisk.gate.token.Purpose;
import org.leakrisk.gate.token.TokenKey;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.Reason;

/** Phones and waybills: which ways of writing are one number, and what is none. */
class PersonalKindsTest {
  private static final Tokens TOKENS = Tokens.of(TokenKey.demo(), "e1");
  private static final Kinds KINDS =
      Kinds.of(new ColumnContext(TOKENS, ZoneId.of("Asia/Shanghai"), false));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14212345678",
        "142 1234 5678",
        "142-1234-5678",
        "+86 142-1234-5678",
        "(+86)14212345678",
        "008614212345678",
        "8614212345678",
        "１４２１２３４５６７８",
        "14212345678.0"
      })
  void allWaysToWriteAPhoneAreOne(String written) {
    assertEquals(
        Optional.of(TOKENS.token(Purpose.PHONE, "14212345678")),
        KINDS.phone().parse(written).value());
  }

  @ParameterizedTest
  @CsvSource({
    "010-12345670, ok",
    "0755 8123 4567, ok",
    "1421234567, BAD_PHONE",
    "142123456789, BAD_PHONE",
    "12012345678, BAD_PHONE",
    "110, BAD_PHONE",
    "12305, BAD_PHONE",
    "4008111111, BAD_PHONE",
    "95338, BAD_PHONE",
    "13800138000, BAD_PHONE",
    "14200000000, BAD_PHONE",
    "12345678901, BAD_PHONE",
    "142123x5678, BAD_PHONE",
    "١٤٢١٢٣٤٥٦٧٨, BAD_PHONE",
    "1.42E+10, PRECISION_LOST"
  })
  void whatIsAPhone(String written, String expected) {
    assertEquals(expected, shown(KINDS.phone().parse(written)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yt268123456789", "YT268123456789", "ＹＴ 268-123-456-789", "yt.268_123.456789"})
  void allWaysToWriteAWaybillAreOne(String written) {
    assertEquals(tokens("YT268123456789"), KINDS.waybill().parse(written).value().get());
  }

  @ParameterizedTest
  @CsvSource({
    "268123456789, ok",
    "268123456789.0, ok",
    "AB12CD34, ok",
    "1234567, BAD_WAYBILL",
    "123456789012345678905, BAD_WAYBILL",
    "268123456é789, BAD_WAYBILL",
    "00000000, BAD_WAYBILL",
    "12121212, BAD_WAYBILL",
    "1234567890, BAD_WAYBILL",
    "9876543210, BAD_WAYBILL",
    "2.68E+11, PRECISION_LOST",
    "26812345678912345.0, PRECISION_LOST"
  })
  void whatIsAWaybill(String written, String expected) {
    assertEquals(expected, shown(KINDS.waybill().parse(written)));
  }

  @Test
  void oneWrongDigitLeavesExactlyOnePartEqual() {
    String number = "268123456789";
    WaybillTokens whole = tokens(number);
    for (int i = 0; i < number.length(); i++) {
      char wrong = number.charAt(i) == '9' ? '0' : (char) (number.charAt(i) + 1);
      WaybillTokens typo = tokens(number.substring(0, i) + wrong + number.substring(i + 1));
      long equal =
          Stream.of(
                  typo.box().equals(whole.box()),
                  typo.tail().equals(whole.tail()),
                  typo.outer().equals(whole.outer()))
              .filter(same -> same)
              .count();
      assertEquals(1, equal, "position " + i);
      assertNotEquals(whole.number(), typo.number());
    }
  }

  @Test
  void anotherLengthHasNoEqualPart() {
    WaybillTokens shorter = tokens("68123456789");
    WaybillTokens whole = tokens("268123456789");

    assertNotEquals(whole.tail(), shorter.tail());
    assertNotEquals(whole.box(), shorter.box());
  }

  @Test
  void partsExistForNineCharactersThatEndInSixDigits() {
    assertTrue(tokens("ABC268123").box().isPresent());
    assertFalse(tokens("BC268123").box().isPresent());
    assertFalse(tokens("2681234A5678").tail().isPresent());
    assertFalse(tokens("268123AB5678").outer().isPresent());
  }

  @Test
  void personalValuesEnterATokenOverTheRowAsTokensOnlyAndStillTellRowsApart() {
    Values one = values("14212345678", "text a");
    Values same = values("142-1234-5678", "text a");
    Values other = values("14212345679", "text a");
    Values otherText = values("14212345678", "text b");

    assertEquals(row(one), row(same));
    assertNotEquals(row(one), row(other));
    assertNotEquals(row(one), row(otherText));
    assertEquals("Values[phone, text]", one.toString());
  }

  @Test
  void neitherCourierNorTextShowsWhatWasWritten() {
    assertFalse(
        KINDS.courierAsWritten().parse("wang 14212345678").toString().contains("14212345678"));
    assertFalse(KINDS.freeText().parse("wang 14212345678").toString().contains("wang"));
  }

  private static Token row(Values values) {
    return values.token(TOKENS, Purpose.ROW, List.of("phone", "text"));
  }

  private static Values values(String phone, String text) {
    return new Values(
        new java.util.TreeMap<>(
            Map.of(
                "phone", KINDS.phone().parse(phone).value().get(),
                "text", KINDS.freeText().parse(text).value().get())));
  }

  private static WaybillTokens tokens(String number) {
    return (WaybillTokens) KINDS.waybill().parse(number).value().orElseThrow();
  }

  private static String shown(Cell cell) {
    return cell.fault().map(Reason::name).orElse("ok");
  }
}
