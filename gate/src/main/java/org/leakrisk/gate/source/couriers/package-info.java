/** The couriers under supervision. */
package org.leakrisk.gate.source.couriers;
