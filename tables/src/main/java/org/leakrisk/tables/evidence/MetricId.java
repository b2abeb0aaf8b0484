package org.leakrisk.tables.evidence;

import java.time.YearMonth;

/**
 * The name of a cell of the ledger in its parts.
 *
 * @param isPart true for a ready-made count of a branch, which its courier's cells hold already
 * @param courier id of the courier; {@link #NOBODY} for rows that count for nobody
 * @param stream code of the stream, or {@link #PARCELS}
 * @param month month of the cell
 * @param province code of the province
 * @param part branch, or reason of an audit; empty if none
 */
public record MetricId(
    boolean isPart, String courier, String stream, YearMonth month, String province, String part) {
  /** How the name of a cell begins. */
  public static final String CELL = "cell:";

  /** How the name of a ready-made count of a branch begins. */
  public static final String PART = "part:";

  /** Stands for the courier of rows without one. */
  public static final String NOBODY = "-";

  /** Stands for the stream of volumes. */
  public static final String PARCELS = "parcels";

  private static final int PARTS = 5;

  /**
   * Takes a name apart.
   *
   * @throws IllegalArgumentException when it is not the name of a cell
   */
  public static MetricId of(String metric) {
    boolean isPart = metric.startsWith(PART);
    String[] parts = metric.substring(metric.indexOf(':') + 1).split("/", PARTS);
    if (parts.length != PARTS || !isPart && !metric.startsWith(CELL)) {
      throw new IllegalArgumentException("Not the name of a cell of the ledger");
    }
    return new MetricId(isPart, parts[0], parts[1], YearMonth.parse(parts[2]), parts[3], parts[4]);
  }
}
