package org.leakrisk.checks.canary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Makes up personal values, each one once, and remembers where they go. All are invented. */
final class Planter {
  private static final String SURNAMES = "欧阳上官司马诸葛东方慕容";
  private static final String GIVEN = "岚峥澜珂琰祺翊骁霁旸澍煜瑾璇";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private final SplittableRandom random = new SplittableRandom(20121218);
  private final List<Canary> canaries = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  /** Everything made so far. */
  List<Canary> canaries() {
    return List.copyOf(canaries);
  }

  /** A mobile number. */
  String phone(String place) {
    return fresh(place, "phone", () -> "1" + random.nextInt(3, 10) + digits(9));
  }

  /** A waybill number. */
  String waybill(String place) {
    return fresh(place, "waybill", () -> "JT" + digits(12));
  }

  /** The name of a person. */
  String name(String place) {
    return fresh(place, "name", () -> surname() + characters(3));
  }

  /** A street and a number. */
  String address(String place) {
    return fresh(place, "address", () -> characters(3) + "路" + digits(4) + "弄");
  }

  /** An identity number with a day of birth and a check character that fit. */
  String identity(String place) {
    return fresh(
        place, "identity", () -> checked("110101" + "1980010" + random.nextInt(1, 10) + digits(3)));
  }

  private String fresh(String place, String kind, Supplier<String> source) {
    String value = source.get();
    while (!known.add(value)) {
      value = source.get();
    }
    canaries.add(new Canary(kind + " in " + place, value));
    return value;
  }

  private static String checked(String plain) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (plain.charAt(i) - '0') * WEIGHTS[i];
    }
    return plain + "10X98765432".charAt(sum % 11);
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private String surname() {
    int at = 2 * random.nextInt(SURNAMES.length() / 2);
    return SURNAMES.substring(at, at + 2);
  }

  private String characters(int count) {
    StringBuilder characters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      characters.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
    }
    return characters.toString();
  }
}
