/** Inspections with the items checked and failed. */
package org.leakrisk.gate.source.audits;
