package org.leakrisk.gate.leak;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks for the words of a dictionary in texts. Belongs to one thread. */
public final class LeakDetector {
  /** Words looked at in one text; a text with more of them is no complaint. */
  private static final int MOST_HITS = 200;

  private final LeakRules rules;
  private Optional<Compiled> compiled = Optional.empty();
  private final FoldedText text = new FoldedText();
  private final int[] hits = new int[MOST_HITS * LeakSigns.HIT];

  /** A detector with this dictionary. */
  public LeakDetector(LeakRules rules) {
    this.rules = rules;
  }

  /** The dictionary made ready, when there is a text to read. */
  private record Compiled(Groups groups, List<Term> terms, Automaton automaton) {
    static Compiled of(LeakRules rules) {
      List<Term> terms = rules.terms();
      Automaton automaton = new Automaton(terms.stream().map(Term::words).toList());
      return new Compiled(new Groups(rules), terms, automaton);
    }
  }

  /** What is found in a text; of the text itself nothing is kept. */
  public LeakSigns look(String raw) {
    Compiled ready = compiled.orElseGet(() -> Compiled.of(rules));
    compiled = Optional.of(ready);
    Automaton automaton = ready.automaton();
    text.take(raw);
    int count = 0;
    int state = 0;
    for (int i = 0; i < text.length() && count < MOST_HITS; i++) {
      state = automaton.step(state, text.at(i));
      if (automaton.ends(state)) {
        count = note(ready.terms(), automaton.endingIn(state), i + 1, count);
      }
    }
    return count == 0
        ? LeakSigns.NONE
        : new LeakSigns(
            ready.groups(), Arrays.copyOf(hits, count * LeakSigns.HIT), new Clauses(text));
  }

  private int note(List<Term> terms, int[] found, int end, int before) {
    int count = before;
    for (int word : found) {
      Term term = terms.get(word);
      int start = end - term.words().length();
      boolean oneClause = text.clause(start) == text.clause(end - 1);
      if (count < MOST_HITS && oneClause && text.wholeWords(start, end, term.prefix())) {
        int at = count * LeakSigns.HIT;
        hits[at] = word;
        hits[at + 1] = start;
        int stop = term.prefix() ? text.wordEnd(end) : end;
        hits[at + 2] = stop;
        hits[at + 3] = text.units(start);
        hits[at + 4] = text.afterWord(stop);
        hits[at + 5] = text.clause(start);
        count++;
      }
    }
    return count;
  }
}
