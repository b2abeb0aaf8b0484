/** From a tier to a lawful step: dated law, and the rule that leads to each step. */
package org.leakrisk.risk.enforce;
