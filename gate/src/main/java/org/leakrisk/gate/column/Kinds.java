package org.leakrisk.gate.column;

import java.util.Map;
import org.leakrisk.gate.token.Detectors;
import org.leakrisk.tables.schema.Word;
import org.leakrisk.tables.word.YesNo;

/**
 * The column kinds of all sources. In brackets what {@link Values} holds for a cell of the kind.
 */
public final class Kinds {
  private static final Map<String, Object> YES_NO_TOO =
      Map.of(
          "y", YesNo.YES, "n", YesNo.NO, "true", YesNo.YES, "false", YesNo.NO, "是", YesNo.YES, "否",
          YesNo.NO);

  private final ColumnContext context;

  private Kinds(ColumnContext context) {
    this.context = context;
  }

  /** The kinds of one thread. */
  public static Kinds of(ColumnContext context) {
    return new Kinds(context);
  }

  /** A day (LocalDate). */
  public ColumnKind date() {
    return new DateKind(context.zone());
  }

  /** A month (YearMonth). */
  public ColumnKind month() {
    return new MonthKind();
  }

  /** A volume of parcels (Parcels). */
  public ColumnKind parcels() {
    return new NumberKind(NumberKind.Unit.PARCELS, context.groupedNumbers());
  }

  /** A whole number from 0 to 1e11 (Long). */
  public ColumnKind count() {
    return new NumberKind(NumberKind.Unit.COUNT, context.groupedNumbers());
  }

  /** Which of several rows of one record is the newest: a count of at most ten digits (Long). */
  public ColumnKind revision() {
    return new RevisionKind(count());
  }

  /** An amount of money, with or without its sign (Money). */
  public ColumnKind money() {
    return new NumberKind(NumberKind.Unit.YUAN, context.groupedNumbers());
  }

  /** One of the words of an enum, in any case (that enum). */
  public <E extends Enum<E> & Word> ColumnKind word(Class<E> words) {
    return WordKind.of(words, Map.of());
  }

  /** Yes or no, also as y, true, 是 and their opposites (YesNo). */
  public ColumnKind yesNo() {
    return WordKind.of(YesNo.class, YES_NO_TOO);
  }

  /** One of some words in lower case (the value that the word stands for). */
  public ColumnKind choice(Map<String, ?> words) {
    return new WordKind(words);
  }

  /** A province by code or name (ProvinceCode). */
  public ColumnKind province() {
    return new ProvinceKind();
  }

  /**
   * The id of a record: 1 to so many characters, no control characters, no phone and no identity
   * number (String).
   */
  public ColumnKind recordId(int longest) {
    return new RecordIdKind(longest, Check.IDENTITY);
  }

  /** The id of a record of another source, read as that source reads it (String). */
  public ColumnKind referenceTo(int longest) {
    return new RecordIdKind(longest, Check.PLAIN);
  }

  /** The id of a courier as the couriers source defines it (CourierId). */
  public ColumnKind courierId() {
    return new CourierIdKind();
  }

  /** A courier as somebody wrote it (WrittenCourier). */
  public ColumnKind courierAsWritten() {
    return new WrittenCourierKind(context.tokens());
  }

  /** A branch by id or name (String of 1-64 characters). */
  public ColumnKind branch() {
    return new TextKind(64, Detectors::found);
  }

  /** A text to be shown, of at most so many characters (String). */
  public ColumnKind name(int longest) {
    return new TextKind(longest, text -> false);
  }

  /** A text to be shown that must not hold a phone, identity or card number (String). */
  public ColumnKind label(int longest) {
    return new TextKind(longest, Detectors::found);
  }

  /**
   * The platform of a sale by name: 1-64 characters, no phone, identity or card number in it, and
   * no waybill number (String).
   */
  public ColumnKind platform() {
    return new TextKind(64, text -> Detectors.found(text) || Detectors.isWaybill(text));
  }

  /** A phone (Token); service numbers and placeholders are dropped. */
  public ColumnKind phone() {
    return new PhoneKind(context.tokens());
  }

  /** A waybill number (WaybillTokens); placeholders are dropped. */
  public ColumnKind waybill() {
    return new WaybillKind(context.tokens());
  }

  /** A complaint's category (Category). */
  public ColumnKind category() {
    return new CategoryKind();
  }

  /** Text that only rules look at, and only while the row is read (FreeText). */
  public ColumnKind freeText() {
    return new FreeTextKind(context.tokens(), context.leaks());
  }
}
