/** The command line: one class per verb, the settings, and the one place that prints and exits. */
package org.leakrisk.jobs.app;
