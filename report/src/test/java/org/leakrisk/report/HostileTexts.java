package org.leakrisk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Five hundred texts that break what does not escape them. */
public final class HostileTexts {
  private static final List<String> KNOWN =
      List.of(
          "<script>alert(1)</script>",
          "</title><script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "<svg onload=alert(1)>",
          "</style><b>",
          "</bdi></td></tr></table><h1>",
          "<!-- ",
          "--><p>",
          "]]><p>",
          "&lt;b&gt; &amp; &#60;b&#62; &nbsp;",
          "javascript:alert(1)",
          "{count} {apart} ${7*7} @if(true) #{x}",
          "=HYPERLINK(\"a\")",
          "+1",
          "-1",
          "@sum(a1)",
          "\u202Eevil\u202C",
          "\u2066a\u2069\u200B\uFEFF",
          "a\u0000b\u0007\u001B[31mred\u001B[0m\u009B31m",
          "line\nbreak\r\nand\ttab\u2028\u2029\u0085",
          "\uD800 alone \uDFFF",
          "\uFFFE\uFFFF",
          " ",
          "",
          "%s %d %n \\u0041 \\",
          "x".repeat(300),
          "速递".repeat(100));
  private static final String PARTS =
      "<>&\"'`=/\\!-[]{}$@#;:()%+* \t\n\u0000\u001B\u200F\u202E甲通abcABC<</</>";

  private HostileTexts() {}

  /** The known ones, then seeded mixtures of dangerous characters. */
  public static List<String> all() {
    List<String> texts = new ArrayList<>(KNOWN);
    Random random = new Random(20121218);
    while (texts.size() < 500) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(40); length > 0; length--) {
        text.append(PARTS.charAt(random.nextInt(PARTS.length())));
      }
      texts.add(random.nextInt(4) == 0 ? text + KNOWN.get(random.nextInt(12)) : text.toString());
    }
    return texts;
  }
}
