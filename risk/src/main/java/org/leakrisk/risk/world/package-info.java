/** Markets whose truth is known because it was planted: what every claim is tried on. */
package org.leakrisk.risk.world;
