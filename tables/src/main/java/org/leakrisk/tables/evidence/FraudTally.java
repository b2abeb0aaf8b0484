package org.leakrisk.tables.evidence;

import java.time.YearMonth;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.word.FraudType;

/**
 * Fraud cases by type, each counted once however often it was reported, whether they score or not.
 * A case is one type of fraud in one incident: two types done to the same victim are two cases, and
 * their months and losses are their own.
 */
public record FraudTally(
    @Key @Doc("Courier of the victim's own parcel; empty when unknown") String courier,
    @Key ProvinceCode province,
    @Key @Doc("Month of the cases") YearMonth month,
    @Key @Doc("Month from which they were known") YearMonth knownMonth,
    @Key FraudType fraudType,
    @Doc("Cases, in millionths; one that several couriers share is divided between them")
        long casesMicro,
    @Doc("Loss of the victims; the largest that was reported of each case") Money lossYuan) {
  /** The table of these records. */
  public static final Table<FraudTally> TABLE = Table.of("fraud_tally", FraudTally.class);
}
