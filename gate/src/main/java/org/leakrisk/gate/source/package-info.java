/** The registry of inputs: what columns a source has and how a row becomes a clean record. */
package org.leakrisk.gate.source;
