/**
 * Raw bytes to checked rows: listing, gzip, encoding decision, record splitting, header, cells. Raw
 * text lives here in local variables only.
 */
package org.leakrisk.gate.read;
