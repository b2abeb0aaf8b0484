package org.leakrisk.jobs.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that must not count, made from a good row just written. Good rows stay as they are, so the
 * planted truth holds with and without bad rows.
 */
final class BadRows {
  /** Makes the extra rows from the cells of a good one. */
  @FunctionalInterface
  interface Fault {
    List<List<String>> spoil(List<String> good, Draws draws);
  }

  /**
   * A kind of bad row.
   *
   * @param expected what becomes of it: a rejection reason, DUPLICATE, or SUPERSEDED (then the good
   *     row is replaced by one that says the same in every column that counts)
   */
  record Kind(String expected, Fault fault) {
    boolean rejected() {
      return !expected.equals("DUPLICATE") && !expected.equals("SUPERSEDED");
    }
  }

  private BadRows() {}

  /** The kinds for a source, none for small reference sources. */
  static List<Kind> of(Layout layout) {
    return switch (layout.source()) {
      case "complaints", "fraud_cases" ->
          records(layout, "platform", List.of("market-e", "market-f"), "platform", "market-d");
      case "audits" -> audits(layout);
      case "parcels" -> parcels(layout);
      case "counts" -> counts(layout);
      default -> List.of();
    };
  }

  private static List<Kind> records(
      Layout layout, String disputed, List<String> claims, String revised, String newValue) {
    String date = layout.columns().get(1);
    List<Kind> kinds = new ArrayList<>();
    kinds.add(changed("BAD_DATE", layout, date, "2012-02-30"));
    kinds.add(new Kind("DUPLICATE", (good, draws) -> List.of(good)));
    kinds.add(changed("AMBIGUOUS_DATE", layout, date, "03/04/2012"));
    kinds.add(new Kind("RAGGED", (good, draws) -> List.of(shortened(renamed(good, draws)))));
    kinds.add(new Kind("SUPERSEDED", (good, draws) -> revised(layout, good, revised, newValue)));
    kinds.add(new Kind("EMPTY_ID", (good, draws) -> List.of(with(good, 0, ""))));
    kinds.add(
        new Kind(
            "CONFLICT",
            (good, draws) -> conflict(renamed(good, draws), layout.index(disputed), claims)));
    kinds.add(changed("PLACEHOLDER_DATE", layout, date, "1970-01-01"));
    kinds.add(new Kind("RAGGED", (good, draws) -> List.of(lengthened(renamed(good, draws)))));
    return kinds;
  }

  private static List<Kind> audits(Layout layout) {
    List<Kind> kinds = new ArrayList<>();
    kinds.add(changed("OUT_OF_RANGE", layout, "items_failed", "13"));
    kinds.add(changed("UNKNOWN_COURIER", layout, "courier", "nosuch"));
    kinds.add(changed("NEGATIVE", layout, "items_failed", "-1"));
    kinds.add(changed("NOT_INTEGER", layout, "items_checked", "1.5"));
    kinds.addAll(records(layout, "items_checked", List.of("13", "14"), "branch", ""));
    return kinds;
  }

  private static List<Kind> parcels(Layout layout) {
    return List.of(
        inPlace("NEGATIVE", layout, "parcels", "-1200"),
        inPlace("BAD_PROVINCE", layout, "province", "99"),
        inPlace("UNKNOWN_COURIER", layout, "courier", "nosuch"),
        inPlace("NOT_A_NUMBER", layout, "parcels", "NaN"),
        new Kind("DUPLICATE", (good, draws) -> List.of(good)),
        inPlace("BAD_MONTH", layout, "month", "2012-13"),
        new Kind("RAGGED", (good, draws) -> List.of(shortened(good))));
  }

  private static List<Kind> counts(Layout layout) {
    return List.of(
        inPlace("NEGATIVE", layout, "events", "-3"),
        inPlace("UNKNOWN_COURIER", layout, "courier", "nosuch"),
        inPlace("AGGREGATED_AUDIT", layout, "stream", "audit"),
        inPlace("NOT_INTEGER", layout, "events", "1.5"),
        new Kind("RAGGED", (good, draws) -> List.of(shortened(good))));
  }

  private static Kind changed(String expected, Layout layout, String column, String value) {
    int index = layout.index(column);
    return new Kind(expected, (good, draws) -> List.of(with(renamed(good, draws), index, value)));
  }

  private static Kind inPlace(String expected, Layout layout, String column, String value) {
    int index = layout.index(column);
    return new Kind(expected, (good, draws) -> List.of(with(good, index, value)));
  }

  private static List<List<String>> revised(
      Layout layout, List<String> good, String column, String value) {
    List<String> newer = with(good, layout.index("revision"), "2");
    return List.of(with(newer, layout.index(column), value));
  }

  /** Two rows that claim the same id, so that neither can be believed. */
  private static List<List<String>> conflict(List<String> one, int index, List<String> claims) {
    return claims.stream().map(claim -> with(one, index, claim)).toList();
  }

  private static List<String> renamed(List<String> good, Draws draws) {
    return with(good, 0, good.get(0).substring(0, 2) + draws.token());
  }

  private static List<String> with(List<String> cells, int index, String value) {
    List<String> changed = new ArrayList<>(cells);
    changed.set(index, value);
    return changed;
  }

  private static List<String> shortened(List<String> cells) {
    return cells.subList(0, cells.size() - 1);
  }

  private static List<String> lengthened(List<String> cells) {
    List<String> longer = new ArrayList<>(cells);
    longer.add("x");
    return longer;
  }
}
