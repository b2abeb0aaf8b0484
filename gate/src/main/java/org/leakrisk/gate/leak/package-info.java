/**
 * Reads free text for signs of a leak by a dated dictionary of rules. What leaves is a class and
 * the ids of the rules that fired, never a word of the text.
 */
package org.leakrisk.gate.leak;
