/**
 * Alarms: the months in which a courier had more events than its own last year and its peers lead
 * one to expect. Pure: counts and expected counts in, one verdict per courier and month out.
 */
package org.leakrisk.risk.trend;
