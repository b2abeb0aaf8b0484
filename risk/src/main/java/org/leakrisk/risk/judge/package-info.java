/** Everything that is judged in one go: the score, the quality of the data, the steps, the plan. */
package org.leakrisk.risk.judge;
