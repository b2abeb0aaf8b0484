/** What the templates place: sections made of blocks, tables made of cells, all text finished. */
package org.leakrisk.report.html.view;
