/**
 * Records to and from Parquet. The same rows give the same bytes, Spark and DuckDB read the types
 * of the table, and neither a Spark session nor a Hadoop configuration file is needed.
 */
package org.leakrisk.release.parquet;
