package org.leakrisk.gate.leak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dictionary by number: each group is one bit. */
final class Groups {
  private static final int MOST = 64;

  private final List<Term> terms;
  private final long[] bitOfTerm;
  private final List<Rule> rules;
  private final long[] bitsOfRule;
  private final Map<String, Long> bits = new HashMap<>();

  Groups(LeakRules dictionary) {
    List<String> names = dictionary.groups();
    if (names.size() > MOST) {
      throw new IllegalArgumentException("leak-rules: at most 64 groups of terms");
    }
    names.forEach(name -> bits.put(name, 1L << bits.size()));
    terms = dictionary.terms();
    rules = dictionary.rules();
    bitOfTerm = terms.stream().mapToLong(term -> bit(term.group())).toArray();
    bitsOfRule = rules.stream().mapToLong(this::bits).toArray();
  }

  /** The bit of a group; none when the dictionary has no such group. */
  long bit(String group) {
    return bits.getOrDefault(group, 0L);
  }

  private long bits(Rule rule) {
    return rule.groups().stream().mapToLong(this::bit).reduce(0, (one, two) -> one | two);
  }

  Term term(int number) {
    return terms.get(number);
  }

  long bitOfTerm(int number) {
    return bitOfTerm[number];
  }

  List<Rule> rules() {
    return rules;
  }

  /** True when the groups found hold all groups of some rule. */
  boolean mayFire(long found) {
    for (long all : bitsOfRule) {
      if ((found & all) == all) {
        return true;
      }
    }
    return false;
  }

  /** All groups of a rule. */
  long bitsOfRule(int number) {
    return bitsOfRule[number];
  }
}
