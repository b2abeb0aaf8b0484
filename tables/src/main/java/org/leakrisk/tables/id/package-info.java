/** Identifiers as types. Each checks its own form; messages tell the rule, never the value. */
package org.leakrisk.tables.id;
