/** Which courier a written name means on a day, and which branch is whose. */
package org.leakrisk.gate.courier;
