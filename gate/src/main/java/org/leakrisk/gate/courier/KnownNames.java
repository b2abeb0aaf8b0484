package org.leakrisk.gate.courier;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.CourierAlias;

/**
 * All names of all couriers: those of the input, and, where the input does not say otherwise, those
 * that come with the product. Known couriers that are not in the input stay as decoys, for without
 * them a name would go to the nearest courier of the input.
 */
final class KnownNames implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final LocalDate ALWAYS = LocalDate.MIN;
  private static final LocalDate STILL = LocalDate.MAX;

  /** Names letter by letter. */
  final Aliases exact = new Aliases();

  /** Codes in small letters. */
  final Aliases codes = new Aliases();

  /** Folded names. */
  final Aliases folded = new Aliases();

  /** Folded names without the ends that say what a firm does. */
  final Aliases stripped = new Aliases();

  /** Folded names as they look. */
  final Aliases likenesses = new Aliases();

  /** Names in Latin letters, to be found misspelt. */
  final Spelling spelling = new Spelling();

  /** Names to be found inside longer texts. */
  final Excerpts excerpts = new Excerpts(folded);

  /** From the product's ids to ids of the input; empty text = two of the input are the same. */
  private final HashMap<String, String> attached = new HashMap<>();

  static KnownNames of(List<Courier> couriers, List<CourierAlias> aliases) {
    KnownNames names = new KnownNames();
    for (CourierAlias alias : aliases) {
      names.exact.add(alias.alias(), entry(alias));
    }
    names.exact.refuseConflicts();
    Set<String> dated = new HashSet<>();
    aliases.forEach(alias -> dated.add(alias.alias()));
    for (Courier courier : couriers) {
      names.addName(courier.courier().code(), courier, dated);
      names.addName(courier.name(), courier, dated);
      courier.nameEn().ifPresent(name -> names.addName(name, courier, dated));
    }
    aliases.forEach(alias -> names.addForms(alias.alias(), entry(alias), true));
    couriers.forEach(names::attach);
    names.addKnown();
    return names;
  }

  private static Aliases.Entry entry(CourierAlias alias) {
    return new Aliases.Entry(
        alias.courier().code(), alias.validFrom().orElse(ALWAYS), alias.validTo().orElse(STILL));
  }

  private void addName(String name, Courier courier, Set<String> dated) {
    if (!dated.contains(name)) {
      Aliases.Entry entry = new Aliases.Entry(courier.courier().code(), ALWAYS, STILL);
      exact.add(name, entry);
      addForms(name, entry, true);
    }
  }

  private void addForms(String name, Aliases.Entry entry, boolean everywhere) {
    String fold = Names.fold(name);
    String norm = Names.norm(name);
    folded.add(fold, entry);
    stripped.add(norm, entry);
    likenesses.add(Scripts.likeness(fold), entry);
    likenesses.add(Scripts.likeness(norm), entry);
    spelling.add(norm, entry);
    excerpts.add(name, everywhere);
  }

  /** A courier of the input whose name is a known one gets the other names of the same courier. */
  private void attach(Courier courier) {
    TreeMap<String, TreeSet<String>> known = new TreeMap<>();
    for (KnownAlias alias : KnownAlias.ALL) {
      if (alias.isOwnName()) {
        known
            .computeIfAbsent(Names.fold(alias.alias()), none -> new TreeSet<>())
            .add(alias.courier());
      }
    }
    Set<String> found = new TreeSet<>();
    found.addAll(named(courier.name(), known));
    courier.nameEn().ifPresent(name -> found.addAll(named(name, known)));
    if (found.size() == 1) {
      String code = courier.courier().code();
      attached.merge(found.iterator().next(), code, (one, two) -> "");
    }
  }

  private static SortedSet<String> named(String name, Map<String, TreeSet<String>> known) {
    for (String form : Names.forms(Names.fold(name))) {
      if (known.containsKey(form)) {
        return known.get(form);
      }
    }
    return new TreeSet<>();
  }

  private void addKnown() {
    Set<String> own = new HashSet<>();
    for (KnownAlias alias : KnownAlias.ALL) {
      if (folded.has(Names.fold(alias.alias()))) {
        own.add(alias.alias());
      }
    }
    for (KnownAlias alias : KnownAlias.ALL) {
      Optional<String> code = code(alias.courier());
      if (code.isPresent() && !own.contains(alias.alias())) {
        Aliases.Entry entry = alias.entry(code.get());
        addForms(alias.alias(), entry, alias.inText());
        if (alias.kind() == KnownAlias.Kind.CODE) {
          codes.add(alias.alias().toLowerCase(Locale.ROOT), entry);
        } else {
          exact.add(alias.alias(), entry);
        }
      }
    }
  }

  /** The id in the register of a courier that comes with the product; empty when it is unclear. */
  Optional<String> code(String known) {
    return Optional.of(attached.getOrDefault(known, Reading.decoy(known)))
        .filter(code -> !code.isEmpty());
  }
}
