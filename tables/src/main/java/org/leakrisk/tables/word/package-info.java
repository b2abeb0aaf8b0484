/**
 * The closed vocabularies: reasons, tiers, steps, classes. A new word fails to compile where it
 * must be thought about.
 */
package org.leakrisk.tables.word;
