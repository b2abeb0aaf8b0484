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
import java.util.stream.Stream;
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
      assertTrue(element.getAttribute("href").matches("|#[a-z-]+|\\.\\./tables/[a-z_]+\\.csv"));
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
    PAGE.all("a").stream()
        .map(link -> link.getAttribute("href"))
        .filter(target -> target.startsWith("#"))
        .forEach(target -> PAGE.byId(target.substring(1)));
    assertEquals(
        PAGE.all(e -> e.hasAttribute("id")).size(),
        PAGE.all(e -> e.hasAttribute("id")).stream()
            .map(e -> e.getAttribute("id"))
            .distinct()
            .count());
  }

  @Test
  void showsATableThatNobodyWroteASectionFor() {
    List<String> rows = rows("other");
    assertEquals("courier line rank province mean loss yuan words month", rows.get(0));
    assertEquals("丙通 bingtong 13 1 Zhejiang 1,230 1.50 one, two 2012-12", rows.get(1));
    assertEquals("丙通 bingtong 4 10 Zhejiang 1,230 1.50 one, two 2012-12", rows.get(10));
    assertEquals(11, rows.size());
    assertEquals(
        List.of("What a newcomer adds.", "newcomer table", "3 more rows in newcomer_table.csv"),
        texts("other", "caption", "h3", "p"));
  }

  @Test
  void saysWhereMostEventsAreBeyondTheExpected() {
    assertEquals(
        "丙通 bingtong Beijing +20 43 15.1 2.67 (2.01–3.49) 1.19 (0.89–1.55)", rows("places").get(1));
    assertEquals(4, rows("places").size());
    assertTrue(
        rows("places").get(3).startsWith("丙通 bingtong Shanxi; 1 more of this courier"),
        rows("places").get(3));
    assertTrue(
        texts("places", "p").contains("2 more rows in province_ranking.csv"),
        texts("places", "p").toString());
  }

  @Test
  void saysWhichPlacesHangOnAssumptions() {
    assertEquals(
        "丁达 dingda 2 (1–4) 1–5 >99 % half-life of 6 months"
            + " tier hangs on: equal weights; without complaint",
        rows("sensitivity").get(2));
  }

  @Test
  void showsMonthsWithAnAlarmAndHowManyToExpectByChance() {
    assertEquals(
        List.of(
            "month courier events expected one month in 100 has more than so many by chance"
                + " what stands out",
            "2012-12 丙通 bingtong 31 12.4 23 <1 % far above, and a rise that adds up",
            "2012-03 丙通 bingtong 20 14.0 24 8 % a rise that adds up",
            "2012-02 First Pass p01 5 0.0 2 <1 % far above in this month; too few data to judge the courier"),
        rows("alarms"));
    assertTrue(
        texts("alarms", "p").get(0).contains("with 3 couriers the adding up alone brings at most")
            && texts("alarms", "p").get(0).contains("about 0.3 a year by chance"),
        texts("alarms", "p").get(0));
  }

  @Test
  void saysWhatBecameOfANotice() {
    assertEquals(
        "n-1 丙通 bingtong cannot be told yet 4 85 / 23.8 20 / 11.1 91 % 42 %",
        rows("changes").get(1));
  }

  @Test
  void showsTypesOfFraudTheLatestMonthFirst() {
    String none = "— no cases known ";
    assertEquals(
        "2012-12 " + none + "4 " + none + none + none + none + "12,345.00 40 %, incomplete",
        rows("fraud").get(1));
    assertEquals("丁达 dingda refund scam 20 6.5 2.80 (2.10–3.70)", rows("fraud").get(4));
    assertEquals(5, rows("fraud").size());
  }

  /** The rows of the tables of a section, their cells side by side. */
  private static List<String> rows(String section) {
    return texts(section, "tr");
  }

  private static List<String> texts(String section, String... tags) {
    return Stream.of(tags)
        .flatMap(tag -> PAGE.all(tag).stream())
        .filter(element -> inside(element, section))
        .map(element -> element.getTextContent().replaceAll("[\\s\u00A0]+", " ").strip())
        .toList();
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
    ReportInput nothing = new ReportInput(run, new TableRows(), List.of(), List.of());
    String text = Markup.text(Markup.of(ReportPage.render(nothing)).all("main").get(0));
    assertTrue(text.contains("No courier can be told apart from a typical one."), text);
    assertTrue(text.contains("No row was rejected."), text);
    assertTrue(text.contains("No inspection is planned"), text);
  }
}
