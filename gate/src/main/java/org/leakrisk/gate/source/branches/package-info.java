/** Outlets and hubs of couriers. */
package org.leakrisk.gate.source.branches;
