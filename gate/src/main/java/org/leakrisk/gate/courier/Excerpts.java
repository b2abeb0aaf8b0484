package org.leakrisk.gate.courier;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds names of couriers inside longer cells and texts. Many names are everyday words, so a name
 * counts only where something around it says that a courier is meant.
 */
final class Excerpts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Words for a branch; what ends with one is the name of a branch. */
  private static final List<String> OUTLETS =
      List.of(
          "分公司", "网点", "营业部", "营业厅", "分部", "站", "中转", "分拨", "集散", "转运", "中心", "店", "branch",
          "outlet", "station", "depot", "hub", "centre", "center");

  /** Words that may stand beside a courier's name and mean nothing else. */
  private static final List<String> FILLERS = List.of("快递员", "快件", "总部", "省", "市", "区", "县");

  /** Words beside which a short Chinese name is a courier's. */
  private static final List<String> CHINESE_CONTEXT =
      List.of("快递", "速递", "快运", "单号", "运单", "网点", "分公司", "营业部", "快件", "派件", "快递员");

  /** Words near which a short Latin name is a courier's. */
  private static final Set<String> LATIN_CONTEXT =
      Set.of("express", "courier", "parcel", "waybill");

  private static final int MOST_BETWEEN = 2;
  private static final int NEAR_WORDS = 3;
  private static final int SHORT_CHINESE = 2;
  private static final int LONG_LATIN = 4;

  private final WordTree names = new WordTree();
  private final WordTree fillers = new WordTree();
  private final WordTree outlets = new WordTree();
  private final HashSet<String> inText = new HashSet<>();
  private final Aliases meanings;

  /**
   * Names to be found.
   *
   * @param meanings what they mean, by folded form
   */
  Excerpts(Aliases meanings) {
    this.meanings = meanings;
    OUTLETS.forEach(word -> outlets.add(Names.spaced(word)));
    FILLERS.forEach(fillers::add);
    Names.suffixes().forEach(fillers::add);
    for (String[] division : Facts.of("divisions.csv")) {
      Arrays.stream(division).skip(1).forEach(name -> fillers.add(Names.spaced(name)));
    }
  }

  /**
   * Adds a name.
   *
   * @param name as it is written
   * @param everywhere true when it counts in free text too
   */
  void add(String name, boolean everywhere) {
    String spaced = Names.spaced(name);
    String folded = Names.fold(name);
    names.add(spaced);
    names.add(folded);
    if (everywhere) {
      inText.add(folded);
    }
  }

  /** The couriers that a cell for a courier or a branch names on a day. */
  Mentions inCell(String cell, LocalDate day) {
    String text = Names.spaced(cell);
    Found found = new Found(day);
    boolean clean = true;
    boolean outletLast = false;
    int first = -1;
    int at = 0;
    while (at < text.length()) {
      int name = wordEnd(names, text, at);
      int filler = wordEnd(fillers, text, at);
      int outlet = wordEnd(outlets, text, at);
      if (name > at && name >= Math.max(filler, outlet) && found.add(text.substring(at, name))) {
        first = first < 0 ? at : first;
        at = name;
      } else if (filler > at || outlet > at) {
        outletLast = outlet >= filler;
        at = Math.max(filler, outlet);
      } else {
        boolean empty = Character.isDigit(text.charAt(at)) || " |".indexOf(text.charAt(at)) >= 0;
        clean &= empty;
        outletLast &= empty;
        at++;
      }
    }
    return found.mentions(clean || (first == 0 && outletLast));
  }

  /** The couriers that free text names on a day, counting only names that are meant as such. */
  Mentions inText(String freeText, LocalDate day) {
    String text = Names.spaced(freeText);
    Found found = new Found(day);
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(names, text, at);
      String name = text.substring(at, end);
      boolean counts = end > at && inText.contains(compact(name)) && isMeant(text, at, end);
      at = counts && found.add(name) ? end : at + 1;
    }
    return found.mentions(true);
  }

  /** Names found so far. */
  private final class Found {
    private final LocalDate day;
    private final SortedSet<String> couriers = new TreeSet<>();
    private final SortedSet<String> forms = new TreeSet<>();

    Found(LocalDate day) {
      this.day = day;
    }

    /** False when the name means nobody on the day. */
    boolean add(String name) {
      SortedSet<String> meant = meanings.on(compact(name), day);
      couriers.addAll(meant);
      if (!meant.isEmpty()) {
        forms.add(name);
      }
      return !meant.isEmpty();
    }

    Mentions mentions(boolean tidy) {
      return new Mentions(couriers, forms, tidy);
    }
  }

  private static String compact(String spaced) {
    return spaced.indexOf(' ') < 0 ? spaced : spaced.replace(" ", "");
  }

  /** Where the longest word at a place ends; Latin words are taken whole or not at all. */
  private static int wordEnd(WordTree words, String text, int at) {
    int end = words.longest(text, at);
    boolean cutBefore = at > 0 && isLatinAt(text, at) && isLatinAt(text, at - 1);
    boolean cutAfter =
        end > at && end < text.length() && isLatinAt(text, end - 1) && isLatinAt(text, end);
    return cutBefore || cutAfter ? at : end;
  }

  private static boolean isLatinAt(String text, int at) {
    return Names.isLatin(text.charAt(at));
  }

  private static boolean isMeant(String text, int start, int end) {
    boolean latin = text.substring(start, end).chars().allMatch(c -> c == ' ' || c < 0x80);
    int length = end - start;
    return latin
        ? length >= LONG_LATIN || nearLatin(text, start, end) || nearChinese(text, start, end)
        : length > SHORT_CHINESE || nearChinese(text, start, end);
  }

  private static boolean nearChinese(String text, int start, int end) {
    for (String word : CHINESE_CONTEXT) {
      int after = text.indexOf(word, end);
      boolean follows =
          after >= 0 && after <= end + MOST_BETWEEN && oneClause(text.substring(end, after));
      int before = text.lastIndexOf(word, start - word.length());
      boolean precedes =
          before >= 0
              && before + word.length() >= start - MOST_BETWEEN
              && oneClause(text.substring(before + word.length(), start));
      if (follows || precedes) {
        return true;
      }
    }
    return false;
  }

  private static boolean oneClause(String between) {
    return between.indexOf(Names.CLAUSE) < 0;
  }

  private static boolean nearLatin(String text, int start, int end) {
    String[] before = words(text.substring(text.lastIndexOf(Names.CLAUSE, start) + 1, start));
    int stop = text.indexOf(Names.CLAUSE, end);
    String[] after = words(text.substring(end, stop < 0 ? text.length() : stop));
    return Arrays.stream(before)
            .skip(Math.max(0, before.length - NEAR_WORDS))
            .anyMatch(LATIN_CONTEXT::contains)
        || Arrays.stream(after).limit(NEAR_WORDS).anyMatch(LATIN_CONTEXT::contains);
  }

  private static String[] words(String text) {
    return text.trim().split("[^a-z0-9&]+");
  }
}
