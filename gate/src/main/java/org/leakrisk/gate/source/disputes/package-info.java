/** Records that couriers contest. */
package org.leakrisk.gate.source.disputes;
