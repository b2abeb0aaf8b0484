/** What can stop a run, with its exit code. Bad rows are data and never appear here. */
package org.leakrisk.tables.failure;
