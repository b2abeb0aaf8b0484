/**
 * Which records tell of one event: edges between records that share a token, clusters that hold no
 * contradiction, and the incident that a cluster counts as.
 */
package org.leakrisk.risk.link;
