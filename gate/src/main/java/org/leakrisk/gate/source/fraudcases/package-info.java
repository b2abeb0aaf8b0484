/** Fraud cases, and which of them are evidence. */
package org.leakrisk.gate.source.fraudcases;
