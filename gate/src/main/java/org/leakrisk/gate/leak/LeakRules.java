package org.leakrisk.gate.leak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The dictionary: groups of words, and rules that say which groups together are a sign. A row is
 * {@code kind,name,value,valid_from,valid_to}. Kind TERM puts words into the group of that name;
 * STRONG, CONSEQUENCE and WEAK make a rule of that id and class, whose value is its scope and its
 * groups. See docs/leak-rules.md.
 */
public final class LeakRules implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String SHIPPED = "/org/leakrisk/gate/leak-rules.csv";
  private static final String TERM = "TERM";
  private static final int COLUMNS = 5;
  private static final int SHORTEST_LATIN = 3;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
  private static final LeakRules STANDARD = new LeakRules(shippedRows());

  private final TreeMap<String, Term> terms = new TreeMap<>();
  private final TreeMap<String, Rule> rules = new TreeMap<>();

  private LeakRules(List<String> rows) {
    rows.forEach(this::add);
    rules.values().forEach(this::requireGroups);
  }

  /** The dictionary that is shipped. */
  public static LeakRules standard() {
    return STANDARD;
  }

  /**
   * The shipped dictionary with some rows more. A row for the same words of the same group, or for
   * the same rule id, replaces the shipped one.
   *
   * @throws IllegalArgumentException when a row cannot be read; the message names the row by place
   */
  public static LeakRules with(List<String> more) {
    if (more.isEmpty()) {
      return STANDARD;
    }
    LeakRules all = new LeakRules(shippedRows());
    for (int row = 0; row < more.size(); row++) {
      try {
        all.add(more.get(row));
        all.rules.values().forEach(all::requireGroups);
      } catch (IllegalArgumentException wrong) {
        throw new IllegalArgumentException(
            "leak-rules: entry %d: %s".formatted(row + 1, wrong.getMessage()));
      }
    }
    return all;
  }

  private static List<String> shippedRows() {
    try (InputStream stream = LeakRules.class.getResourceAsStream(SHIPPED);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(String row) {
    String[] cells = row.split(",", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("write kind,name,value,valid_from,valid_to");
    }
    LocalDate from = day(cells[3], FIRST);
    LocalDate to = day(cells[4], LAST);
    if (cells[0].equals(TERM)) {
      Term term = term(cells[1], cells[2], from, to);
      terms.put(term.group() + ' ' + cells[2].strip(), term);
    } else {
      Rule rule = rule(cells, from, to);
      rules.put(rule.id(), rule);
    }
  }

  private static Term term(String group, String written, LocalDate from, LocalDate to) {
    boolean prefix = written.endsWith("*");
    FoldedText folded = new FoldedText();
    folded.take(prefix ? written.substring(0, written.length() - 1) : written);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      words.append(folded.at(i));
    }
    boolean latin = words.length() > 0 && Letters.isLatin(words.charAt(0));
    if (!group.matches("[A-Z_]{2,20}") || words.length() < (latin ? SHORTEST_LATIN - 1 : 1)) {
      throw new IllegalArgumentException(
          "a TERM needs a group such as ACT and words of at least 1 Chinese or 2 Latin characters");
    }
    return new Term(group, words.toString(), prefix, from, to);
  }

  private static Rule rule(String[] cells, LocalDate from, LocalDate to) {
    List<String> value = Arrays.asList(cells[2].strip().split(" +"));
    if (!cells[1].matches("[A-Z][A-Z0-9_]{1,15}") || value.size() < 2) {
      throw new IllegalArgumentException(
          "a rule needs an id such as S9 and a value such as 'pair OBJECT ACT'");
    }
    Rule.Scope scope = word(Rule.Scope.class, value.get(0).toUpperCase(Locale.ROOT));
    LeakText says = word(LeakText.class, cells[0]);
    List<String> groups = value.subList(1, value.size());
    if (says == LeakText.NONE || scope == Rule.Scope.PAIR && groups.size() != 2) {
      throw new IllegalArgumentException(
          "a rule is STRONG, CONSEQUENCE or WEAK, and scope pair takes two groups");
    }
    return new Rule(cells[1], says, scope, List.copyOf(groups), from, to);
  }

  private static <E extends Enum<E>> E word(Class<E> words, String text) {
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> word.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "kind is TERM, STRONG, CONSEQUENCE or WEAK; scope is pair, clause or near"));
  }

  private static LocalDate day(String text, LocalDate otherwise) {
    try {
      return text.isBlank() ? otherwise : LocalDate.parse(text.strip());
    } catch (DateTimeParseException noDay) {
      throw new IllegalArgumentException("valid_from and valid_to are days such as 2012-12-01");
    }
  }

  private void requireGroups(Rule rule) {
    for (String group : rule.groups()) {
      if (terms.values().stream().noneMatch(term -> term.group().equals(group))) {
        throw new IllegalArgumentException("a group of the rule has no TERM");
      }
    }
  }

  /** The same without a rule or all words of a group, to see what it is worth. */
  LeakRules without(String name) {
    LeakRules less = new LeakRules(List.of());
    terms.forEach((key, term) -> less.putUnless(name, key, term));
    rules.forEach(
        (id, rule) -> {
          if (!id.equals(name)) {
            less.rules.put(id, rule);
          }
        });
    return less;
  }

  private void putUnless(String group, String key, Term term) {
    if (!term.group().equals(group)) {
      terms.put(key, term);
    }
  }

  List<Term> terms() {
    return List.copyOf(terms.values());
  }

  List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /** Names of all groups, sorted. */
  List<String> groups() {
    return terms.values().stream().map(Term::group).distinct().sorted().toList();
  }

  /** First 12 hexadecimal digits of SHA-256 over all rows: names this state of the dictionary. */
  public String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Stream.concat(terms.values().stream(), rules.values().stream())
          .map(Object::toString)
          .sorted(Comparator.naturalOrder())
          .forEach(row -> digest.update((row + '\n').getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LeakRules same && terms.equals(same.terms) && rules.equals(same.rules);
  }

  @Override
  public int hashCode() {
    return 31 * terms.hashCode() + rules.hashCode();
  }
}
