package org.leakrisk.report.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leakrisk.report.HostileTexts;
import org.leakrisk.report.Sample;
import org.leakrisk.risk.ranked.CourierRanking.Row;

class RankingTextTest {
  private static Look look(int width) {
    return new Look(width, StandardCharsets.UTF_8, false);
  }

  private static String text(int width) {
    return RankingText.of(Sample.ranking(), Sample.findings(), 5, look(width));
  }

  @Test
  void showsRanksWithIntervalsTiesAndTiers() {
    String expected =
        """
         rank        courier          index  95 % interval  P>1.5  P(top 5)  excess  volume  tier
          1 (1-2)    丙通 bingtong     2.28  1.62 - 3.18     96 %      98 %    +148   112 M  ▲ inquire first
          2 (1-4) ┐  丁达 dingda       1.74  1.05 - 2.80     68 %      98 %     +61   105 M  △ inquire
          3 (2-5) ┘  甲通 jiatong      1.49  0.98 - 2.21     49 %      98 %     +52  97.0 M  ● not disting.
          4 (1-8) ┐  First Pass p01    1.02  0.21 - 8.90     17 %       4 %       0  0.04 M  ○ too few data
          5 (3-7) │  nanbei-east_fi…   0.97  0.70 - 1.30     <1 %       4 %      -8  81.7 M  ● not disting.
          6 (4-7) ┘  戊丰 wufeng       0.91  0.66 - 1.26     <1 %       4 %     -22  74.1 M  ● not disting.
          7 (4-8)    己运 jiyun        0.84  0.60 - 1.19     <1 %       4 %     -33  66.4 M  ● not disting.
          8 (7-9) ┐  庚捷 gengjie      0.61  0.41 - 0.88     <1 %       4 %     -58  58.8 M  ▽ below typical
          9 (8-9) ┘  乙通 yitong       0.52  0.33 - 0.78     <1 %       4 %    -141  51.1 M  ▽ below typical
          —          癸行 guixing         —  —                  —         —       —       —  – no volume
         Index 1 = a typical courier. Bracket = order not supported by the data. 4 of 9 can be told apart.
         The data do not support an order.
         Data: 1 error, 3 warnings
        """;
    assertEquals(expected, text(100));
  }

  @Test
  void keepsToTheWidthOfTheTerminal() {
    for (int width = 60; width <= 140; width++) {
      int most = text(width).lines().mapToInt(DisplayWidth::of).max().orElseThrow();
      assertTrue(most <= Math.max(80, Math.min(120, width)), most + " columns in " + width);
    }
  }

  @Test
  void leavesOutTwoColumnsOnANarrowTerminal() {
    assertFalse(text(80).contains("P(top 5)"));
    assertFalse(text(80).contains("volume  "));
    assertTrue(text(100).contains("P(top 5)"));
  }

  @Test
  void alignsColumnsBehindHanNames() {
    for (String line : text(120).lines().limit(10).toList()) {
      int tier = Math.max(line.lastIndexOf("  "), 0);
      assertEquals(
          DisplayWidth.of(text(120).lines().findFirst().orElseThrow().replaceAll("tier$", "")),
          DisplayWidth.of(line.substring(0, tier + 2)),
          line);
    }
  }

  @Test
  void usesAsciiWhereTheTerminalKnowsNothingElse() {
    Look ascii = new Look(100, StandardCharsets.US_ASCII, false);
    String text = RankingText.of(Sample.ranking(), Sample.findings(), 5, ascii);
    assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(text));
    assertTrue(text.contains("^ inquire first"));
  }

  @Test
  void coloursOnlyWhenAsked() {
    assertFalse(text(100).contains("\u001B"));
    Look coloured = new Look(100, StandardCharsets.UTF_8, true);
    String text = RankingText.of(Sample.ranking(), Sample.findings(), 5, coloured);
    assertTrue(text.contains("\u001B[1;33m▲ inquire first"));
    assertEquals(text(100), text.replaceAll("\u001B\\[[0-9;]*m", ""));
  }

  @Test
  void saysFirstThatNobodyCanBeToldApart() {
    List<Row> typical =
        Sample.ranking().stream()
            .filter(row -> row.rank().filter(rank -> rank >= 5 && rank <= 7).isPresent())
            .toList();
    String text = RankingText.of(typical, List.of(), 5, look(100));
    assertEquals(
        " No courier can be told apart from a typical one.",
        text.lines().findFirst().orElseThrow());
    assertTrue(text.endsWith(" Data: 0 errors, 0 warnings\n"));
  }

  @Test
  void shortensALongListButHidesNobodyToInquireAbout() {
    List<Row> rows = new ArrayList<>(Sample.ranking());
    Row priority = Sample.ranking().get(0);
    Row low = Sample.ranking().get(9);
    for (long rank = 20; rank < 60; rank++) {
      rows.add(Sample.ranked(low, "low" + rank, rank));
    }
    rows.add(Sample.ranked(priority, "high", 100));
    String text = RankingText.of(rows, List.of(), 5, look(100));
    assertTrue(text.contains(" high "), text);
    assertTrue(text.contains(" ... 40 more in courier_ranking.csv\n"), text);
  }

  @Test
  void printsNoControlCharacterOfAName() {
    for (String name : HostileTexts.all()) {
      String text = RankingText.of(Sample.ranking(old -> name), List.of(), 5, look(100));
      assertTrue(
          text.chars()
              .allMatch(
                  c ->
                      c == '\n'
                          || c >= ' ' && c != 0x7F && Character.getType(c) != Character.FORMAT),
          "a control character is left");
      assertEquals(13, text.lines().count());
    }
  }
}
