package org.leakrisk.risk.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.MatchMethod;
import org.leakrisk.tables.word.YesNo;

/** What linkage sees of a record: tokens, courier, days, and whether it scores by itself. */
public record Member(
    @Key RecordId record,
    StreamId stream,
    @Doc("It is evidence by itself; others are attached and never join two incidents")
        boolean scores,
    Optional<CourierId> courier,
    MatchMethod method,
    @Doc("Confidence of the resolution, 0..1") double confidence,
    @Doc("Couriers that the written name could mean") List<String> candidates,
    ProvinceCode province,
    @Doc("Day of the event") LocalDate eventOn,
    @Doc("Day from which it was known") LocalDate knownOn,
    @Doc("The courier was found liable, or it is a fraud case") boolean effective,
    @Doc("Leak confirmed by an authority") Optional<YesNo> leakConfirmed,
    @Doc("Token over all columns but the id") Token content,
    @Doc("Token of the phone") Optional<Token> phone,
    @Doc("Token of the waybill") Optional<Token> waybill,
    @Doc("Token of the last six digits of the waybill") Optional<Token> waybillTail,
    @Doc("Token of the waybill without its third last group of digits")
        Optional<Token> waybillOuter) {
  /** The table of these records. */
  public static final Table<Member> TABLE = Table.of("members", Member.class);

  /** Both waybills are known, differ, and are not one typing error apart. */
  boolean waybillConflictsWith(Member other) {
    return waybill.isPresent()
        && other.waybill.isPresent()
        && !waybill.equals(other.waybill)
        && !sharesToken(waybillTail, other.waybillTail)
        && !sharesToken(waybillOuter, other.waybillOuter);
  }

  /** The couriers are equal, or at least one is unknown. */
  boolean courierFits(Member other) {
    return courier.isEmpty() || other.courier.isEmpty() || courier.equals(other.courier);
  }

  static boolean sharesToken(Optional<Token> left, Optional<Token> right) {
    return left.isPresent() && left.equals(right);
  }
}
