package org.leakrisk.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leakrisk.report.shown.Messages;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.report.shown.Ranking;
import org.leakrisk.risk.ranked.CourierRanking.Row;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Change;
import org.leakrisk.tables.word.Severity;

/** The ranking as a run prints it. */
public final class RankingText {
  private static final int LONG_LIST = 20;
  private static final int SHOWN_OF_LONG_LIST = 10;
  private static final int NARROWEST_NAME = 12;
  private static final int READABLE_NAME = 15;
  private static final Numbers NUMBERS = Numbers.TERMINAL;

  private final Messages messages = Messages.english();
  private final Ranking ranking;
  private final long topK;
  private final Look look;

  /** A column: its heading, and what it shows of a row. */
  private record Column(String heading, Function<Row, String> cell) {}

  /** Which columns are shown. */
  private enum Detail {
    ALL,
    LESS,
    LEAST
  }

  /** A form of the table: its rows, its columns, the width of names, short or full words. */
  private record Form(List<Row> rows, Detail detail, int nameWidth, boolean brief) {}

  private RankingText(Ranking ranking, long topK, Look look) {
    this.ranking = ranking;
    this.topK = topK;
    this.look = look;
  }

  /**
   * The ranking with its footer, one line per courier; of a list of more than 20 the first ten and
   * all that are PRIORITY or ELEVATED.
   *
   * @param rows the table courier_ranking
   * @param findings the table data_quality
   * @param topK the k of the probability of a place in the first k
   * @param look how the terminal wants it
   * @return lines, each ended by a line feed
   */
  public static String of(List<Row> rows, List<Finding> findings, long topK, Look look) {
    RankingText text = new RankingText(new Ranking(rows), topK, look);
    List<String> lines = new ArrayList<>();
    lines.addAll(text.heading());
    lines.addAll(text.table());
    lines.addAll(text.footer(findings));
    return String.join("\n", lines) + "\n";
  }

  private List<String> heading() {
    return ranking.apart() > 0 ? List.of() : look.wrapped(messages.text("short.none"));
  }

  private List<String> table() {
    boolean isLong = ranking.rows().size() > LONG_LIST;
    List<Row> shown = isLong ? ranking.head(SHOWN_OF_LONG_LIST) : ranking.rows();
    List<String> lines = new ArrayList<>(fitted(shown));
    int more = ranking.rows().size() - shown.size();
    if (more > 0) {
      lines.add(" ... " + more + " more in courier_ranking.csv");
    }
    return lines;
  }

  /** The first form that fits: short words, then cut names, then columns left out. */
  private List<String> fitted(List<Row> shown) {
    Form form = new Form(shown, Detail.ALL, Integer.MAX_VALUE, false);
    if (fits(form)) {
      return lines(form);
    }
    for (Detail detail : Detail.values()) {
      form = new Form(shown, detail, Integer.MAX_VALUE, true);
      form = fits(form) ? form : new Form(shown, detail, roomForName(form), true);
      if (fits(form)) {
        break;
      }
    }
    return lines(form);
  }

  private List<String> lines(Form form) {
    int tier = headings(form).indexOf("tier");
    return table(form)
        .lines(
            (row, column, padded) ->
                column == tier ? look.coloured(padded, form.rows().get(row).tier()) : padded);
  }

  private boolean fits(Form form) {
    return table(form).width() <= look.width();
  }

  private int roomForName(Form form) {
    TextTable table = table(form);
    int least = form.detail() == Detail.LEAST ? NARROWEST_NAME : READABLE_NAME;
    return Math.max(least, table.width(1) - (table.width() - look.width()));
  }

  private List<String> headings(Form form) {
    return columns(form).stream().map(Column::heading).toList();
  }

  private TextTable table(Form form) {
    List<Column> columns = columns(form);
    TextTable table = TextTable.of(headings(form));
    form.rows()
        .forEach(
            row -> table.add(columns.stream().map(column -> column.cell().apply(row)).toList()));
    return table;
  }

  private List<Column> columns(Form form) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("rank", this::rank));
    columns.add(new Column("courier", row -> CourierText.of(row, form.nameWidth(), look)));
    columns.add(new Column(">index", row -> ifRanked(row, NUMBERS.ratio(row.leakIndex()))));
    columns.add(new Column("95 % interval", this::interval));
    columns.add(new Column(">P>1.5", row -> ifRanked(row, NUMBERS.percent(row.pAbove15()))));
    if (form.detail() == Detail.ALL) {
      columns.add(new Column(">P(top " + topK + ")", this::pTopK));
    }
    if (form.detail() != Detail.LEAST) {
      columns.add(new Column(">excess", row -> ifRanked(row, excess(row))));
    }
    if (form.detail() == Detail.ALL) {
      columns.add(new Column(">volume", row -> ifRanked(row, NUMBERS.volume(row.parcels()))));
    }
    columns.add(new Column("tier", row -> tier(row, form.brief())));
    if (form.rows().stream().anyMatch(row -> row.change().isPresent())) {
      columns.add(new Column("change", row -> change(row.change())));
    }
    return columns;
  }

  private String rank(Row row) {
    int digits = String.valueOf(ranking.rows().size()).length();
    String rank = Ranking.rankText(row, NUMBERS).orElse(look.missing());
    int first = Math.max(rank.indexOf(' '), 1);
    String aligned = " ".repeat(Math.max(0, digits - first)) + rank;
    return ranking.isTied(row) ? aligned + " " + bracket(row) : aligned;
  }

  /** The part of its group's bracket that stands beside a row. */
  private String bracket(Row row) {
    List<Row> ranked = ranking.ranked();
    int place = ranked.indexOf(row);
    boolean first = place == 0 || !sameGroup(row, ranked.get(place - 1));
    boolean last = place == ranked.size() - 1 || !sameGroup(row, ranked.get(place + 1));
    return look.bracket(first, last);
  }

  private static boolean sameGroup(Row one, Row other) {
    return one.tieGroup().equals(other.tieGroup());
  }

  private String ifRanked(Row row, String number) {
    return row.rank().isPresent() ? number : look.missing();
  }

  private String interval(Row row) {
    return ifRanked(row, NUMBERS.ratios(row.leakIndexLower95(), row.leakIndexUpper95()));
  }

  private String pTopK(Row row) {
    return row.pTopK().map(NUMBERS::percent).orElse(look.missing());
  }

  private static String excess(Row row) {
    return NUMBERS.difference(row.excessEvents());
  }

  private String tier(Row row, boolean brief) {
    String words = brief ? messages.shortWord(row.tier()) : messages.word(row.tier());
    return look.glyph(row.tier()) + " " + words;
  }

  private String change(Optional<Change> change) {
    return change.map(messages::shortWord).orElse("");
  }

  private List<String> footer(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    sentences.add(messages.text("terminal.index"));
    if (ranking.hasTies()) {
      sentences.add(messages.text("terminal.bracket"));
    }
    sentences.add(
        messages.text(
            "terminal.apart", "apart", ranking.apart(), "couriers", ranking.ranked().size()));
    lines.addAll(look.wrapped(String.join(" ", sentences)));
    if (findings.stream().anyMatch(finding -> finding.check().equals("not_rankable"))) {
      lines.addAll(look.wrapped(messages.text("short.unordered")));
    }
    if (findings.stream().anyMatch(finding -> finding.check().equals("compare_only"))) {
      lines.addAll(
          look.wrapped(messages.text("short.compare", "couriers", ranking.ranked().size())));
    }
    lines.add(" " + dataLine(findings));
    return lines;
  }

  private String dataLine(List<Finding> findings) {
    return messages.text(
        "terminal.data",
        "errors",
        messages.counted("errors", count(findings, Severity.ERROR)),
        "warnings",
        messages.counted("warnings", count(findings, Severity.WARN)));
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
