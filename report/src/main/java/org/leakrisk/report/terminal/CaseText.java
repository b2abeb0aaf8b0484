package org.leakrisk.report.terminal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leakrisk.report.shown.CaseFile;
import org.leakrisk.report.shown.Messages;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.report.shown.Ranking;
import org.leakrisk.risk.ranked.Contributions;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.Enforcement;
import org.leakrisk.risk.ranked.StreamScores;
import org.leakrisk.tables.evidence.LedgerRow;
import org.leakrisk.tables.id.IncidentId;
import org.leakrisk.tables.word.Step;

/** A case file as {@code explain} prints it: what is said of a courier, and from which rows. */
public final class CaseText {
  private static final Numbers NUMBERS = Numbers.TERMINAL;
  private static final int MICRO_SCALE = 6;
  private static final String PLATFORM = "without_platform_";

  private final Messages messages = Messages.english();
  private final CaseFile file;
  private final Look look;
  private final List<String> lines = new ArrayList<>();

  private CaseText(CaseFile file, Look look) {
    this.file = file;
    this.look = look;
  }

  /**
   * The case file of a courier: its score, the parts, the tier and what moves it, then the counts
   * with their rows and what was left out.
   *
   * @return lines, each ended by a line feed
   */
  public static String whole(CaseFile file, Look look) {
    CaseText text = new CaseText(file, look);
    text.head();
    text.streams();
    text.reasons();
    text.steps();
    text.findings();
    text.evidence();
    text.leftOut();
    return text.text();
  }

  /** The asked counts alone: their value and their rows. */
  public static String counts(CaseFile file, Look look) {
    CaseText text = new CaseText(file, look);
    text.title();
    text.evidence();
    text.leftOut();
    return text.text();
  }

  private String text() {
    return String.join("\n", lines) + "\n";
  }

  private void title() {
    CourierRanking.Row row = file.ranking();
    lines.add(
        messages.text(
            "case.title",
            "courier",
            CourierText.of(row, look.width(), look),
            "release",
            file.release(),
            "month",
            file.asOf(),
            "from",
            file.from()));
  }

  private void head() {
    title();
    CourierRanking.Row row = file.ranking();
    String tier =
        look.coloured(look.glyph(row.tier()) + " " + messages.word(row.tier()), row.tier());
    lines.add(messages.text("case.tier", "tier", tier, "code", row.tier().name()));
    if (row.rank().isEmpty()) {
      wrap("case.unranked");
      return;
    }
    wrap(
        "case.index",
        "index",
        NUMBERS.ratio(row.leakIndex(), row.leakIndexLower95(), row.leakIndexUpper95()),
        "rank",
        Ranking.rankText(row, NUMBERS).orElseThrow(),
        "excess",
        NUMBERS.difference(row.excessEvents()),
        "volume",
        NUMBERS.volume(row.parcels()));
  }

  private void streams() {
    lines.add("");
    TextTable table =
        TextTable.of(
            List.of(
                "stream",
                ">weight",
                ">events",
                ">expected",
                ">rr",
                "95 %",
                ">own data",
                ">part of log index"));
    for (StreamScores.Row score : file.streams()) {
      List<Contributions.Row> part =
          file.parts().stream().filter(row -> row.stream().equals(score.stream())).toList();
      table.add(
          List.of(
              score.stream().code(),
              part.isEmpty() ? look.missing() : NUMBERS.ratio(part.get(0).weight()),
              NUMBERS.events(score.events()),
              NUMBERS.expected(score.expected()),
              NUMBERS.ratio(score.rr()),
              NUMBERS.ratios(score.rrLower95(), score.rrUpper95()),
              NUMBERS.share(1 - score.shrinkWeight()),
              part.isEmpty() ? look.missing() : NUMBERS.part(part.get(0).shareOfIndex())));
    }
    lines.addAll(table.lines());
    double sum = file.parts().stream().mapToDouble(Contributions.Row::shareOfIndex).sum();
    wrap("case.sum", "sum", NUMBERS.part(sum), "index", NUMBERS.ratio(file.ranking().leakIndex()));
  }

  private void reasons() {
    CourierRanking.Row row = file.ranking();
    wrap(
        "case.why",
        "above1",
        NUMBERS.percent(row.pAbove1()),
        "above15",
        NUMBERS.percent(row.pAbove15()));
    row.hangsOn().ifPresent(on -> wrap("case.hangs", "assumptions", look.safe(on)));
    file.movedMost()
        .ifPresent(
            moved ->
                wrap(
                    "case.moved",
                    "scenario",
                    scenario(moved.scenario()),
                    "index",
                    NUMBERS.ratio(StrictMath.exp(moved.logIndex())),
                    "rank",
                    moved.rank().map(String::valueOf).orElse(look.missing())));
    row.change()
        .ifPresent(
            change ->
                wrap(
                    "case.change",
                    "change",
                    messages.word(change)
                        + row.changeDirection().map(way -> ", " + messages.word(way)).orElse("")));
  }

  private String scenario(String id) {
    return id.startsWith(PLATFORM)
        ? messages.text(
            "scenario.without_platform", "platform", look.safe(id.substring(PLATFORM.length())))
        : messages.find("scenario." + id).orElse(look.safe(id));
  }

  private void steps() {
    for (Enforcement.Row row : file.steps()) {
      if (row.step() == Step.NONE) {
        wrap("case.nostep", "track", messages.word(row.track()));
      } else {
        wrap(
            "case.step",
            "track",
            messages.word(row.track()),
            "step",
            messages.word(row.step()),
            "because",
            String.join(", ", row.because()),
            "law",
            look.safe(row.legalBasis()));
      }
    }
  }

  private void findings() {
    file.findings()
        .forEach(
            finding ->
                wrap(
                    "case.finding",
                    "severity",
                    messages.word(finding.severity()),
                    "check",
                    finding.check(),
                    "observed",
                    look.safe(finding.observed()),
                    "message",
                    look.safe(finding.message())));
  }

  private void evidence() {
    for (CaseFile.Count count : file.counts()) {
      lines.add("");
      wrap(
          "case.count",
          "count",
          count.name(),
          "sum",
          amount(count.micro()),
          "rows",
          messages.counted("case.rows", count.rows()));
      if (!count.shown().isEmpty()) {
        table(count).lines().forEach(line -> lines.add(look.cut(line, look.width())));
      }
      long more = count.rows() - count.shown().size();
      if (more > 0) {
        lines.add(" " + messages.counted("case.more", more));
      }
    }
  }

  private TextTable table(CaseFile.Count count) {
    TextTable table =
        TextTable.of(List.of("from", "record", "month", "province", ">adds", "incident, rule"));
    for (CaseFile.Entry entry : count.shown()) {
      LedgerRow row = entry.row();
      String province = entry.cell().province();
      table.add(
          List.of(
              look.safe(row.row()),
              look.safe(row.record().code().substring(row.record().code().indexOf('/') + 1)),
              entry.cell().month().toString(),
              messages.find("province." + province).orElse(province),
              amount(row.contributionMicro()),
              look.safe(
                  Stream.concat(row.incident().map(IncidentId::code).stream(), row.via().stream())
                      .collect(Collectors.joining(" ")))));
    }
    return table;
  }

  private void leftOut() {
    lines.add("");
    if (file.excluded().isEmpty() && file.unlisted() == 0 && file.outside() == 0) {
      wrap("case.nothingout");
    }
    file.excluded()
        .forEach(
            (reason, rows) ->
                wrap(
                    "case.out",
                    "rows",
                    messages.counted("case.rows", rows),
                    "reason",
                    reason(reason)));
    if (file.unlisted() > 0) {
      wrap(
          "case.out",
          "rows",
          messages.counted("case.rows", file.unlisted()),
          "reason",
          messages.text("case.via.SERVICE"));
    }
    if (file.outside() > 0) {
      wrap(
          "case.out",
          "rows",
          messages.counted("case.rows", file.outside()),
          "reason",
          messages.text("case.outside", "from", file.from(), "to", file.asOf()));
    }
    long rejected = file.rejected().values().stream().mapToLong(Long::longValue).sum();
    if (rejected > 0) {
      String sources =
          file.rejected().entrySet().stream()
              .map(source -> source.getKey() + " " + NUMBERS.count(source.getValue()))
              .collect(Collectors.joining(", "));
      wrap("case.rejected", "rows", messages.counted("case.rows", rejected), "sources", sources);
    }
  }

  private String reason(String via) {
    return messages.find("case.via." + via).orElse(via.toLowerCase(Locale.ROOT));
  }

  /** Millionths as a plain number. */
  private static String amount(long micro) {
    BigDecimal amount = new BigDecimal(BigInteger.valueOf(micro), MICRO_SCALE);
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }

  private void wrap(String key, Object... arguments) {
    lines.addAll(look.wrapped(messages.text(key, arguments)));
  }
}
