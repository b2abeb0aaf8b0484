/**
 * What people read, the same in every medium: numbers, words and texts from data. A number is
 * formatted here and nowhere else.
 */
package org.leakrisk.report.shown;
