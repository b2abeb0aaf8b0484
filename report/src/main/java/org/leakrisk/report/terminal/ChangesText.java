package org.leakrisk.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leakrisk.report.shown.Messages;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.report.shown.ReleaseChanges;
import org.leakrisk.report.shown.ReleaseChanges.Courier;
import org.leakrisk.report.shown.ReleaseChanges.Rows;
import org.leakrisk.report.shown.ReleaseChanges.Side;
import org.leakrisk.risk.ranked.CourierRanking;

/** What changed between two releases, as {@code diff} prints it: the couriers, then the causes. */
public final class ChangesText {
  private static final Numbers NUMBERS = Numbers.TERMINAL;

  private final Messages messages = Messages.english();
  private final ReleaseChanges changes;
  private final Look look;
  private final List<String> lines = new ArrayList<>();

  private ChangesText(ReleaseChanges changes, Look look) {
    this.changes = changes;
    this.look = look;
  }

  /** The changes, lines ended by a line feed. */
  public static String of(ReleaseChanges changes, Look look) {
    ChangesText text = new ChangesText(changes, look);
    text.wrap("diff.title", "before", side(changes.before()), "after", side(changes.after()));
    if (changes.sameRun()) {
      text.wrap("diff.same");
    } else {
      text.couriers();
      text.causes();
    }
    return String.join("\n", text.lines) + "\n";
  }

  private static String side(Side side) {
    return "release %d (as of %s, run %s)".formatted(side.number(), side.asOf(), side.run());
  }

  private void couriers() {
    lines.add("");
    TextTable table =
        TextTable.of(List.of("courier", "rank", "index", "tier", "own data: change of"));
    long same = 0;
    for (Courier courier : changes.couriers()) {
      if (courier.isSame()) {
        same++;
      } else {
        table.add(
            List.of(
                courier.row().courier().code(),
                pair(courier, this::rank),
                pair(courier, row -> NUMBERS.ratio(row.leakIndex())),
                pair(courier, row -> messages.shortWord(row.tier())),
                own(courier)));
      }
    }
    if (same < changes.couriers().size()) {
      table.lines().forEach(line -> lines.add(look.cut(line, look.width())));
    }
    if (same > 0) {
      lines.add(" " + messages.counted("diff.couriers", same));
    }
  }

  private String rank(CourierRanking.Row row) {
    return row.rank().map(String::valueOf).orElse(look.missing());
  }

  private String pair(Courier courier, Function<CourierRanking.Row, String> shown) {
    Optional<String> before = courier.before().map(shown);
    Optional<String> after = courier.after().map(shown);
    return before.equals(after)
        ? after.orElseThrow()
        : before.orElse(look.missing()) + " -> " + after.orElse(look.missing());
  }

  private String own(Courier courier) {
    if (!courier.events().isEmpty()) {
      return courier.events().entrySet().stream()
          .map(change -> change.getKey() + " " + change.getValue())
          .collect(Collectors.joining(", "));
    }
    return messages.text(courier.ownRows() ? "diff.rows" : "diff.none");
  }

  private void causes() {
    lines.add("");
    if (changes.settings().isEmpty()) {
      wrap("diff.settings.same");
    }
    changes
        .settings()
        .forEach(
            setting ->
                wrap(
                    "diff.setting",
                    "key",
                    look.safe(setting.key()),
                    "before",
                    look.safe(setting.before()),
                    "after",
                    look.safe(setting.after())));
    wrap(changes.otherVersion() ? "diff.version.other" : "diff.version.same");
    if (changes.otherKey()) {
      wrap("diff.key");
    }
    if (changes.files().isEmpty()) {
      wrap("diff.files.same");
    }
    changes.files().forEach(file -> wrap("diff.file", "file", look.safe(file)));
    if (changes.rows().isEmpty()) {
      wrap("diff.rows.same");
    } else {
      rows();
    }
  }

  private void rows() {
    lines.add("");
    TextTable table =
        TextTable.of(List.of("rows of", ">new", ">gone", ">counted otherwise", ">moved"));
    changes
        .rows()
        .forEach(
            (source, rows) ->
                table.add(
                    List.of(
                        source,
                        NUMBERS.count(rows.added()),
                        NUMBERS.count(rows.removed()),
                        NUMBERS.count(rows.recounted()),
                        NUMBERS.count(rows.moved()))));
    lines.addAll(table.lines());
    Rows all = changes.rows().values().stream().reduce(Rows.NONE, Rows::plus);
    boolean onlyPlaces = all.equals(new Rows(0, 0, 0, all.moved()));
    if (onlyPlaces) {
      wrap("diff.rows.moved");
    }
  }

  private void wrap(String key, Object... arguments) {
    lines.addAll(look.wrapped(messages.text(key, arguments)));
  }
}
