package org.leakrisk.gate.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.value.Token;

class TokensTest {
  private final Tokens tokens = Tokens.of(TokenKey.demo(), "e1");

  @Test
  void theSameKeyEpochPurposeAndTextGiveTheSameToken() {
    Tokens elsewhere = Tokens.of(TokenKey.demo(), "e1");

    assertEquals(
        tokens.token(Purpose.PHONE, "14212345678"), elsewhere.token(Purpose.PHONE, "14212345678"));
    assertEquals(tokens.checkValue(), elsewhere.checkValue());
  }

  @Test
  void tokensOfTheDemoKeyNeverChange() {
    assertEquals(
        "e1-avxuxgpy7wis3ps73wmjszxvkm",
        tokens.text(tokens.token(Purpose.WAYBILL, "268123456789")));
    assertEquals("qnaajbk6", tokens.checkValue());
  }

  @Test
  void tokensOfTwoPurposesEpochsOrKeysCannotBeCompared() {
    Set<Token> seen = new HashSet<>();
    for (Purpose purpose : Purpose.values()) {
      assertTrue(seen.add(tokens.token(purpose, "268123456789")));
    }
    assertTrue(seen.add(Tokens.of(TokenKey.demo(), "e2").token(Purpose.WAYBILL, "268123456789")));
    Tokens other = Tokens.of(TokenKey.random(), "e1");
    assertTrue(seen.add(other.token(Purpose.WAYBILL, "268123456789")));
    assertNotEquals(tokens.checkValue(), other.checkValue());
  }

  @Test
  void aWrittenTokenNeverLooksLikeAMobileNumber() {
    for (int i = 0; i < 2_000; i++) {
      String text = tokens.text(tokens.token(Purpose.PHONE, "number " + i));
      assertTrue(text.matches("e1-[a-z2-7]{26}"), text);
      assertFalse(Detectors.found(text), text);
    }
  }

  @Test
  void aClosedKeyIsWipedAndItsTokensStillWork() {
    TokenKey key = TokenKey.random();
    Tokens made = Tokens.of(key, "e1");
    Token before = made.token(Purpose.ROW, "a");

    key.close();

    assertEquals(0, key.secret()[0] | key.secret()[31]);
    assertEquals(before, made.token(Purpose.ROW, "a"));
  }

  @Test
  void anEpochHasOneToEightLettersOrDigits() {
    assertThrows(IllegalArgumentException.class, () -> Tokens.of(TokenKey.demo(), "E1"));
    assertThrows(IllegalArgumentException.class, () -> Tokens.of(TokenKey.demo(), ""));
  }
}
