package org.leakrisk.gate.leak;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds text so that one word has one form: compatible forms (NFKC), case, script variant and
 * punctuation, one character to one character. Pure; the same in every locale.
 */
final class Letters {
  /** Traditional, then simplified: what occurs in words about leaks, fraud and parcels. */
  private static final String TRADITIONAL =
      "個个資资訊讯電电話话號号碼码單单遞递運运賣卖買买騙骗詐诈騷骚擾扰隱隐洩泄訂订貨货員员報报準准確确對对會会"
          + "擔担沒没東东竊窃盜盗傳传聯联繫系郵邮誰谁為为麼么嗎吗請请們们說说給给從从實实戶户開开證证錢钱裡里裏里"
          + "後后還还這这門门轉转歸归屬属廣广網网點点營营業业務务師师學学鄰邻問问題题響响過过進进遠远關关間间"
          + "時时現现發发見见親亲觀观計计討讨許许該该詳详語语誤误調调論论證证識识警警議议護护變变讓让責责財财貪贪"
          + "販贩購购費费賠赔質质車车載载輕轻輸输辦办農农達达適适選选違违鄉乡銀银鏈链錄录錯错鎖锁長长險险際际陰阴"
          + "雙双離离難难頁页項项順顺預预頭头額额顯显風风飛飞馬马驗验驚惊體体無无當当幾几將将從从復复徵征應应懷怀"
          + "慮虑憂忧戲戏換换損损據据擊击擁拥攔拦敗败數数斷断書书條条樣样樓楼機机權权歲岁殘残氣气決决減减滿满漢汉"
          + "潔洁濫滥為为煩烦爭争狀状獲获產产異异畫画眾众碼码禮礼種种稱称穩稳窮穷筆笔筒筒範范簡简簽签籤签糾纠紅红"
          + "級级紙纸細细終终組组結结絕绝統统經经維维綜综線线緊紧縣县總总織织繼继續续聞闻聲声聽听職职腦脑膠胶舉举"
          + "舊旧莊庄處处虛虚蟲虫補补裝装複复規规視视設设訪访訴诉詞词試试話话詢询誠诚";

  /** Marks the few characters that stand for several. */
  private static final char SEVERAL = 0xFFFF;

  private static final char[] FOLDED = folded();

  private Letters() {}

  /** The folded form of one character; a mark that ends a clause is one of {@code , . ! ? ;}. */
  static char fold(char letter) {
    return FOLDED[letter];
  }

  /** A text whose characters can be folded one by one: itself, nearly always. */
  static String expanded(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (FOLDED[text.charAt(i)] == SEVERAL) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return text;
  }

  static boolean isHan(char letter) {
    return letter >= 0x2E80;
  }

  /** A letter or digit of a Latin word; the apostrophe is part of it. */
  static boolean isLatin(char letter) {
    return letter > ' ' && letter < 0x2E80 && !isMark(letter);
  }

  static boolean isMark(char letter) {
    return letter == ',' || letter == '.' || letter == '!' || letter == '?' || letter == ';';
  }

  private static char[] folded() {
    char[] table = new char[1 << 16];
    for (int letter = 0; letter < table.length; letter++) {
      table[letter] = foldedOnce((char) letter);
    }
    for (int i = 0; i < TRADITIONAL.length(); i += 2) {
      table[TRADITIONAL.charAt(i)] = TRADITIONAL.charAt(i + 1);
    }
    return table;
  }

  private static char foldedOnce(char letter) {
    if (letter == '\n' || letter == '。' || letter == '｡' || letter == '…') {
      return '.';
    }
    if (letter == '、' || letter == '､') {
      return ',';
    }
    if (letter == '’' || letter == '‘' || letter == '＇' || letter == '`') {
      return '\'';
    }
    boolean asItIs = letter >= 0x4E00 && letter <= 0x9FFF || letter >= 0xAC00 && letter <= 0xD7A3;
    return asItIs ? letter : compatible(letter);
  }

  private static char compatible(char letter) {
    if (Character.isSurrogate(letter)) {
      return ' ';
    }
    String form =
        Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (form.length() != 1) {
      return Character.isLetterOrDigit(letter) ? SEVERAL : ' ';
    }
    char plain = form.charAt(0);
    return Character.isLetterOrDigit(plain) || isMark(plain) || plain == '\'' ? plain : ' ';
  }
}
