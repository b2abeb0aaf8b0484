package org.leakrisk.risk.score;

import java.util.Comparator;
import java.util.List;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Text;

/** The one order in which streams are summed and drawn. */
final class Streams {
  private static final List<StreamId> FIRST =
      List.of(StreamId.COMPLAINT, StreamId.FRAUD, StreamId.AUDIT, StreamId.LISTING);

  /** Complaint, fraud, audit, listing, then any other by code point. */
  static final Comparator<StreamId> ORDER =
      Comparator.<StreamId>comparingInt(Streams::position)
          .thenComparing(StreamId::code, Text.CODE_POINTS);

  private Streams() {}

  private static int position(StreamId stream) {
    int position = FIRST.indexOf(stream);
    return position < 0 ? FIRST.size() : position;
  }
}
