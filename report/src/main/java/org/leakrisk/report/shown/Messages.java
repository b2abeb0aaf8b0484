package org.leakrisk.report.shown;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of one language: words of the tables and whole sentences with named arguments. */
public final class Messages {
  private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z0-9]+)\\}");
  private static final Messages ENGLISH = read("messages_en.properties");

  private final Properties texts;

  private Messages(Properties texts) {
    this.texts = texts;
  }

  /** English. */
  public static Messages english() {
    return ENGLISH;
  }

  private static Messages read(String resource) {
    Properties texts = new Properties();
    try (InputStream bytes = Messages.class.getResourceAsStream(resource);
        Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The shipped texts cannot be read", unreadable);
    }
    return new Messages(texts);
  }

  /**
   * A text with its arguments filled in. Arguments are never read as text with arguments.
   *
   * @param key its key
   * @param namesAndValues name, value, name, value ...
   * @throws IllegalArgumentException when there is no such text, or an argument is missing
   */
  public String text(String key, Object... namesAndValues) {
    String text =
        find(key).orElseThrow(() -> new IllegalArgumentException("There is no text " + key));
    Matcher arguments = ARGUMENT.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (arguments.find()) {
      String value = value(key, arguments.group(1), namesAndValues);
      arguments.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return arguments.appendTail(filled).toString();
  }

  private static String value(String key, String name, Object... namesAndValues) {
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      if (namesAndValues[i].equals(name)) {
        return namesAndValues[i + 1].toString();
      }
    }
    throw new IllegalArgumentException("Text " + key + " lacks its argument " + name);
  }

  /** A text about a number of things: {@code key.one} for 1, else {@code key.many}. */
  public String counted(String key, long count, Object... namesAndValues) {
    Object[] all = new Object[namesAndValues.length + 2];
    all[0] = "count";
    all[1] = Numbers.PAGE.count(count);
    System.arraycopy(namesAndValues, 0, all, 2, namesAndValues.length);
    return text(key + (count == 1 ? ".one" : ".many"), all);
  }

  /** The text of a key, empty when there is none. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.getProperty(key));
  }

  /** How a word of the tables is shown. */
  public String word(Enum<?> word) {
    return text(kind(word) + "." + word.name());
  }

  /** How a word of the tables is shown where there is little room. */
  public String shortWord(Enum<?> word) {
    return find(kind(word) + "." + word.name() + ".short").orElseGet(() -> word(word));
  }

  private static String kind(Enum<?> word) {
    String name = word.getDeclaringClass().getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** All keys in order. */
  public Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
