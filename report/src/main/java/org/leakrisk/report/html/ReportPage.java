package org.leakrisk.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
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
    List<Section> sections =
        List.of(
            BriefSection.of(input, ranking, terms),
            RankingSection.of(input, ranking, terms),
            StreamsSection.of(input, ranking, terms),
            PlanSection.of(input, terms),
            EnforcementSection.of(input, terms),
            QualitySection.of(input, terms),
            NamesSection.of(input, terms),
            MethodSection.of(input, terms));
    return new Page(messages, run.key() == KeyMode.DEMO, summary, sections);
  }
}
