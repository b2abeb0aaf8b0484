package org.leakrisk.jobs.simulate;

import java.util.List;

/** How people write a courier's name. */
final class WrittenName {
  private static final List<String> GENERIC = List.of("快递公司", "不详", "express", "unknown");
  private static final List<String> OUTLET_WORDS = List.of("分公司", "网点", "营业部");
  private static final int FULL_WIDTH = 0xFEE0;

  private WrittenName() {}

  /** A written form; plain unless the noise strikes. */
  static String of(Person person, CourierName name, double noise, Draws draws) {
    if (!draws.chance(noise)) {
      return draws.chance(0.6) ? name.name() : name.name() + "快递";
    }
    return switch (draws.weighted(.25, .12, .25, .08, .06, .08, .05, .05, .06)) {
      case 0 -> draws.chance(0.5) ? name.latin() : name.english();
      case 1 -> upperCase(name.id());
      case 2 -> name.name() + person.province().name() + pick(OUTLET_WORDS, draws);
      case 3 -> fullWidth(name.latin());
      case 4 -> name.name().charAt(0) + "　" + name.name().charAt(1);
      case 5 -> draws.chance(0.5) ? name.translation() : name.misprint();
      case 6 -> name.traditional() + "快递";
      case 7 -> misspelt(name.latin(), draws);
      default -> pick(GENERIC, draws);
    };
  }

  private static String pick(List<String> words, Draws draws) {
    return words.get(draws.below(words.size()));
  }

  private static String upperCase(String ascii) {
    StringBuilder upper = new StringBuilder();
    ascii.chars().forEach(letter -> upper.append((char) (letter - 'a' + 'A')));
    return upper.toString();
  }

  private static String fullWidth(String ascii) {
    StringBuilder wide = new StringBuilder();
    ascii.chars().forEach(letter -> wide.append((char) (letter + FULL_WIDTH)));
    return wide.toString();
  }

  private static String misspelt(String latin, Draws draws) {
    int position = 1 + draws.below(latin.length() - 2);
    StringBuilder swapped = new StringBuilder(latin);
    swapped.setCharAt(position, latin.charAt(position + 1));
    swapped.setCharAt(position + 1, latin.charAt(position));
    return swapped.toString();
  }
}
