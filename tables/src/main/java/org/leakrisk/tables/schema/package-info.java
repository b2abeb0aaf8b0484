/**
 * A table is a record: names, types, documentation, keys and order all come from one Java record.
 */
package org.leakrisk.tables.schema;
