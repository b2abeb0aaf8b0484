/**
 * Fraud cases by type: which types stand out at which courier, and how many come month by month.
 */
package org.leakrisk.risk.signal;
