package org.leakrisk.jobs.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Invented couriers: a heavenly stem and an ending, so that names differ in one character as those
 * of the market do. Nobody trades under these names.
 */
final class CourierCatalogue {
  private record Stem(String han, String latin, String misprint, String translation) {}

  private record Ending(String han, String traditional, String latin, String translation) {
    String letter() {
      return translation.substring(0, 1);
    }
  }

  private static final List<Stem> STEMS =
      List.of(
          new Stem("甲", "jia", "家", "First"),
          new Stem("乙", "yi", "亿", "Second"),
          new Stem("丙", "bing", "兵", "Third"),
          new Stem("丁", "ding", "顶", "Fourth"),
          new Stem("戊", "wu", "午", "Fifth"),
          new Stem("己", "ji", "纪", "Sixth"),
          new Stem("庚", "geng", "耕", "Seventh"),
          new Stem("辛", "xin", "新", "Eighth"));

  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("通", "通", "tong", "Pass"),
          new Ending("达", "達", "da", "Reach"),
          new Ending("丰", "豐", "feng", "Abundance"),
          new Ending("运", "運", "yun", "Carry"),
          new Ending("捷", "捷", "jie", "Swift"),
          new Ending("驰", "馳", "chi", "Gallop"));

  private static final Ending WALK = new Ending("行", "行", "xing", "Walk");

  /** In order of size; the first eight make the market that shares refer to. */
  static final List<CourierName> ORDINARY = ordinary();

  /** A firm so small that its raw rate says nothing. */
  static final CourierName TINY = name(new Stem("壬", "ren", "仁", "Ninth"), WALK, "XNW");

  /** A firm that leaves the market. */
  static final CourierName LEAVING = name(new Stem("癸", "gui", "贵", "Tenth"), WALK, "XTW");

  private CourierCatalogue() {}

  private static List<CourierName> ordinary() {
    int[] endingOfFirstEight = {0, 0, 0, 1, 2, 3, 4, 5};
    List<CourierName> names = new ArrayList<>();
    for (int stem = 0; stem < STEMS.size(); stem++) {
      names.add(ordinary(stem, endingOfFirstEight[stem]));
    }
    for (int ending = 0; ending < ENDINGS.size(); ending++) {
      for (int stem = 0; stem < STEMS.size(); stem++) {
        if (endingOfFirstEight[stem] != ending) {
          names.add(ordinary(stem, ending));
        }
      }
    }
    return Collections.unmodifiableList(names);
  }

  private static CourierName ordinary(int stem, int ending) {
    Ending last = ENDINGS.get(ending);
    return name(STEMS.get(stem), last, "X" + (char) ('A' + stem) + last.letter());
  }

  private static CourierName name(Stem stem, Ending ending, String waybillPrefix) {
    return new CourierName(
        stem.latin() + ending.latin(),
        stem.han() + ending.han(),
        capital(stem.latin()) + ending.latin(),
        capital(stem.latin()) + " " + capital(ending.latin()),
        stem.translation() + " " + ending.translation(),
        stem.misprint() + ending.han(),
        stem.han() + ending.traditional(),
        waybillPrefix);
  }

  private static String capital(String latin) {
    return (char) (latin.charAt(0) - 'a' + 'A') + latin.substring(1);
  }
}
