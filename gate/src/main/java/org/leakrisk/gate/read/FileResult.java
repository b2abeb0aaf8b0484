package org.leakrisk.gate.read;

import java.util.Map;
import java.util.Optional;
import org.leakrisk.gate.leak.LeakCounts;
import org.leakrisk.tables.word.Reason;

/**
 * What became of the rows of one file.
 *
 * @param read records after the header, blank lines excluded
 * @param accepted rows handed on
 * @param blank blank lines
 * @param rejections rejected rows by reason
 * @param dropped optional values dropped, by reason
 * @param normalised cells written in another form than the contract's
 * @param texts what free texts of accepted rows were found to say
 * @param bytes bytes read, as stored
 * @param sha256 SHA-256 of them in hexadecimal
 * @param fault why the whole file is refused after all; its rows must not be used then
 */
public record FileResult(
    long read,
    long accepted,
    long blank,
    Map<Reason, Long> rejections,
    Map<Reason, Long> dropped,
    long normalised,
    LeakCounts texts,
    long bytes,
    String sha256,
    Optional<FileFault> fault) {}
