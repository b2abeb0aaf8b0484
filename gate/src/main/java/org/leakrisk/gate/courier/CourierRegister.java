package org.leakrisk.gate.courier;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leakrisk.gate.token.Detectors;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.CourierAlias;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.MatchMethod;
import org.leakrisk.tables.word.Reason;
import org.leakrisk.tables.word.UnresolvedReason;

/**
 * The couriers of the input with all their names, and their branches. Immutable.
 *
 * <p>A name is looked up as courier id, then as alias letter by letter, then as folded alias, each
 * on the record's own day. Nothing is guessed.
 */
public final class CourierRegister implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nothing is known yet. */
  public static final CourierRegister EMPTY = of(List.of(), List.of(), List.of());

  private static final int LONGEST_NAME = 200;
  private static final LocalDate ALWAYS = LocalDate.MIN;
  private static final LocalDate STILL = LocalDate.MAX;

  /** Words that name no courier, folded. */
  private static final Set<String> GENERIC =
      Set.of(
          "",
          "快递公司",
          "快递",
          "快递员",
          "某快递",
          "不详",
          "未知",
          "不知道",
          "不清楚",
          "其他",
          "其它",
          "无",
          "没有",
          "express",
          "courier",
          "expresscompany",
          "couriercompany",
          "unknown",
          "other",
          "none",
          "n/a",
          "na",
          "null",
          "?");

  private final Set<String> ids = new HashSet<>();
  private final Aliases exact = new Aliases();
  private final Aliases folded = new Aliases();
  private final Aliases stripped = new Aliases();
  private final Aliases likenesses = new Aliases();
  private final HashMap<String, String> courierOfBranch = new HashMap<>();
  private final HashMap<String, String> branchOfName = new HashMap<>();

  private CourierRegister() {}

  /**
   * A register of settled rows. Ids, names and English names of couriers are aliases without dates,
   * unless the aliases give dates for the same form.
   *
   * @throws org.leakrisk.tables.failure.Failure.BadInput when one alias is valid on one day for two
   *     couriers
   */
  public static CourierRegister of(
      List<Courier> couriers, List<CourierAlias> aliases, List<Branch> branches) {
    CourierRegister register = new CourierRegister();
    for (CourierAlias alias : aliases) {
      LocalDate from = alias.validFrom().orElse(ALWAYS);
      LocalDate to = alias.validTo().orElse(STILL);
      register.exact.add(alias.alias(), new Aliases.Entry(alias.courier().code(), from, to));
    }
    register.exact.refuseConflicts();
    Set<String> dated = new HashSet<>();
    aliases.forEach(alias -> dated.add(alias.alias()));
    for (Courier courier : couriers) {
      register.ids.add(courier.courier().code());
      register.addName(courier.courier().code(), courier, dated);
      register.addName(courier.name(), courier, dated);
      courier.nameEn().ifPresent(name -> register.addName(name, courier, dated));
    }
    for (CourierAlias alias : aliases) {
      LocalDate from = alias.validFrom().orElse(ALWAYS);
      LocalDate to = alias.validTo().orElse(STILL);
      register.addFolded(alias.alias(), new Aliases.Entry(alias.courier().code(), from, to));
    }
    branches.forEach(register::addBranch);
    return register;
  }

  private void addName(String name, Courier courier, Set<String> dated) {
    if (!dated.contains(name)) {
      Aliases.Entry entry = new Aliases.Entry(courier.courier().code(), ALWAYS, STILL);
      exact.add(name, entry);
      addFolded(name, entry);
    }
  }

  private void addFolded(String name, Aliases.Entry entry) {
    String fold = Names.fold(name);
    String norm = Names.norm(name);
    folded.add(fold, entry);
    stripped.add(norm, entry);
    likenesses.add(Scripts.likeness(fold), entry);
    likenesses.add(Scripts.likeness(norm), entry);
  }

  private void addBranch(Branch branch) {
    String courier = branch.courier().code();
    String id = branch.branch().code();
    courierOfBranch.put(id, courier);
    branch
        .name()
        .ifPresent(
            name ->
                branchOfName.merge(
                    nameKey(courier, name), id, (one, two) -> one.equals(two) ? one : ""));
  }

  private static String nameKey(String courier, String name) {
    return courier + '\n' + Names.fold(name);
  }

  /** What a written courier means on a day. */
  public Resolution resolve(Optional<WrittenCourier> written, LocalDate day) {
    if (written.isEmpty()) {
      return unresolved(Optional.empty(), UnresolvedReason.EMPTY, new TreeSet<>());
    }
    String text = written.get().text();
    String code = text.toLowerCase(Locale.ROOT);
    if (ids.contains(code)) {
      return resolved(text, code, MatchMethod.CODE);
    }
    if (text.length() > LONGEST_NAME) {
      return unresolved(Optional.of(text), UnresolvedReason.UNKNOWN_NAME, new TreeSet<>());
    }
    SortedSet<String> hits = exact.on(text, day);
    return hits.isEmpty() ? resolveFolded(text, day) : decided(text, hits, MatchMethod.EXACT_ALIAS);
  }

  /**
   * What a written courier means in a month. When its first and its last day disagree the reason is
   * DEPENDS_ON_DATE; when it is valid on one of them only, that one counts.
   */
  public Resolution resolve(Optional<WrittenCourier> written, YearMonth month) {
    Resolution last = resolve(written, month.atEndOfMonth());
    Resolution first = resolve(written, month.atDay(1));
    if (last.courier().isEmpty() || first.courier().isEmpty()) {
      return last.courier().isPresent() ? last : first;
    }
    if (last.courier().equals(first.courier())) {
      return last;
    }
    SortedSet<String> both =
        new TreeSet<>(List.of(first.courier().get().code(), last.courier().get().code()));
    return new Resolution(
        Optional.empty(),
        MatchMethod.UNRESOLVED,
        0,
        List.copyOf(both),
        Optional.of(UnresolvedReason.DEPENDS_ON_DATE),
        last.asWritten());
  }

  private Resolution resolveFolded(String text, LocalDate day) {
    List<String> forms = Names.forms(Names.fold(text));
    String norm = forms.get(forms.size() - 1);
    for (String form : forms) {
      SortedSet<String> hits = folded.on(form, day);
      if (!hits.isEmpty()) {
        return decided(text, hits, MatchMethod.NORMALISED);
      }
    }
    SortedSet<String> hits = stripped.on(norm, day);
    return hits.isEmpty() ? explained(text, forms) : decided(text, hits, MatchMethod.NORMALISED);
  }

  /** Why no alias fits on the day. */
  private Resolution explained(String text, List<String> forms) {
    SortedSet<String> otherDays = new TreeSet<>(exact.ever(text));
    forms.forEach(form -> otherDays.addAll(folded.ever(form)));
    String norm = forms.get(forms.size() - 1);
    otherDays.addAll(stripped.ever(norm));
    Optional<String> shown = Optional.of(text);
    if (!otherDays.isEmpty()) {
      return unresolved(shown, UnresolvedReason.ALIAS_NOT_VALID_ON_DATE, otherDays);
    }
    if (GENERIC.contains(forms.get(0))) {
      return unresolved(shown, UnresolvedReason.GENERIC, otherDays);
    }
    SortedSet<String> alike = new TreeSet<>();
    forms.forEach(form -> alike.addAll(likenesses.ever(Scripts.likeness(form))));
    return !alike.isEmpty() || Scripts.mixed(forms.get(0))
        ? unresolved(shown, UnresolvedReason.CONFUSABLE, alike)
        : unresolved(shown, UnresolvedReason.UNKNOWN_NAME, alike);
  }

  private static Resolution decided(String text, SortedSet<String> hits, MatchMethod method) {
    return hits.size() == 1
        ? resolved(text, hits.first(), method)
        : unresolved(Optional.of(text), UnresolvedReason.AMBIGUOUS_NAME, hits);
  }

  private static Resolution resolved(String text, String courier, MatchMethod method) {
    return new Resolution(
        Optional.of(new CourierId(courier)),
        method,
        method == MatchMethod.NORMALISED ? 0.97 : 0.99,
        List.of(),
        Optional.empty(),
        Optional.of(Mask.of(text)));
  }

  private static Resolution unresolved(
      Optional<String> text, UnresolvedReason reason, SortedSet<String> candidates) {
    return new Resolution(
        Optional.empty(),
        MatchMethod.UNRESOLVED,
        0,
        List.copyOf(candidates),
        Optional.of(reason),
        text.map(Mask::of));
  }

  /**
   * Which branch a cell means: the id of a branch, or its name within the courier. An input without
   * branches cannot contradict, so every id passes that has not the form of a waybill number.
   */
  public BranchMatch branch(Optional<String> written, Optional<CourierId> courier) {
    if (written.isEmpty()) {
      return BranchMatch.NONE;
    }
    String code = written.get();
    if (courierOfBranch.isEmpty()) {
      return Detectors.isWaybill(code) ? BranchMatch.fault(Reason.BAD_VALUE) : BranchMatch.of(code);
    }
    Optional<String> owner = Optional.ofNullable(courierOfBranch.get(code));
    if (owner.isPresent()) {
      boolean others = courier.isPresent() && !courier.get().code().equals(owner.get());
      return others ? BranchMatch.fault(Reason.BRANCH_CONFLICT) : BranchMatch.of(code);
    }
    return courier
        .map(id -> branchOfName.getOrDefault(nameKey(id.code(), code), ""))
        .filter(id -> !id.isEmpty())
        .map(BranchMatch::of)
        .orElse(BranchMatch.fault(Reason.BAD_VALUE));
  }
}
