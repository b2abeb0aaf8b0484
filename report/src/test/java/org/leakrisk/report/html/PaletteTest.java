package org.leakrisk.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PaletteTest {
  private static final Pattern TEXT =
      Pattern.compile("(?:--(?:ink|soft|accent)|[ ;{]color|text \\{[^}]*fill): (#[0-9a-f]{3,6});");
  private static final List<String> BACKGROUNDS = List.of("#ffffff", "#f4f6f8");

  @Test
  void everyColourOfTextCanBeRead() {
    String style =
        Markup.of(ReportPage.render(SampleReport.input())).all("style").get(0).getTextContent();
    List<String> colours =
        TEXT.matcher(style)
            .results()
            .map(MatchResult::group)
            .map(rule -> rule.substring(rule.indexOf('#'), rule.length() - 1))
            .filter(colour -> !colour.equals("#fff"))
            .distinct()
            .toList();
    assertTrue(colours.size() >= 7, "found " + colours);
    for (String colour : colours) {
      for (String background : BACKGROUNDS) {
        assertTrue(contrast(colour, background) >= 4.5, colour + " on " + background);
      }
    }
    assertTrue(contrast("#fff", "#a61b1b") >= 4.5);
  }

  @Test
  void contrastIsThatOfTheGuidelines() {
    assertEquals(21, contrast("#000", "#fff"), 1e-9);
    assertEquals(4.48, contrast("#777777", "#ffffff"), .01);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  }

  private static double luminance(String colour) {
    String hex =
        colour.length() == 4 ? colour.substring(1).replaceAll("(.)", "$1$1") : colour.substring(1);
    return .2126 * channel(hex, 0) + .7152 * channel(hex, 2) + .0722 * channel(hex, 4);
  }

  private static double channel(String hex, int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= .04045 ? value / 12.92 : StrictMath.pow((value + .055) / 1.055, 2.4);
  }
}
