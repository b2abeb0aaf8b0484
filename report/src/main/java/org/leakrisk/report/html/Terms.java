package org.leakrisk.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Cell;
import org.leakrisk.report.shown.Glyph;
import org.leakrisk.report.shown.Messages;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.report.shown.SafeText;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.Severity;
import org.leakrisk.tables.word.Tier;

/** What all sections say alike: couriers by name, tiers, headings, reasons of missing values. */
final class Terms {
  static final Numbers NUMBERS = Numbers.PAGE;

  private static final String WITHOUT_PLATFORM = "without_platform_";

  private final Messages messages;
  private final Map<StreamId, String> streams;
  private final Map<CourierId, String> names = new HashMap<>();

  Terms(Messages messages, List<CourierRanking.Row> couriers, Map<StreamId, String> captions) {
    this.messages = messages;
    this.streams = captions;
    couriers.forEach(row -> names.put(row.courier(), SafeText.line(row.name())));
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  Messages messages() {
    return messages;
  }

  /** A courier as name and id; no name where it would only repeat the id. */
  Cell.Courier courier(CourierId id) {
    String name = names.getOrDefault(id, "");
    return new Cell.Courier(name.equals(id.code()) ? "" : name, id.code());
  }

  /** A courier inside a sentence. */
  String courierText(CourierId id) {
    Cell.Courier courier = courier(id);
    return courier.name().isEmpty() ? courier.id() : courier.name() + " (" + courier.id() + ")";
  }

  String stream(StreamId stream) {
    return streams.getOrDefault(stream, stream.code());
  }

  String province(String code) {
    return messages.find("province." + code).orElse(code);
  }

  Cell.Level tier(Tier tier, String note) {
    return new Cell.Level(
        Glyph.of(tier), messages.word(tier), "tier-" + tier.name().toLowerCase(Locale.ROOT), note);
  }

  Cell.Level severity(Severity severity) {
    String css = "severity-" + severity.name().toLowerCase(Locale.ROOT);
    return new Cell.Level("", messages.word(severity), css, "");
  }

  /** What an assumption is called; its id when it has no other name. */
  String scenario(String id) {
    return id.startsWith(WITHOUT_PLATFORM)
        ? text("scenario.without_platform", "platform", id.substring(WITHOUT_PLATFORM.length()))
        : messages.find("scenario." + id).orElse(id);
  }

  /** How many rows more a table has, and where it stands as a file. */
  Block.More rest(Table<?> table, long more) {
    return more == 0
        ? whole(table)
        : new Block.More(messages.counted("more.rows", more), file(table));
  }

  /** Where the whole of a table stands as a file. */
  Block.More whole(Table<?> table) {
    return new Block.More(text("more.whole"), file(table));
  }

  private static String file(Table<?> table) {
    return table.name() + ".csv";
  }

  Block.Paragraph paragraph(String key, Object... arguments) {
    return new Block.Paragraph(text(key, arguments));
  }

  Block.Heading heading(String key, Object... arguments) {
    return new Block.Heading(text("column." + key, arguments), "", false);
  }

  Block.Heading numberHeading(String key, Object... arguments) {
    return new Block.Heading(text("column." + key, arguments), "number", false);
  }

  Cell missing(String reason) {
    return new Cell.Missing(text("missing." + reason));
  }

  /** The words, or why there are none. */
  Cell words(Optional<String> words, String reason) {
    return words
        .<Cell>map(text -> new Cell.Words(SafeText.line(text)))
        .orElseGet(() -> missing(reason));
  }

  /** The number, or why there is none. */
  Cell number(Optional<String> number, String reason) {
    return number.<Cell>map(Cell.Number::new).orElseGet(() -> missing(reason));
  }

  static Cell words(String text) {
    return new Cell.Words(SafeText.line(text));
  }

  static Cell code(String text) {
    return new Cell.Code(SafeText.line(text));
  }

  static Cell count(long count) {
    return new Cell.Number(NUMBERS.count(count));
  }
}
