/** Other ways to write a courier, with dates. */
package org.leakrisk.gate.source.aliases;
