/**
 * The jobs, one class each: gate, settle, resolve, link, expose, tally, judge. A job says what it
 * reads and writes; its transformations are static functions from frames to a frame.
 */
package org.leakrisk.jobs.step;
