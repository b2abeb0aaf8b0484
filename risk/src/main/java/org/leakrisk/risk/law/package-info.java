/**
 * Gamma-Poisson mathematics: priors, posteriors of relative risks, exact and sampled ranks, random
 * streams. Numbers in, numbers out; the package knows nothing of what is counted.
 */
package org.leakrisk.risk.law;
