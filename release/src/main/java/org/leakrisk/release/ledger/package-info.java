/** Answers about what was published: is it whole, what was released when and by whom. */
package org.leakrisk.release.ledger;
