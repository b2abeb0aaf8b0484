package org.leakrisk.release.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of a JSON object, taken out by name and type. */
final class Members {
  private final Map<String, ?> members;

  Members(Map<String, ?> members) {
    this.members = members;
  }

  /** Refuses an object that has other members than these. */
  Members only(String... names) {
    if (!members.keySet().equals(Set.of(names))) {
      throw new IllegalArgumentException("Other members than expected");
    }
    return this;
  }

  Map<String, ?> all() {
    return members;
  }

  String text(String name) {
    return as(name, String.class);
  }

  long number(String name) {
    return as(name, Long.class);
  }

  Optional<String> perhapsText(String name) {
    return members.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
  }

  Optional<Long> perhapsNumber(String name) {
    return members.containsKey(name) ? Optional.of(number(name)) : Optional.empty();
  }

  @SuppressWarnings("unchecked")
  Members object(String name) {
    return new Members((Map<String, ?>) as(name, Map.class));
  }

  @SuppressWarnings("unchecked")
  List<Members> objects(String name) {
    List<?> list = as(name, List.class);
    if (!list.stream().allMatch(Map.class::isInstance)) {
      throw new IllegalArgumentException("Member " + name + " is not a list of objects");
    }
    return list.stream().map(object -> new Members((Map<String, ?>) object)).toList();
  }

  private <T> T as(String name, Class<T> type) {
    Object value = members.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException("Member " + name + " is missing or of another type");
    }
    return type.cast(value);
  }
}
