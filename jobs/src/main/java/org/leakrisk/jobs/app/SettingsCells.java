package org.leakrisk.jobs.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leakrisk.gate.courier.WaybillRule;
import org.leakrisk.risk.score.Context;
import org.leakrisk.tables.failure.Failure.BadUsage;
import org.leakrisk.tables.schema.Word;

/** Reads single settings as what they must be; a wrong one is refused with its key. */
final class SettingsCells {
  private static final List<String> BREAK = List.of("month", "source", "note");
  private static final List<String> WAYBILL_RULE =
      List.of("courier", "begins", "rest", "valid_from", "valid_to");

  private final SettingsTree tree;

  SettingsCells(SettingsTree tree) {
    this.tree = tree;
  }

  /** One of an enum's words, written in lower case, with hyphens or underscores. */
  <E extends Enum<E>> E word(String key, Class<E> words) {
    return wordOf(key, tree.at(key), words);
  }

  <E extends Enum<E>> List<E> words(String key, Class<E> words) {
    JsonNode node = tree.at(key);
    if (!node.isArray()) {
      throw new BadUsage("%s must be a list of %s".formatted(key, written(words)));
    }
    List<E> found = new ArrayList<>();
    node.forEach(element -> found.add(wordOf(key, element, words)));
    return found;
  }

  long whole(String key) {
    JsonNode node = tree.at(key);
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new BadUsage(key + " must be a whole number");
    }
    return node.longValue();
  }

  int smallWhole(String key) {
    long number = whole(key);
    if (number != (int) number) {
      throw new BadUsage(key + " is out of range");
    }
    return (int) number;
  }

  double number(String key) {
    return numberOf(key, tree.at(key));
  }

  /** A text; numbers are taken as they are written. */
  String text(String key) {
    JsonNode node = tree.at(key);
    if (!node.isValueNode() || node.isNull()) {
      throw new BadUsage(key + " must be a single value");
    }
    return node.asText();
  }

  /** A list of texts. */
  List<String> lines(String key) {
    JsonNode node = tree.at(key);
    if (!node.isArray()) {
      throw new BadUsage(key + " must be a list of lines");
    }
    List<String> lines = new ArrayList<>();
    node.forEach(element -> lines.add(element.asText()));
    return lines;
  }

  SortedMap<String, Double> numbers(String key) {
    SortedMap<String, Double> numbers = new TreeMap<>();
    entries(key).forEach((name, node) -> numbers.put(name, numberOf(key + "." + name, node)));
    return numbers;
  }

  SortedMap<String, String> texts(String key) {
    SortedMap<String, String> texts = new TreeMap<>();
    entries(key).forEach((name, node) -> texts.put(name, node.asText()));
    return texts;
  }

  /**
   * Changes of definition, each with month, source and note and nothing else.
   *
   * @param sources what a source may be called
   */
  List<Context.Break> breaks(String key, List<String> sources) {
    JsonNode node = tree.at(key);
    if (!node.isArray()) {
      throw new BadUsage(key + " must be a list of entries with month, source and note");
    }
    List<Context.Break> breaks = new ArrayList<>();
    for (JsonNode element : node) {
      if (element.size() != BREAK.size() || !BREAK.stream().allMatch(element::has)) {
        throw new BadUsage(key + ": an entry must have month, source and note, and nothing else");
      }
      String source = element.get("source").asText();
      if (!sources.contains(source)) {
        throw new BadUsage("%s: source must be %s".formatted(key, String.join(" or ", sources)));
      }
      breaks.add(
          new Context.Break(
              month(key, element.get("month").asText()), source, element.get("note").asText()));
    }
    return breaks;
  }

  /** Forms of waybill numbers, each with courier and rest, and at will begins and dates. */
  List<WaybillRule> waybillRules(String key) {
    JsonNode node = tree.at(key);
    if (!node.isArray()) {
      throw new BadUsage(key + " must be a list of entries with courier, begins and rest");
    }
    List<WaybillRule> rules = new ArrayList<>();
    for (JsonNode element : node) {
      boolean known =
          element.isObject()
              && element.has("courier")
              && element.has("rest")
              && element.properties().stream()
                  .allMatch(property -> WAYBILL_RULE.contains(property.getKey()));
      if (!known) {
        throw new BadUsage(
            key
                + ": an entry must have courier and rest, may have begins, valid_from and valid_to,"
                + " and nothing else");
      }
      rules.add(waybillRule(key, element));
    }
    return rules;
  }

  private static WaybillRule waybillRule(String key, JsonNode element) {
    try {
      return WaybillRule.of(
          element.get("courier").asText(),
          day(element, "valid_from", LocalDate.MIN),
          day(element, "valid_to", LocalDate.MAX),
          element.path("begins").asText(""),
          element.get("rest").asText());
    } catch (DateTimeParseException noDay) {
      throw new BadUsage(key + ": dates must be written as 2012-12-31");
    } catch (IllegalArgumentException unreadable) {
      throw new BadUsage(
          key
              + ": begins holds capitals and digits with spaces between, rest forms such as 9D,"
              + " 3X10D or S10, and a rule ends after it began");
    }
  }

  private static LocalDate day(JsonNode element, String name, LocalDate missing) {
    return element.has(name) ? LocalDate.parse(element.get(name).asText()) : missing;
  }

  private static YearMonth month(String key, String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException noMonth) {
      throw new BadUsage(key + ": month must be written as 2012-12");
    }
  }

  private Map<String, JsonNode> entries(String key) {
    JsonNode node = tree.at(key);
    if (!node.isObject()) {
      throw new BadUsage(key + " must hold entries of the form name: value");
    }
    return node.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static double numberOf(String key, JsonNode node) {
    if (!node.isNumber()) {
      throw new BadUsage(key + " must be a number");
    }
    return node.doubleValue();
  }

  private static <E extends Enum<E>> E wordOf(String key, JsonNode node, Class<E> words) {
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> hyphened(written(word)).equals(hyphened(node.asText())))
        .findFirst()
        .orElseThrow(() -> new BadUsage("%s must be %s".formatted(key, written(words))));
  }

  private static <E extends Enum<E>> String written(Class<E> words) {
    return Arrays.stream(words.getEnumConstants())
        .map(SettingsCells::written)
        .collect(Collectors.joining(" or "));
  }

  private static String written(Enum<?> word) {
    return word instanceof Word inputWord ? inputWord.code() : hyphened(word.name());
  }

  private static String hyphened(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
