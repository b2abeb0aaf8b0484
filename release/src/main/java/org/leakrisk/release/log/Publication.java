package org.leakrisk.release.log;

import java.util.List;

/**
 * The outcome of publishing.
 *
 * @param record the record under which the run is published
 * @param repeated true when that record was there before and nothing was added
 * @param notes what did not work although the release stands, one line each
 */
public record Publication(ReleaseRecord record, boolean repeated, List<String> notes) {}
