/** Any table as CSV that spreadsheets and statistics software read alike. */
package org.leakrisk.report.csv;
