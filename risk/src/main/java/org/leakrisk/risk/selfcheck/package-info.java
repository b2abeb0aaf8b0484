/** Tries the fitted model on data that it made up itself, and says how often it was right. */
package org.leakrisk.risk.selfcheck;
