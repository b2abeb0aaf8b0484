/** Was the ranking right: the order of a past month beside what came after it. */
package org.leakrisk.risk.backtest;
