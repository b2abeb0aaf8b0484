/**
 * The report: one offline page. Each section is a class that turns tables into blocks; the
 * templates only place blocks.
 */
package org.leakrisk.report.html;
