package org.leakrisk.tables.evidence;

import java.time.YearMonth;
import java.util.Optional;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.Measure;

/** A figure as somebody printed it. Never scored; data are checked against it. */
public record PublishedFigure(
    @Key RecordId record,
    @Doc("Alias of the input file") @Key String file,
    @Doc("Physical line where the row starts, 1-based") @Key long line,
    @Doc("Revision; 0 when the source has none") long revision,
    @Doc("Token over all contract columns of the row") Token row,
    @Doc("Month; a longer period stands under its last month") YearMonth month,
    Measure measure,
    @Doc("The figure, in parcels, events or per million") double value,
    @Doc("Courier; empty for the whole industry") Optional<CourierId> courier,
    ProvinceCode province)
    implements Gated {
  /** The table of these records. */
  public static final Table<PublishedFigure> TABLE =
      Table.of("clean_published", PublishedFigure.class);
}
