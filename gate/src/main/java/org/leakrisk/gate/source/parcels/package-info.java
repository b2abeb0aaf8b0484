/** Volumes by courier and month: the exposure. */
package org.leakrisk.gate.source.parcels;
