package org.leakrisk.gate.courier;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Which couriers' waybills a number could be, by dated rules. The rules check numbers of a known
 * courier; they hardly ever tell whose a number is, so they confirm, contradict and break ties, and
 * never name a courier alone.
 */
final class WaybillRules implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The rules that come with the product; couriers by the product's own ids. */
  private static final List<WaybillRule> BUILTIN =
      Facts.of("waybill-rules.csv").stream()
          .map(
              row ->
                  WaybillRule.of(
                      row[0],
                      Facts.day(row[1], LocalDate.MIN),
                      Facts.day(row[2], LocalDate.MAX),
                      row[3],
                      row[4]))
          .toList();

  /** What a number says about the courier that the name says. */
  enum Verdict {
    /** A rule of the courier fits. */
    AGREE,
    /** There is no rule of the courier for the day, or no rule that tells couriers apart fits. */
    SILENT,
    /** None of the courier's rules fits, and one of another courier does. */
    CONFLICT
  }

  private final HashMap<String, ArrayList<WaybillRule>> ofCourier = new HashMap<>();
  private final HashMap<Integer, ArrayList<WaybillRule.Form>> ofLength = new HashMap<>();

  /**
   * The rules of an input.
   *
   * @param own rules that replace all built-in ones of their courier; ids of the input
   * @param codes from the product's own ids to those of the register
   */
  static WaybillRules of(List<WaybillRule> own, UnaryOperator<String> codes) {
    WaybillRules rules = new WaybillRules();
    own.forEach(rules::add);
    SortedSet<String> replaced = new TreeSet<>(rules.ofCourier.keySet());
    for (WaybillRule rule : BUILTIN) {
      String code = codes.apply(rule.courier());
      if (!replaced.contains(code)) {
        rules.add(new WaybillRule(code, rule.from(), rule.to(), rule.begins(), rule.rests()));
      }
    }
    return rules;
  }

  private void add(WaybillRule rule) {
    ofCourier.computeIfAbsent(rule.courier(), none -> new ArrayList<>()).add(rule);
    for (WaybillRule.Form form : rule.forms()) {
      ofLength.computeIfAbsent(form.length(), none -> new ArrayList<>()).add(form);
    }
  }

  /** Couriers that have a rule which fits, in id order. */
  SortedSet<String> matching(WrittenWaybill waybill, LocalDate day) {
    SortedSet<String> couriers = new TreeSet<>();
    for (WaybillRule.Form form : candidates(waybill)) {
      if (form.fits(waybill.number(), day)) {
        couriers.add(form.rule().courier());
      }
    }
    return couriers;
  }

  /** True when something is known of a courier's numbers on a day. */
  boolean knows(String courier, LocalDate day) {
    return ofCourier.getOrDefault(courier, new ArrayList<>()).stream()
        .anyMatch(rule -> !day.isBefore(rule.from()) && !day.isAfter(rule.to()));
  }

  /** What a number says about a courier. */
  Verdict verdict(WrittenWaybill waybill, String courier, LocalDate day) {
    boolean contradicted = false;
    for (WaybillRule.Form form : candidates(waybill)) {
      if (form.fits(waybill.number(), day)) {
        if (form.rule().courier().equals(courier)) {
          return Verdict.AGREE;
        }
        contradicted |= form.isTelling();
      }
    }
    return contradicted && !waybill.isNumeric() && knows(courier, day)
        ? Verdict.CONFLICT
        : Verdict.SILENT;
  }

  private List<WaybillRule.Form> candidates(WrittenWaybill waybill) {
    return ofLength.getOrDefault(waybill.number().length(), new ArrayList<>());
  }
}
