package org.leakrisk.jobs.simulate;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.tables.failure.Failure;

/** Reads knobs from their texts; what is not given has its default. */
final class KnobValues {
  private final SortedMap<String, String> texts = new TreeMap<>();

  KnobValues(Map<String, String> given) {
    for (Knob knob : Knobs.ALL) {
      texts.put(knob.name(), knob.defaultValue());
    }
    for (Map.Entry<String, String> entry : given.entrySet()) {
      if (texts.replace(entry.getKey(), entry.getValue().strip()) == null) {
        throw new Failure.BadUsage(
            "simulate: unknown setting '%s': known are %s"
                .formatted(entry.getKey(), String.join(", ", texts.keySet())));
      }
    }
  }

  String text(String name) {
    return texts.get(name);
  }

  double number(String name) {
    try {
      return Double.parseDouble(text(name));
    } catch (NumberFormatException notANumber) {
      throw bad(name, "a number");
    }
  }

  long whole(String name) {
    try {
      return Long.parseLong(text(name));
    } catch (NumberFormatException notWhole) {
      throw bad(name, "a whole number");
    }
  }

  int small(String name) {
    long value = whole(name);
    if (value != (int) value) {
      throw bad(name, "a smaller whole number");
    }
    return (int) value;
  }

  boolean yes(String name) {
    return switch (text(name)) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> throw bad(name, "yes or no");
    };
  }

  YearMonth month(String name) {
    try {
      return YearMonth.parse(text(name));
    } catch (DateTimeParseException notAMonth) {
      throw bad(name, "a month as 2012-12");
    }
  }

  List<String> list(String name) {
    return text(name).isEmpty() ? List.of() : List.of(text(name).split("\\s*,\\s*"));
  }

  /** Pairs such as {@code bingtong=2.5,yitong=0.8}. */
  SortedMap<String, Double> numbersById(String name) {
    SortedMap<String, Double> numbers = new TreeMap<>();
    for (String pair : list(name)) {
      String[] sides = pair.split("=", 2);
      try {
        numbers.put(sides[0].strip(), Double.valueOf(sides[sides.length - 1].strip()));
      } catch (NumberFormatException notANumber) {
        throw bad(name, "pairs as bingtong=2.5,yitong=0.8");
      }
    }
    return Collections.unmodifiableSortedMap(numbers);
  }

  private static Failure.BadUsage bad(String name, String expected) {
    return new Failure.BadUsage("simulate: --%s must be %s".formatted(name, expected));
  }
}
