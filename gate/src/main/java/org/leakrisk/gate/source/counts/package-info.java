/** Evidence that arrives already counted. */
package org.leakrisk.gate.source.counts;
