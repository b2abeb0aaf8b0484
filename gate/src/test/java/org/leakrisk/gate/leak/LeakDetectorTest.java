package org.leakrisk.gate.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leakrisk.tables.word.YesNo;

class LeakDetectorTest {
  private static final LocalDate DAY = LocalDate.of(2012, 11, 5);
  private static final LeakDetector DETECTOR = new LeakDetector(LeakRules.standard());

  private static LeakReading read(String text) {
    return DETECTOR.look(text).on(DAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "快递员把我的手机号卖给别人         | STRONG [S1]",
        "a violation of privacy    | STRONG [S2]",
        "我没有下单，却来了到付件         | CONSEQUENCE [C1]",
        "骗子打来，他知道我的名字         | CONSEQUENCE [C2, W2]",
        "天天有骚扰短信              | WEAK [W1]",
        "快递公司会不会泄露我的地址        | WEAK [S1, X2]",
        "卖家泄露我的地址             | WEAK [S1, X5]",
        "快递没有泄露我的地址           | NONE []",
        "请勿泄露手机号              | NONE []",
        "民警提醒，骗子冒充快递，泄露隐私     | NONE []",
        "液体泄漏弄湿面单             | NONE []",
        "leakage of water         | NONE []"
      })
  void eachSignAndEachExcuseHasItsRule(String text, String expected) {
    LeakReading reading = read(text);

    assertEquals(expected, reading.text() + " " + reading.rules());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "快递泄露了我的电话号码",
        "快遞洩露了我的電話號碼",
        "快递 泄 露 了我的 电话 号码",
        "快递泄露了我的電話号码！！！😡",
        "ＬＥＡＫＥＤ my phone number",
        "LEAKED\tMy  \"Phone-Number\"",
        "leaked my ﬁrst name and my phone number"
      })
  void howItIsWrittenDoesNotMatter(String text) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      assertEquals(LeakText.STRONG, read(text).text());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aPairReachesFifteenCharactersOrEightWordsAndNeverTheNextClause() {
    assertEquals(LeakText.STRONG, read("泄露" + "呀".repeat(15) + "地址").text());
    assertEquals(LeakText.NONE, read("泄露" + "呀".repeat(16) + "地址").text());
    assertEquals(LeakText.STRONG, read("leaked " + "so ".repeat(8) + "my address").text());
    assertEquals(LeakText.NONE, read("leaked " + "so ".repeat(9) + "my address").text());
    assertEquals(LeakText.NONE, read("又泄露。地址在这里").text());
    assertEquals(LeakText.STRONG, read("leaked 1,200.5 customer details").text());
  }

  @Test
  void ownRowsAddReplaceAndSwitchOff() {
    LeakRules own =
        LeakRules.with(
            List.of(
                "TERM,ACT,流失,2012-01-01,2012-06-30",
                "TERM,PHRASE,privacy violation*,,2000-01-01",
                "TERM,NIGHT,半夜,,",
                "WEAK,Z1,clause NIGHT,,"));
    LeakDetector detector = new LeakDetector(own);
    LocalDate june = LocalDate.of(2012, 6, 30);

    assertEquals(LeakText.STRONG, detector.look("手机号流失").on(june).text());
    assertEquals(LeakText.NONE, detector.look("手机号流失").on(june.plusDays(1)).text());
    assertEquals(LeakText.NONE, read("手机号流失").text());
    assertEquals(List.of("Z1"), detector.look("半夜有人敲门").on(june).rules());
    assertEquals(LeakText.NONE, detector.look("a privacy violation").on(june).text());
    assertNotEquals(LeakRules.standard().version(), own.version());
    assertEquals(LeakRules.standard().version(), LeakRules.with(List.of()).version());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TERM,ACT,流失 | leak-rules: entry 1: write kind,name,value,valid_from,valid_to",
        "TERM,ACT,流失,soon, | leak-rules: entry 1: valid_from and valid_to are days such as 2012-12-01",
        "TERM,act,流失,, | leak-rules: entry 1: a TERM needs a group such as ACT and words of at least 1 Chinese or 2 Latin characters",
        "WEAK,Z1,clause NIGHT,, | leak-rules: entry 1: a group of the rule has no TERM",
        "NONE,Z1,clause ACT,, | leak-rules: entry 1: a rule is STRONG, CONSEQUENCE or WEAK, and scope pair takes two groups",
        "WEAK,Z1,nearby ACT,, | leak-rules: entry 1: kind is TERM, STRONG, CONSEQUENCE or WEAK; scope is pair, clause or near"
      })
  void aWrongRowIsRefusedByItsPlace(String row, String message) {
    List<String> rows = List.of(row);
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> LeakRules.with(rows)).getMessage());
  }

  @Test
  void findsWhatASearchWordByWordFinds() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<String> words =
          random.ints(8, 1, 5).mapToObj(length -> letters(random, length)).toList();
      String text = letters(random, 60);
      Automaton automaton = new Automaton(words);
      long hits = 0;
      int state = 0;
      for (char letter : text.toCharArray()) {
        state = automaton.step(state, letter);
        hits += automaton.ends(state) ? automaton.endingIn(state).length : 0;
      }
      long expected = 0;
      for (String word : words) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
          expected++;
        }
      }
      assertEquals(expected, hits, "seed " + seed);
    }
  }

  private static String letters(Random random, int length) {
    StringBuilder text = new StringBuilder();
    random.ints(length, 0, 3).forEach(letter -> text.append("ab泄".charAt(letter)));
    return text.toString();
  }

  @Test
  void anyTextIsReadHoweverOddAndOnlyItsBeginningWhereSignsNeverEnd() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(80), 0, 0xFFFF).forEach(letter -> text.append((char) letter));
      text.insert(random.nextInt(text.length() + 1), "。,泄露 my address?.");
      LeakReading reading = read(text.toString());
      assertEquals(reading, read(text.toString()), "seed " + seed);
    }
    assertEquals(LeakText.STRONG, read("泄露地址".repeat(15_000)).text());
    assertEquals(LeakText.NONE, read(".,;!?".repeat(12_000)).text());
  }

  @Test
  void nothingOfTheTextIsLeft() {
    LeakSigns signs = DETECTOR.look("快递员王某泄露我的电话 14200000000，运单 268000000000");

    assertFalse(signs.toString().contains("142"));
    assertEquals(List.of("S1"), signs.on(DAY).rules());
    assertFalse(DETECTOR.toString().contains("142"));
  }

  @Test
  void labelsMeasureTheDetectorAndAreBelievedMoreThanIt() {
    LeakCounts counts = new LeakCounts();
    LabelledReading right = new LabelledReading(read("泄露我的电话"), Optional.of(YesNo.YES));
    LabelledReading wrong = new LabelledReading(read("泄露我的电话"), Optional.of(YesNo.NO));
    LabelledReading missed = new LabelledReading(read("延误"), Optional.of(YesNo.YES));
    LabelledReading open = new LabelledReading(read("骚扰电话"), Optional.empty());
    for (int i = 0; i < 40; i++) {
      counts.add(right);
    }
    for (int i = 0; i < 9; i++) {
      counts.add(wrong);
    }
    counts.add(missed);
    counts.add(open);

    assertEquals("0.82 (0.69-0.90)", counts.precision().toString());
    assertEquals(new Share(40, 41), counts.recall());
    assertEquals(50, counts.labelled());
    assertEquals(51, counts.texts());
    assertFalse(counts.distrusted());
    counts.add(wrong);
    assertTrue(counts.distrusted());
    LeakCounts twice = new LeakCounts();
    twice.add(counts);
    twice.add(counts);
    assertEquals(2 * counts.labelled(), twice.labelled());
    assertEquals(100L, twice.rules().get("S1"));
  }
}
