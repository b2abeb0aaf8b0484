/**
 * Judges couriers: counts and volumes in, one immutable scoreboard out. Pure: no files, no clock,
 * no Spark.
 */
package org.leakrisk.risk.score;
