/**
 * Synthetic worlds with planted truth, written as input files. Knows the public form of the input
 * and nothing else of the product; all couriers, phones and waybills are invented.
 */
package org.leakrisk.jobs.simulate;
