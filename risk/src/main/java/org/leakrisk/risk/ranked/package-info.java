/**
 * The published tables of a ranking, one class each. They render the scoreboard and judge nothing.
 */
package org.leakrisk.risk.ranked;
