package org.leakrisk.gate.column;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.tables.schema.Word;
import org.leakrisk.tables.word.Reason;

/** Words of a closed list, in any case; spaces and hyphens stand for underscores. */
final class WordKind implements ColumnKind {
  private final Map<String, ?> words;

  WordKind(Map<String, ?> words) {
    this.words = words;
  }

  static <E extends Enum<E> & Word> WordKind of(Class<E> type, Map<String, Object> more) {
    Map<String, Object> words = new HashMap<>(more);
    Arrays.stream(type.getEnumConstants()).forEach(word -> words.put(word.code(), word));
    return new WordKind(words);
  }

  @Override
  public Cell parse(String text) {
    Written written = Written.of(text);
    Optional<Object> asIs = Optional.ofNullable(words.get(written.text()));
    if (asIs.isPresent()) {
      return Cell.of(asIs.get(), written.changed());
    }
    String code = written.text().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return Optional.<Object>ofNullable(words.get(code))
        .map(Cell::normalised)
        .orElse(Cell.fault(Reason.BAD_WORD));
  }
}
