/** Results as text for a terminal or a log: aligned by display width, safe to print. */
package org.leakrisk.report.terminal;
