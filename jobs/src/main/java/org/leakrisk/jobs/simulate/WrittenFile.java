package org.leakrisk.jobs.simulate;

/**
 * A file that was written.
 *
 * @param name relative to the output directory
 * @param rows records below the header, bad ones included
 * @param sha256 of the bytes as stored, 64 lower-case hex digits
 */
public record WrittenFile(String name, long rows, String sha256) {}
