package org.leakrisk.gate.read;

import java.nio.file.Path;

/**
 * A surveyed file whose rows are wanted.
 *
 * @param path where it is
 * @param alias how it is called in every output
 * @param format how its rows are stored
 * @param gzip true when it is packed
 * @param encoding what the survey decided
 * @param leakUnknown true when it does not say whether a complaint is about a leak, and complaints
 *     are taken as leaks then
 */
public record FileToRead(
    Path path,
    String alias,
    InputFormat format,
    boolean gzip,
    TextEncoding encoding,
    boolean leakUnknown) {
  /** The encoding of its cells as its records give them. */
  TextEncoding cellEncoding() {
    return format == InputFormat.CSV ? encoding : TextEncoding.UTF_8;
  }
}
