/**
 * The release log: an output directory is locked, a run is built beside it, and one numbered record
 * makes the whole run visible at once. Readers follow the records, never directory listings.
 */
package org.leakrisk.release.log;
