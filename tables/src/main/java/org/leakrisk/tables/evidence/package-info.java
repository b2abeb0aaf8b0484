/**
 * Records that more than one module uses, from the gate's evidence to the tally and the findings.
 */
package org.leakrisk.tables.evidence;
