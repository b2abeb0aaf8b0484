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
import org.leakrisk.tables.failure.Failure;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.MatchMethod;
import org.leakrisk.tables.word.Reason;
import org.leakrisk.tables.word.UnresolvedReason;

/**
 * The couriers of the input with all their names, and their branches. Immutable.
 *
 * <p>A name is looked up as courier id, then as alias letter by letter, then as folded alias, each
 * on the record's own day. Where that gives nothing, evidence may name its courier inside a longer
 * cell or text, or by a misspelt Latin name; the number of its waybill confirms, contradicts or
 * breaks a tie.
 */
public final class CourierRegister implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nothing is known yet. */
  public static final CourierRegister EMPTY = of(List.of(), List.of(), List.of());

  private static final int LONGEST_NAME = 200;
  private static final double SURE = 0.99;
  private static final double NORMALISED = 0.97;
  private static final double EXTRACTED = 0.92;
  private static final double FUZZY = 0.80;

  /** A tie that the form of a waybill breaks: a judgement, never measured on real numbers. */
  private static final double TIE_BROKEN = 0.90;

  /** Most that is left of the confidence in a name whose waybill speaks against it. */
  private static final double CONTRADICTED = 0.60;

  /** Puts a name whose waybill agrees before its equals; no measure of anything. */
  private static final double AGREEING = 0.005;

  /** More couriers than this are no candidates but everybody. */
  private static final int MOST_CANDIDATES = 5;

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
  private final KnownNames names;
  private final WaybillRules rules;
  private final HashMap<String, String> courierOfBranch = new HashMap<>();
  private final HashMap<String, String> branchOfName = new HashMap<>();

  private CourierRegister(KnownNames names, List<WaybillRule> rules) {
    this.names = names;
    this.rules = WaybillRules.of(rules, known -> names.code(known).orElse(Reading.decoy(known)));
  }

  /** A register of settled rows with the waybill rules that come with the product. */
  public static CourierRegister of(
      List<Courier> couriers, List<CourierAlias> aliases, List<Branch> branches) {
    return of(couriers, aliases, branches, List.of());
  }

  /**
   * A register of settled rows. Ids, names and English names of couriers are aliases without dates,
   * unless the aliases give dates for the same form. Names that come with the product are added
   * where the input does not use them itself.
   *
   * @param waybillRules rules that replace all that come with the product for their couriers
   * @throws Failure.BadInput when one alias is valid on one day for two couriers
   * @throws Failure.BadUsage when a waybill rule is of a courier that is not among the couriers
   */
  public static CourierRegister of(
      List<Courier> couriers,
      List<CourierAlias> aliases,
      List<Branch> branches,
      List<WaybillRule> waybillRules) {
    CourierRegister register = new CourierRegister(KnownNames.of(couriers, aliases), waybillRules);
    couriers.forEach(courier -> register.ids.add(courier.courier().code()));
    for (WaybillRule rule : waybillRules) {
      if (!register.ids.contains(rule.courier())) {
        throw new Failure.BadUsage(
            "waybill-rules: courier %s is not in the couriers source: correct the id"
                .formatted(rule.courier()));
      }
    }
    branches.forEach(register::addBranch);
    return register;
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

  /** What a written courier means on a day, by id or alias alone. */
  public Resolution resolve(Optional<WrittenCourier> written, LocalDate day) {
    return named(written, day).resolution();
  }

  /**
   * Whose a record is: by the written courier; when that names nobody by the branch, else by the
   * free text; then held against the waybill.
   */
  public Resolution understand(Clues clues, LocalDate day) {
    Reading reading = named(clues.courier(), day);
    if (reading.isDoubtedBy(UnresolvedReason.UNKNOWN_NAME)) {
      reading = guessed(clues.courier().orElseThrow().text(), reading, day);
    } else if (namesNobody(reading)) {
      reading = elsewhere(clues, reading, day);
    }
    return clues.waybill().isEmpty()
        ? reading.resolution()
        : weighed(reading, clues.waybill().get(), day).resolution();
  }

  private static boolean namesNobody(Reading reading) {
    return reading.isDoubtedBy(UnresolvedReason.EMPTY, UnresolvedReason.GENERIC);
  }

  private Reading named(Optional<WrittenCourier> written, LocalDate day) {
    if (written.isEmpty()) {
      return Reading.unresolved(UnresolvedReason.EMPTY, new TreeSet<>(), Optional.empty());
    }
    String text = written.get().text();
    String code = text.toLowerCase(Locale.ROOT);
    if (ids.contains(code)) {
      return resolved(text, code, MatchMethod.CODE);
    }
    if (text.length() > LONGEST_NAME) {
      return unresolved(text, UnresolvedReason.UNKNOWN_NAME, new TreeSet<>());
    }
    SortedSet<String> codes = names.codes.on(code, day);
    if (!codes.isEmpty()) {
      return decided(text, codes, MatchMethod.CODE);
    }
    SortedSet<String> hits = names.exact.on(text, day);
    return hits.isEmpty() ? namedFolded(text, day) : decided(text, hits, MatchMethod.EXACT_ALIAS);
  }

  /** What a cell means that is no alias as a whole. */
  private Reading guessed(String text, Reading unknown, LocalDate day) {
    if (text.length() > LONGEST_NAME) {
      return unknown;
    }
    Mentions mentions = names.excerpts.inCell(text, day);
    if (mentions.forms().isEmpty()) {
      return misspelt(text, unknown, day);
    }
    return mentions.tidy() || mentions.couriers().size() > 1
        ? extracted(mentions, unknown.shown())
        : unresolved(text, UnresolvedReason.UNKNOWN_NAME, mentions.couriers());
  }

  private Reading misspelt(String text, Reading unknown, LocalDate day) {
    SortedSet<String> near = names.spelling.near(Names.norm(text), day);
    if (near.size() == 1) {
      return Reading.resolved(near.first(), MatchMethod.FUZZY, FUZZY, unknown.shown());
    }
    return near.isEmpty() ? unknown : unresolved(text, UnresolvedReason.AMBIGUOUS_NAME, near);
  }

  /** What the branch says of a record that names no courier, else its text. */
  private Reading elsewhere(Clues clues, Reading nobody, LocalDate day) {
    Optional<String> owner = clues.branch().map(courierOfBranch::get);
    if (owner.isPresent()) {
      return Reading.resolved(owner.get(), MatchMethod.EXTRACTED, EXTRACTED, Optional.empty());
    }
    Optional<Mentions> ofBranch =
        clues
            .branch()
            .filter(branch -> branch.length() <= LONGEST_NAME)
            .map(branch -> names.excerpts.inCell(branch, day))
            .filter(found -> found.tidy() && !found.forms().isEmpty());
    if (ofBranch.isPresent()) {
      return extracted(ofBranch.get(), Optional.empty());
    }
    return clues
        .text()
        .map(text -> names.excerpts.inText(text.text(), day))
        .filter(found -> !found.forms().isEmpty())
        .map(found -> extracted(found, Optional.empty()))
        .orElse(nobody);
  }

  /**
   * What a longer text means.
   *
   * @param cell what is shown when there is no single courier; a text is never shown, only names
   */
  private static Reading extracted(Mentions mentions, Optional<String> cell) {
    Optional<String> shown = Optional.of(Mask.of(mentions.shown()));
    if (mentions.couriers().size() == 1) {
      String courier = mentions.couriers().first();
      return Reading.resolved(courier, MatchMethod.EXTRACTED, EXTRACTED, shown);
    }
    UnresolvedReason reason =
        mentions.forms().size() == 1
            ? UnresolvedReason.AMBIGUOUS_NAME
            : UnresolvedReason.MULTIPLE_NAMES;
    return Reading.unresolved(reason, mentions.couriers(), cell.isPresent() ? cell : shown);
  }

  /** A reading held against the number of the waybill. */
  private Reading weighed(Reading reading, WrittenWaybill waybill, LocalDate day) {
    if (reading.isResolved()) {
      return switch (rules.verdict(waybill, reading.couriers().first(), day)) {
        case AGREE -> reading.confident(reading.confidence() + AGREEING);
        case SILENT -> reading;
        case CONFLICT -> reading.doubted(UnresolvedReason.WAYBILL_CONFLICT, CONTRADICTED);
      };
    }
    SortedSet<String> matching = rules.matching(waybill, day);
    if (reading.isDoubtedBy(UnresolvedReason.AMBIGUOUS_NAME, UnresolvedReason.MULTIPLE_NAMES)) {
      matching.retainAll(reading.couriers());
      boolean known = reading.couriers().stream().allMatch(name -> rules.knows(name, day));
      return matching.size() == 1 && known && !waybill.isNumeric()
          ? Reading.resolved(matching.first(), MatchMethod.WAYBILL, TIE_BROKEN, reading.shown())
          : reading;
    }
    matching.removeIf(Reading::isDecoy);
    boolean narrows = !matching.isEmpty() && matching.size() <= MOST_CANDIDATES;
    return narrows && namesNobody(reading)
        ? Reading.unresolved(UnresolvedReason.AMBIGUOUS_WAYBILL, matching, reading.shown())
        : reading;
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

  private Reading namedFolded(String text, LocalDate day) {
    List<String> forms = Names.forms(Names.fold(text));
    String norm = forms.get(forms.size() - 1);
    for (String form : forms) {
      SortedSet<String> hits = names.folded.on(form, day);
      if (!hits.isEmpty()) {
        return decided(text, hits, MatchMethod.NORMALISED);
      }
    }
    SortedSet<String> hits = names.stripped.on(norm, day);
    return hits.isEmpty() ? explained(text, forms) : decided(text, hits, MatchMethod.NORMALISED);
  }

  /** Why no alias fits on the day. */
  private Reading explained(String text, List<String> forms) {
    SortedSet<String> otherDays = new TreeSet<>(names.exact.ever(text));
    forms.forEach(form -> otherDays.addAll(names.folded.ever(form)));
    String norm = forms.get(forms.size() - 1);
    otherDays.addAll(names.stripped.ever(norm));
    otherDays.removeIf(Reading::isDecoy);
    if (!otherDays.isEmpty()) {
      return unresolved(text, UnresolvedReason.ALIAS_NOT_VALID_ON_DATE, otherDays);
    }
    if (GENERIC.contains(forms.get(0))) {
      return unresolved(text, UnresolvedReason.GENERIC, otherDays);
    }
    SortedSet<String> alike = new TreeSet<>();
    forms.forEach(form -> alike.addAll(names.likenesses.ever(Scripts.likeness(form))));
    return !alike.isEmpty() || Scripts.mixed(forms.get(0))
        ? unresolved(text, UnresolvedReason.CONFUSABLE, alike)
        : unresolved(text, UnresolvedReason.UNKNOWN_NAME, alike);
  }

  private static Reading decided(String text, SortedSet<String> hits, MatchMethod method) {
    SortedSet<String> meant = Reading.preferred(hits);
    return meant.size() == 1
        ? resolved(text, meant.first(), method)
        : unresolved(text, UnresolvedReason.AMBIGUOUS_NAME, meant);
  }

  private static Reading resolved(String text, String courier, MatchMethod method) {
    double confidence = method == MatchMethod.NORMALISED ? NORMALISED : SURE;
    return Reading.resolved(courier, method, confidence, Optional.of(Mask.of(text)));
  }

  private static Reading unresolved(
      String text, UnresolvedReason reason, SortedSet<String> candidates) {
    return Reading.unresolved(reason, candidates, Optional.of(Mask.of(text)));
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
