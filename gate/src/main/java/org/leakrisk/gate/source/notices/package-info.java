/** Written notices, fines, suspensions and revocations. */
package org.leakrisk.gate.source.notices;
