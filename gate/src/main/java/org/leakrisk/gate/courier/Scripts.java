package org.leakrisk.gate.courier;

import java.util.HashMap;
import java.util.Map;

/** Characters of one script that stand for, or look like, those of another. */
final class Scripts {
  /** Traditional, then simplified: what occurs in names of firms, divisions and categories. */
  private static final String TRADITIONAL =
      "圓圆韻韵達达逹达順顺豐丰匯汇遞递運运國国郵邮優优專专業业東东龍龙爾尔風风開开極极鐵铁聯联寧宁蘇苏"
          + "遼辽廣广貴贵雲云陝陕肅肃內内灣湾門门慶庆臺台維维區区壯壮誤误損损毀毁丟丢違违規规費费貨货務务"
          + "攬揽隱隐洩泄資资訊讯個个單单號号買买賣卖電电話话網网點点營营總总車车飛飞馬马鳥鸟銀银長长紅红"
          + "黃黄藍蓝綠绿華华萬万億亿團团際际倉仓儲储轉转連连進进遠远聖圣誠诚實实興兴義义來来時时氣气陽阳"
          + "責责環环銳锐強强鴻鸿騰腾數数遲迟錯错餘余兩两間间體体處处發发會会員员師师廠厂盤盘銷销壞坏滯滞"
          + "園园圖图寶宝";

  /** Looks like, then is: letters of Cyrillic and Greek, and characters that are often confused. */
  private static final String LOOK_ALIKES =
      "аaвbсcеeнhіiјjкkмmоoрpѕsтtуyхxԁdԛqԝwαaβbεeηnιiκkνvοoρpτtυyχxγyωwμmζz" + "园圆员圆伸申仲中韶韵顶顺半丰江汇";

  private static final Map<Integer, Integer> TO_SIMPLIFIED = pairs(TRADITIONAL);
  private static final Map<Integer, Integer> TO_LIKENESS = pairs(LOOK_ALIKES);

  private Scripts() {}

  static int simplified(int point) {
    return point < 0x80 ? point : TO_SIMPLIFIED.getOrDefault(point, point);
  }

  /** A folded name with every look-alike replaced by what it looks like. */
  static String likeness(String folded) {
    StringBuilder seen = new StringBuilder(folded.length());
    folded
        .codePoints()
        .map(point -> TO_LIKENESS.getOrDefault(point, point))
        .forEach(seen::appendCodePoint);
    return seen.toString();
  }

  /** True when letters of Latin and of Cyrillic or Greek stand in one text. */
  static boolean mixed(String folded) {
    boolean latin = false;
    boolean other = false;
    for (int i = 0; i < folded.length(); i++) {
      Character.UnicodeScript script = Character.UnicodeScript.of(folded.charAt(i));
      latin |= script == Character.UnicodeScript.LATIN;
      other |=
          script == Character.UnicodeScript.CYRILLIC || script == Character.UnicodeScript.GREEK;
    }
    return latin && other;
  }

  private static Map<Integer, Integer> pairs(String text) {
    Map<Integer, Integer> pairs = new HashMap<>();
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i += 2) {
      pairs.put(points[i], points[i + 1]);
    }
    return pairs;
  }
}
