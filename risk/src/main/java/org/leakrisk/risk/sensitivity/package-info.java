/**
 * What each assumption does to the order of the couriers: named scenarios, refitted, and random
 * weights of the streams.
 */
package org.leakrisk.risk.sensitivity;
