/** Whom to inspect next month: a lottery first, then what is due, then where it prevents most. */
package org.leakrisk.risk.inspect;
