/**
 * The second level of the score: where a courier has more events than the courier as a whole and
 * the province explain. Reads the scoreboard and changes nothing in it.
 */
package org.leakrisk.risk.place;
