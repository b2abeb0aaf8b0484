/** Key file, keyed tokens, and detectors of personal data. */
package org.leakrisk.gate.token;
