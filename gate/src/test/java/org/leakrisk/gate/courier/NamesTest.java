package org.leakrisk.gate.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "甲通, 甲通",
    "甲通快递, 甲通",
    "甲通快遞有限公司, 甲通",
    "'甲通 （集团） 股份有限公司', 甲通",
    "ＪＩＡＴＯＮＧ, jiatong",
    "Jia-Tong Express Co. Ltd., jiatong",
    "'“Jiatong” Logistics, Inc.', jiatong",
    "JIATONG EXPRESS COURIER, jiatong",
    "圓達速運, 圆达",
    "快递, 快递",
    "甲快递, 甲快递",
    "Co, co",
    "A Co, aco"
  })
  void differentWaysToWriteANameMeanTheSame(String written, String norm) {
    assertEquals(norm, Names.norm(written));
  }

  @Test
  void normalisingTwiceChangesNothing() {
    long seed = 20121218;
    Random random = new Random(seed);
    String alphabet = "甲通快递公司有限集团物流圓遞Ａａéﬁİßσ②㈱ -·.（）express co ltd inc速运股份𠮷①ΔКо";
    int[] points = alphabet.codePoints().toArray();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int length = random.nextInt(14); length >= 0; length--) {
        name.appendCodePoint(points[random.nextInt(points.length)]);
      }
      String once = Names.norm(name.toString());
      assertEquals(once, Names.norm(once), () -> "seed " + seed + ": " + name);
      String fold = Names.fold(name.toString());
      assertEquals(fold, Names.fold(fold), () -> "seed " + seed + ": " + name);
    }
  }

  @Test
  void theLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals("jiatongit", Names.norm("JIATONG IT"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aSimplifiedCharacterStaysItself() {
    "圓韻達順豐匯遞運國郵優"
        .codePoints()
        .forEach(
            point -> {
              int simple = Scripts.simplified(point);
              assertTrue(simple != point);
              assertEquals(simple, Scripts.simplified(simple));
            });
  }
}
