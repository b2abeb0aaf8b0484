package org.leakrisk.report.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leakrisk.report.HostileTexts;
import org.w3c.dom.Element;

class ReportPageTest {
  private static final int COURIERS = 10;
  private static final Markup PAGE = Markup.of(ReportPage.render(SampleReport.input()));

  @Test
  void saysInShortWhatMatters() {
    assertEquals(
        List.of(
            "4 of 9 couriers can be told apart from a typical courier; 5 cannot.",
            "丙通 (bingtong): inquire first. Index 2.28 (1.62–3.18), above 1.5 with probability"
                + " 96\u00A0%; rank 1 (1–2).",
            "丁达 (dingda) would be one to inquire about first, but that does not hold under every"
                + " assumption (equal weights; without complaint); it is shown a tier lower.",
            "The data do not support an order of the couriers: ranks are given, but do not act on"
                + " them.",
            "No source, and so in no score: listings.",
            "Data: 1 error, 3 warnings. p01/complaint: 12 events in 2 months, the first 2012-10."
                + " They are counted but not scored; send the missing volume of these months."),
        PAGE.all("li").stream().filter(item -> inside(item, "brief")).map(Markup::text).toList());
  }

  private static boolean inside(Element element, String section) {
    return element.getParentNode() instanceof Element parent
        && (parent.getAttribute("id").equals(section) || inside(parent, section));
  }

  private static List<String> cells(String row) {
    return PAGE.all(element -> element.getParentNode() == PAGE.byId(row)).stream()
        .map(Markup::text)
        .map(text -> text.replace('\u00A0', ' '))
        .toList();
  }

  @Test
  void showsARankNeverWithoutItsInterval() {
    assertEquals(
        List.of(
            "2 (1–4) tied",
            "丁达 dingda",
            "△ inquiredoes not hold under: equal weights; without complaint",
            "1.74 (1.05–2.80)",
            "",
            "68 %",
            "98 %",
            "+61",
            "105 M",
            "155.5",
            "48",
            "7"),
        cells("c-dingda"));
  }

  @Test
  void saysWhyAValueIsMissing() {
    String missing = "— no parcel volume";
    assertEquals(
        List.of(
            missing,
            "癸行 guixing",
            "– no parcel volume",
            missing,
            missing,
            missing,
            missing,
            missing,
            missing,
            "4",
            "0",
            "0"),
        cells("c-guixing"));
    PAGE.all(element -> element.getAttribute("class").equals("missing"))
        .forEach(
            element -> assertEquals("— " + element.getAttribute("title"), Markup.text(element)));
  }

  @Test
  void marksAnIntervalThatLeavesTheScale() {
    Element row = PAGE.byId("c-p01");
    assertEquals(2, PAGE.all(e -> e.getTagName().equals("path") && inside(e, "c-p01")).size());
    assertEquals(0, PAGE.all(e -> e.getTagName().equals("path") && inside(e, "c-dingda")).size());
    assertTrue(Markup.text(row).contains("1.02 (0.21–8.90)"));
  }

  @Test
  void keepsTheShapeOfThePageWhateverTheDataSay() {
    List<String> shape = shape(text -> text);
    List<String> hostile = HostileTexts.all();
    for (int first = 0; first < hostile.size(); first += COURIERS) {
      Iterator<String> texts = cycle(hostile, first);
      assertEquals(shape, shape(text -> texts.next()), "changed by one of the texts from " + first);
    }
  }

  /** The couriers' names are asked for first, so that every text is a name once. */
  private static Iterator<String> cycle(List<String> texts, int first) {
    return IntStream.iterate(first, at -> (at + 1) % texts.size()).mapToObj(texts::get).iterator();
  }

  private static List<String> shape(UnaryOperator<String> text) {
    return Markup.of(ReportPage.render(SampleReport.input(text, KeyMode.OWN))).shape();
  }

  @Test
  void loadsNothingAndRunsNothing() {
    Element policy = PAGE.all("meta").get(0);
    assertEquals("Content-Security-Policy", policy.getAttribute("http-equiv"));
    assertEquals(
        "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " base-uri 'none'; form-action 'none'",
        policy.getAttribute("content"));
    for (String name : List.of("script", "img", "link", "iframe", "object", "embed", "form")) {
      assertEquals(List.of(), PAGE.all(name), name);
    }
    for (Element element : PAGE.all(e -> true)) {
      assertTrue(
          Markup.attributes(element).stream()
              .noneMatch(
                  name -> name.startsWith("on") || name.equals("src") || name.equals("style")),
          element.getTagName());
      assertTrue(
          element.getAttribute("href").isEmpty() || element.getAttribute("href").startsWith("#"));
    }
    assertFalse(PAGE.all("style").get(0).getTextContent().contains("url("));
  }

  @Test
  void namesItsTablesAndLandmarks() {
    for (String one : List.of("h1", "header", "nav", "main", "footer")) {
      assertEquals(1, PAGE.all(one).size(), one);
    }
    assertEquals(PAGE.all("table").size(), PAGE.all("caption").size());
    PAGE.all("th").forEach(heading -> assertFalse(heading.getAttribute("scope").isEmpty()));
    for (Element link : PAGE.all("a")) {
      PAGE.byId(link.getAttribute("href").substring(1));
    }
    assertEquals(
        PAGE.all(e -> e.hasAttribute("id")).size(),
        PAGE.all(e -> e.hasAttribute("id")).stream()
            .map(e -> e.getAttribute("id"))
            .distinct()
            .count());
  }

  @Test
  void warnsOfTheDemoKeyOnlyWhenItWasUsed() {
    assertEquals(
        "DEMO KEY, synthetic data",
        Markup.text(PAGE.all(e -> e.getAttribute("class").equals("demo")).get(0)));
    Markup own = Markup.of(ReportPage.render(SampleReport.input(text -> text, KeyMode.OWN)));
    assertEquals(List.of(), own.all(e -> e.getAttribute("class").equals("demo")));
  }

  @Test
  void rendersTheSameBytesInAnyLocaleAndZone() {
    byte[] expected = ReportPage.render(SampleReport.input());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      assertArrayEquals(expected, ReportPage.render(SampleReport.input()));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void rendersAnEmptyRun() {
    RunFacts run = SampleReport.input().run();
    ReportInput nothing =
        new ReportInput(
            run, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of());
    String text = Markup.text(Markup.of(ReportPage.render(nothing)).all("main").get(0));
    assertTrue(text.contains("No courier can be told apart from a typical one."), text);
    assertTrue(text.contains("No row was rejected."), text);
    assertTrue(text.contains("No inspection is planned"), text);
  }
}
