package org.leakrisk.risk.score;

import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.id.StreamId;

/**
 * What one stream holds about the couriers within the window.
 *
 * @param stream the stream
 * @param cells usable cells by courier, month, group and province: the courier had exposure in that
 *     month
 * @param stranded events of months without exposure; they count as events and enter no model term
 * @param fields likelihood family of its expectation
 * @param note something a reader of the fit must know
 */
record Evidence(
    StreamId stream,
    List<Cell> cells,
    List<Stranded> stranded,
    Fields fields,
    Optional<String> note) {
  /** How a stream is standardised. */
  enum Fields {
    /** Month and province. */
    VOLUME,
    /** Reason and province. */
    INSPECTION
  }

  /**
   * Events without exposure.
   *
   * @param unit position of the courier
   * @param month number of the month
   * @param province the province
   * @param events events
   * @param open true when the period they belong to has not ended yet
   */
  record Stranded(int unit, long month, String province, double events, boolean open) {}

  Evidence {
    cells = List.copyOf(cells);
    stranded = List.copyOf(stranded);
  }
}
