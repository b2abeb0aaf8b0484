/** Complaints, and which of them are evidence. */
package org.leakrisk.gate.source.complaints;
