package org.leakrisk.gate;

import java.io.Serializable;
import java.util.List;
import org.leakrisk.gate.read.InputFormat;
import org.leakrisk.gate.read.TextEncoding;

/**
 * A surveyed file whose rows can be read.
 *
 * @param source source it belongs to
 * @param number place among all input files in alias order, from 1
 * @param alias how it is called in every output: the relative path, unless that could name a person
 * @param path relative path below the input directory; never published
 * @param bytes bytes as stored
 * @param sha256 SHA-256 of them in hexadecimal
 * @param encoding encoding of its text
 * @param format how its rows are stored
 * @param gzip true when it is packed
 * @param columns contract columns that it has, in the order of the contract
 */
public record InputFile(
    String source,
    int number,
    String alias,
    String path,
    long bytes,
    String sha256,
    TextEncoding encoding,
    InputFormat format,
    boolean gzip,
    List<String> columns)
    implements Serializable {
  /** Source and alias; the path stays inside. */
  @Override
  public String toString() {
    return "InputFile[" + source + "/" + alias + "]";
  }
}
