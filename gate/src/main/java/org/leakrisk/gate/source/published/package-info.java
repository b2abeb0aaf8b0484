/** Figures as somebody printed them; data are checked against them, and they are never scored. */
package org.leakrisk.gate.source.published;
