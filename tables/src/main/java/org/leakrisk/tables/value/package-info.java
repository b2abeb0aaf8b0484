/** Amounts and tokens as types: exact, with their unit in the name. */
package org.leakrisk.tables.value;
