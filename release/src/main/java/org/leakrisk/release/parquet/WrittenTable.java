package org.leakrisk.release.parquet;

/**
 * What was written for one table.
 *
 * @param rows number of rows
 * @param contentDigest SHA-256 in lower-case hex over the table's columns and rows in file order,
 *     independent of compression and page sizes
 */
public record WrittenTable(long rows, String contentDigest) {}
