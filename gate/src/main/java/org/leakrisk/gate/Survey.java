package org.leakrisk.gate;

import java.util.List;
import org.leakrisk.tables.evidence.Finding;

/**
 * What is in the input directory.
 *
 * @param files files whose rows can be read, by alias
 * @param refusals files that are not read although they belong to a source, by alias
 * @param unread files that belong to no source
 * @param identifying true when a file has a column that can name a person, so that a key is needed
 * @param synthetic true when every input file is on the list of synthetic files
 * @param findings what a reader should know
 */
public record Survey(
    List<InputFile> files,
    List<Refusal> refusals,
    List<String> unread,
    boolean identifying,
    boolean synthetic,
    List<Finding> findings) {
  public Survey {
    files = List.copyOf(files);
    refusals = List.copyOf(refusals);
    unread = List.copyOf(unread);
    findings = List.copyOf(findings);
  }

  /** The files of one source, by alias. */
  public List<InputFile> of(String source) {
    return files.stream().filter(file -> file.source().equals(source)).toList();
  }
}
