/** Tables as one JSON document for programs that read standard output. */
package org.leakrisk.report.json;
