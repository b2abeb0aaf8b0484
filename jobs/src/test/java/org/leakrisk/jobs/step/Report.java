package org.leakrisk.jobs.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.EvidenceClass;
import org.leakrisk.tables.word.FraudType;
import org.leakrisk.tables.word.MatchMethod;
import org.leakrisk.tables.word.UnresolvedReason;
import org.leakrisk.tables.word.YesNo;

/** A complaint or fraud case as the gate hands it on, written down in a few words. */
final class Report {
  private final String record;
  private final StreamId stream;
  private EvidenceClass evidenceClass;
  private Optional<CourierId> courier = Optional.empty();
  private MatchMethod method = MatchMethod.UNRESOLVED;
  private List<String> candidates = List.of();
  private Optional<UnresolvedReason> reason = Optional.of(UnresolvedReason.EMPTY);
  private Optional<String> asWritten = Optional.empty();
  private String province = "33";
  private LocalDate eventOn = LocalDate.of(2012, 5, 1);
  private LocalDate knownOn = eventOn;
  private Optional<FraudType> type = Optional.empty();
  private Optional<Money> loss = Optional.empty();
  private Optional<YesNo> confirmed = Optional.empty();
  private long phone;
  private long waybill;
  private long content;
  private Optional<String> platform = Optional.empty();
  private Optional<BranchId> branch = Optional.empty();
  private long line = 2;

  private Report(String record, StreamId stream, EvidenceClass evidenceClass) {
    this.record = record;
    this.stream = stream;
    this.evidenceClass = evidenceClass;
    this.content = record.hashCode();
  }

  /** A complaint that says it is about a leak. */
  static Report complaint(String id) {
    return new Report("complaints/" + id, StreamId.COMPLAINT, EvidenceClass.DECLARED);
  }

  /** A fraud case with the data of the victim's own parcel. */
  static Report fraud(String id) {
    return new Report("fraud_cases/" + id, StreamId.FRAUD, EvidenceClass.IMPLIED);
  }

  /** A fake parcel that nobody has confirmed. */
  static Report fakeParcel(String id) {
    return new Report("fraud_cases/" + id, StreamId.FRAUD, EvidenceClass.UNCONFIRMED);
  }

  /** A fraud case of which an authority says that no data leaked. */
  static Report denied(String id) {
    return new Report("fraud_cases/" + id, StreamId.FRAUD, EvidenceClass.DENIED);
  }

  /** An ordinary service complaint. */
  static Report service(String id) {
    return new Report("complaints/" + id, StreamId.COMPLAINT, EvidenceClass.SERVICE);
  }

  /** Resolved by id. */
  Report of(String id) {
    return of(id, MatchMethod.CODE);
  }

  Report of(String id, MatchMethod how) {
    courier = Optional.of(new CourierId(id));
    method = how;
    reason = Optional.empty();
    return this;
  }

  /** Not resolved, but it could be one of these. */
  Report oneOf(String... ids) {
    candidates = List.of(ids);
    reason = Optional.of(UnresolvedReason.AMBIGUOUS_NAME);
    return this;
  }

  /** Why there is no courier, or what speaks against it. */
  Report doubted(UnresolvedReason why) {
    reason = Optional.of(why);
    return this;
  }

  Report written(String name) {
    asWritten = Optional.of(name);
    return this;
  }

  Report in(String code) {
    province = code;
    return this;
  }

  /** Event and report on one day. */
  Report on(String day) {
    return on(day, day);
  }

  Report on(String event, String known) {
    eventOn = LocalDate.parse(event);
    knownOn = LocalDate.parse(known);
    return this;
  }

  Report confirmed() {
    confirmed = Optional.of(YesNo.YES);
    evidenceClass = EvidenceClass.CONFIRMED;
    return this;
  }

  /** A complaint that only its text makes one about a leak. */
  Report detected() {
    evidenceClass = EvidenceClass.DETECTED;
    return this;
  }

  Report type(FraudType kind) {
    type = Optional.of(kind);
    return this;
  }

  Report loss(long fen) {
    loss = Optional.of(new Money(fen));
    return this;
  }

  Report phone(long number) {
    phone = number;
    return this;
  }

  Report waybill(long number) {
    waybill = number;
    return this;
  }

  Report platform(String name) {
    platform = Optional.of(name);
    return this;
  }

  Report branch(String id) {
    branch = Optional.of(new BranchId(id));
    return this;
  }

  /** Records with one content are equal in everything but the id. */
  Report content(long same) {
    content = same;
    return this;
  }

  Report line(long number) {
    line = number;
    return this;
  }

  EvidenceRecord row() {
    return new EvidenceRecord(
        new RecordId(record),
        "f.csv",
        line,
        0,
        new Token(9, record.hashCode()),
        new Token(1, content),
        stream,
        evidenceClass,
        courier,
        method,
        courier.isPresent() ? 0.99 : 0,
        candidates,
        reason,
        asWritten,
        new ProvinceCode(province),
        branch,
        platform,
        eventOn,
        knownOn,
        type,
        loss,
        confirmed,
        false,
        stream.equals(StreamId.FRAUD),
        Optional.empty(),
        token(2, phone),
        token(3, waybill),
        token(4, waybill / 1000),
        token(5, waybill),
        token(6, waybill));
  }

  static Optional<Token> token(long purpose, long value) {
    return value == 0 ? Optional.empty() : Optional.of(new Token(purpose, value));
  }

  static List<EvidenceRecord> rows(Report... reports) {
    return java.util.Arrays.stream(reports).map(Report::row).toList();
  }
}
