/**
 * Runs jobs over tables on Spark: the order of the jobs, the contract at every door, and the
 * session. It knows neither what a job computes nor where a release keeps its files.
 */
package org.leakrisk.jobs.engine;
