/**
 * Two periods of one courier: has its rate changed, and has a notice helped. Both periods stand
 * under the prior of the peers, so that a courier that was noticed because it was high is not taken
 * for cured when it comes back to what is usual.
 */
package org.leakrisk.risk.change;
