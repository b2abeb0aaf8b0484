/** What is wrong or doubtful with the data, found before anybody acts on a number. */
package org.leakrisk.risk.quality;
