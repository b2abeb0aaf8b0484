package org.leakrisk.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.leakrisk.report.html.view.Page;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.Messages;
import org.leakrisk.report.shown.Ranking;

/**
 * The report as one HTML file that needs no network and no script. The same input gives the same
 * bytes.
 */
public final class ReportPage {
  private static final String TEMPLATES = "org.leakrisk.report.html.page";

  private ReportPage() {}

  /** The page in English, for those who enforce, in UTF-8. */
  public static byte[] render(ReportInput input) {
    StringOutput html = new StringOutput();
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, ReportPage.class.getClassLoader(), TEMPLATES);
    templates.render("page.jte", page(input), html);
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Page page(ReportInput input) {
    Messages messages = Messages.english();
    Ranking ranking = new Ranking(input.ranking());
    Terms terms = new Terms(messages, input.ranking(), input.run().captions());
    RunFacts run = input.run();
    String summary =
        terms.text(
            "page.summary",
            "month",
            run.asOf(),
            "from",
            run.from(),
            "method",
            run.method(),
            "run",
            run.runId());
    List<Section> sections = new ArrayList<>();
    sections.add(BriefSection.of(input, ranking, terms));
    sections.add(RankingSection.of(input, ranking, terms));
    sections.add(StreamsSection.of(input, ranking, terms));
    sections.add(PlacesSection.of(input, terms));
    sections.add(ChangesSection.of(input, ranking, terms));
    sections.add(AlarmsSection.of(input, terms));
    sections.add(SensitivitySection.of(input, ranking, terms));
    FraudSection.of(input, terms).ifPresent(sections::add);
    sections.add(PlanSection.of(input, terms));
    sections.add(EnforcementSection.of(input, terms));
    OtherTablesSection.of(input, terms).ifPresent(sections::add);
    sections.add(QualitySection.of(input, terms));
    sections.add(NamesSection.of(input, terms));
    sections.add(MethodSection.of(input, terms));
    return new Page(messages, run.key() == KeyMode.DEMO, summary, sections);
  }
}
