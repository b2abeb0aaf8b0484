package org.leakrisk.gate.leak;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.tables.word.YesNo;

/** Counts what texts were found to say, by class and by rule, and how that agrees with labels. */
public final class LeakCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final EnumMap<LeakText, Long> texts = new EnumMap<>(LeakText.class);
  private final TreeMap<String, Long> rules = new TreeMap<>();
  private long foundRight;
  private long foundWrong;
  private long missed;
  private long leftRight;

  /** Counts one text. A weak sign is not taken for a leak. */
  public void add(LabelledReading text) {
    LeakText found = text.reading().text();
    texts.merge(found, 1L, Long::sum);
    text.reading().rules().forEach(rule -> rules.merge(rule, 1L, Long::sum));
    if (text.label().isPresent()) {
      boolean leak = text.label().get() == YesNo.YES;
      boolean detected = found == LeakText.STRONG || found == LeakText.CONSEQUENCE;
      foundRight += leak && detected ? 1 : 0;
      foundWrong += !leak && detected ? 1 : 0;
      missed += leak && !detected ? 1 : 0;
      leftRight += !leak && !detected ? 1 : 0;
    }
  }

  /** Adds what was counted elsewhere. */
  public void add(LeakCounts more) {
    more.texts.forEach((text, count) -> texts.merge(text, count, Long::sum));
    more.rules.forEach((rule, count) -> rules.merge(rule, count, Long::sum));
    foundRight += more.foundRight;
    foundWrong += more.foundWrong;
    missed += more.missed;
    leftRight += more.leftRight;
  }

  /** Texts of a class. */
  public long of(LeakText text) {
    return texts.getOrDefault(text, 0L);
  }

  /** All texts. */
  public long texts() {
    return texts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Texts in which a rule fired, by rule id. */
  public SortedMap<String, Long> rules() {
    return Collections.unmodifiableSortedMap(rules);
  }

  /** Labelled texts. */
  public long labelled() {
    return foundRight + foundWrong + missed + leftRight;
  }

  /** Share of the labelled texts taken for leaks that are leaks. */
  public Share precision() {
    return new Share(foundRight, foundRight + foundWrong);
  }

  /** Share of the labelled leaks that were found. */
  public Share recall() {
    return new Share(foundRight, foundRight + missed);
  }

  /**
   * True when labels of this input say that too many detected texts are no leaks: at least 50 of
   * them are labelled, and the lower end of the interval of the precision is below 0.70.
   */
  public boolean distrusted() {
    return precision().of() >= 50 && precision().lower95() < 0.70;
  }

  @Override
  public String toString() {
    return texts + " " + rules;
  }
}
