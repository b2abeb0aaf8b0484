package org.leakrisk.gate.token;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "14212345678",
        "call 142-1234-5678 please",
        "电话１４２１２３４５６７８。",
        "tel:+86 142 1234 5678",
        "008614212345678",
        "2012-11-13 14212345678",
        "id 11010519491231002X",
        "11010519491231002x,",
        "card 4111 1111 1111 1111",
        "x6222020000000000000y"
      })
  void findsPersonalNumbersInText(String text) {
    assertTrue(Detectors.found(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "甲通快递",
        "2012-11-13 10:15:30",
        "12012345678",
        "1352764800000",
        "142123456789",
        "11010519491231002Y",
        "11010519491331002X",
        "4111111111111112",
        "QF-2012-000123"
      })
  void passesOtherText(String text) {
    assertFalse(Detectors.found(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"14212345678", "142 1234 5678", "+86-14212345678", "11010519491231002X"})
  void aWholeCellCanBeAPhoneOrAnIdentityNumber(String cell) {
    assertTrue(Detectors.isPhoneOrIdentity(cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "268123456789",
        "YT268123456789",
        "yt 268 123 456 789",
        "ＹＴ２６８１２３４５６７８９",
        "EA123456789CN"
      })
  void aWholeCellCanBeAWaybill(String cell) {
    assertTrue(Detectors.isWaybill(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3301000123", "b-99", "QF-2012-000123", "HZ-3301-0007", "taobao", ""})
  void idsOfBranchesAreNoWaybills(String cell) {
    assertFalse(Detectors.isWaybill(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C14212345678", "20121101000123", "4111111111111111", "c-1"})
  void otherIdsAreNeither(String cell) {
    assertFalse(Detectors.isPhoneOrIdentity(cell));
  }
}
