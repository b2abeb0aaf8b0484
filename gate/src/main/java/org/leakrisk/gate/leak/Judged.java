package org.leakrisk.gate.leak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.leakrisk.gate.leak.LeakSigns.Hit;

/** The rules of one day held against the words found in one text. */
final class Judged {
  private static final int NOT_BEFORE_ACT = 3 * FoldedText.CHARACTER;
  private static final int NOT_BEFORE_LATIN_ACT = 2 * FoldedText.WORD;
  private static final int NOT_BEFORE_OBJECT = FoldedText.WORD;

  private final Groups groups;
  private final Clauses clauses;
  private final List<Hit> hits;
  private final long[] masks;
  private final TreeSet<String> fired = new TreeSet<>();
  private LeakText strongest = LeakText.NONE;

  Judged(Groups groups, Clauses clauses, List<Hit> found) {
    this.groups = groups;
    this.clauses = clauses;
    long[] all = masks(clauses.count(), found);
    boolean[] silent = silent(all);
    this.hits = new ArrayList<>(found);
    hits.removeIf(hit -> silent[hit.clause()]);
    this.masks = masks(clauses.count(), hits);
  }

  private static long[] masks(int clauses, List<Hit> hits) {
    long[] masks = new long[clauses];
    hits.forEach(hit -> masks[hit.clause()] |= hit.group());
    return masks;
  }

  /** Clauses that repeat a notice, and what follows a warning in its sentence. */
  private boolean[] silent(long[] all) {
    boolean[] silent = new boolean[all.length];
    for (int clause = 0; clause < all.length; clause++) {
      silent[clause] |= has(all[clause], Roles.NOTICE);
      if (has(all[clause], Roles.WARNING)) {
        for (int after = clause; after <= clauses.sentenceEnd(clause); after++) {
          silent[after] = true;
        }
      }
    }
    return silent;
  }

  private boolean has(long mask, String role) {
    return (mask & groups.bit(role)) != 0;
  }

  LeakReading reading(LocalDate day) {
    for (int number = 0; number < groups.rules().size(); number++) {
      Rule rule = groups.rules().get(number);
      if (rule.validOn(day)) {
        switch (rule.scope()) {
          case PAIR -> pairs(rule);
          case CLAUSE -> clause(rule, groups.bitsOfRule(number));
          case NEAR -> near(rule, groups.bitsOfRule(number));
        }
      }
    }
    return new LeakReading(strongest, List.copyOf(fired));
  }

  private void pairs(Rule rule) {
    long first = groups.bit(rule.groups().get(0));
    long second = groups.bit(rule.groups().get(1));
    for (Hit act : hits) {
      if (act.group() == second && !negatedAct(act)) {
        for (Hit object : hits) {
          if (object.group() == first && pair(object, act)) {
            fire(rule, act, Math.max(object.start(), act.start()));
          }
        }
      }
    }
  }

  private boolean pair(Hit object, Hit act) {
    return object.clause() == act.clause()
        && object.apart(act) <= FoldedText.REACH
        && !negated(object, NOT_BEFORE_OBJECT)
        && !goodsNearer(object, act);
  }

  private boolean goodsNearer(Hit object, Hit act) {
    long goods = groups.bit(Roles.GOODS);
    return hits.stream()
        .anyMatch(
            hit ->
                hit.group() == goods
                    && hit.clause() == act.clause()
                    && hit.apart(act) <= object.apart(act));
  }

  private boolean negatedAct(Hit act) {
    return negated(act, Math.max(NOT_BEFORE_ACT, NOT_BEFORE_LATIN_ACT));
  }

  private boolean negated(Hit hit, int reach) {
    long not = groups.bit(Roles.NEGATION);
    return hits.stream()
        .anyMatch(
            other ->
                other.group() == not
                    && other.clause() == hit.clause()
                    && other.end() <= hit.start()
                    && other.apart(hit) <= reach);
  }

  private void clause(Rule rule, long all) {
    long last = groups.bit(rule.groups().get(rule.groups().size() - 1));
    for (Hit hit : hits) {
      if (hit.group() == last && (masks[hit.clause()] & all) == all && !negatedAct(hit)) {
        fire(rule, hit, hit.start());
      }
    }
  }

  private void near(Rule rule, long all) {
    for (int clause = 0; clause < masks.length; clause++) {
      long both = masks[clause] | (clause + 1 < masks.length ? masks[clause + 1] : 0);
      if ((both & all) == all) {
        boolean doubt = supposed(clause, Integer.MAX_VALUE) || asked(clause);
        count(rule, doubt ? rule.says().doubted() : rule.says(), doubt, false);
      }
    }
  }

  /** Lets a rule fire at a word, with what stands around it. */
  private void fire(Rule rule, Hit at, int before) {
    boolean doubt = supposed(at.clause(), before) || asked(at.clause());
    boolean elsewhere = elsewhere(at);
    LeakText says = doubt || elsewhere ? rule.says().doubted() : rule.says();
    count(rule, says, doubt, elsewhere);
  }

  private void count(Rule rule, LeakText says, boolean doubt, boolean elsewhere) {
    fired.add(rule.id());
    if (doubt && rule.says() != LeakText.WEAK) {
      fired.add(Roles.DOUBT_ID);
    }
    if (elsewhere && rule.says() != LeakText.WEAK) {
      fired.add(Roles.ELSEWHERE_ID);
    }
    strongest = says.compareTo(strongest) < 0 ? says : strongest;
  }

  /** True when the clause supposes before that place, unless it asks why before it supposes. */
  private boolean supposed(int clause, int before) {
    int why = first(Roles.WHY, clause);
    int supposition = first(Roles.HYPOTHETICAL, clause);
    return supposition < Math.min(before, why);
  }

  private int first(String role, int clause) {
    long group = groups.bit(role);
    return hits.stream()
        .filter(hit -> hit.group() == group && hit.clause() == clause)
        .mapToInt(Hit::start)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** True when the sentence asks whether, and not why or who. */
  private boolean asked(int clause) {
    if (!clauses.asked(clause)) {
      return false;
    }
    long sentence = 0;
    for (int at = clauses.sentenceStart(clause); at <= clauses.sentenceEnd(clause); at++) {
      sentence |= masks[at];
    }
    return !has(sentence, Roles.WHY);
  }

  /** True when the last party named before a word in its clause is no courier. */
  private boolean elsewhere(Hit at) {
    long others = groups.bit(Roles.ELSEWHERE);
    long parties = others | groups.bit(Roles.COURIER);
    Hit last = null;
    for (Hit hit : hits) {
      boolean earlier = hit.clause() == at.clause() && hit.end() <= at.start();
      if (earlier && (hit.group() & parties) != 0 && (last == null || hit.end() > last.end())) {
        last = hit;
      }
    }
    return last != null && last.group() == others;
  }
}
