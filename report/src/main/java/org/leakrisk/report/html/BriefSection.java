package org.leakrisk.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.report.shown.Ranking;
import org.leakrisk.report.shown.SafeText;
import org.leakrisk.risk.ranked.CourierRanking.Row;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Severity;
import org.leakrisk.tables.word.Tier;

/** What matters most, in a few sentences: first what can be said at all. */
final class BriefSection {
  private static final Numbers NUMBERS = Numbers.PAGE;
  private static final int NAMED = 5;

  private final ReportInput input;
  private final Ranking ranking;
  private final Terms terms;

  private BriefSection(ReportInput input, Ranking ranking, Terms terms) {
    this.input = input;
    this.ranking = ranking;
    this.terms = terms;
  }

  static Section of(ReportInput input, Ranking ranking, Terms terms) {
    List<String> sentences = new BriefSection(input, ranking, terms).sentences();
    return new Section(
        "brief", terms.text("brief.title"), List.of(new Block.Items(sentences, false)));
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(apart());
    addPriority(sentences);
    addFragile(sentences);
    sentences.add(order());
    addStreams(sentences);
    sentences.add(data());
    return sentences;
  }

  private String apart() {
    long apart = ranking.apart();
    long couriers = ranking.ranked().size();
    return apart == 0
        ? terms.text("short.none")
        : terms.text("short.apart", "apart", apart, "couriers", couriers, "rest", couriers - apart);
  }

  private void addPriority(List<String> sentences) {
    List<Row> priority = ranking.of(Tier.PRIORITY);
    priority.stream().limit(NAMED).forEach(row -> sentences.add(priority(row)));
    if (priority.size() > NAMED) {
      sentences.add(terms.messages().counted("brief.more", priority.size() - NAMED));
    }
  }

  private String priority(Row row) {
    return terms.text(
        "brief.priority",
        "courier",
        terms.courierText(row.courier()),
        "index",
        NUMBERS.ratio(row.leakIndex()),
        "interval",
        NUMBERS.ratios(row.leakIndexLower95(), row.leakIndexUpper95()),
        "p",
        NUMBERS.percent(row.pAbove15()),
        "rank",
        Ranking.rankText(row, NUMBERS).orElse("\u2014"));
  }

  private void addFragile(List<String> sentences) {
    ranking.rows().stream()
        .filter(row -> row.fragile().orElse(false))
        .limit(NAMED)
        .forEach(
            row ->
                sentences.add(
                    terms.text(
                        "brief.fragile",
                        "courier",
                        terms.courierText(row.courier()),
                        "what",
                        SafeText.line(row.hangsOn().orElse("")))));
  }

  private String order() {
    if (!input.isRankable()) {
      return terms.text("brief.unordered");
    }
    return terms.text(ranking.hasTies() ? "brief.ordered.ties" : "brief.ordered");
  }

  private void addStreams(List<String> sentences) {
    if (input.findings().stream().anyMatch(finding -> finding.check().equals("compare_only"))) {
      sentences.add(terms.text("short.compare", "couriers", ranking.ranked().size()));
    }
    if (input.streamsOfIndex() == 1) {
      String stream = terms.stream(input.contributions().get(0).stream());
      sentences.add(terms.text("brief.one", "stream", stream));
    }
    if (!input.run().absent().isEmpty()) {
      String absent =
          input.run().absent().stream().map(terms::stream).collect(Collectors.joining(", "));
      sentences.add(terms.text("brief.absent", "streams", absent));
    }
  }

  private String data() {
    String counts =
        terms.text(
            "terminal.data",
            "errors",
            terms.messages().counted("errors", count(Severity.ERROR)),
            "warnings",
            terms.messages().counted("warnings", count(Severity.WARN)));
    return QualitySection.bySeverity(input.findings()).stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .findFirst()
        .map(finding -> counts + ". " + first(finding))
        .orElse(counts + ".");
  }

  private String first(Finding finding) {
    return terms.text(
        "brief.data",
        "subject",
        SafeText.line(finding.subject()),
        "observed",
        SafeText.line(finding.observed()),
        "message",
        SafeText.line(finding.message()));
  }

  private long count(Severity severity) {
    return input.findings().stream().filter(finding -> finding.severity() == severity).count();
  }
}
