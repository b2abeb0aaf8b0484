package org.leakrisk.gate;

import java.util.List;
import org.leakrisk.gate.InputSettings.ComplaintsAre;
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

  /**
   * The settings once it is known what complaints are that do not say: leaks only when no complaint
   * file says, for else the silent ones would count more than the others.
   */
  public InputSettings settled(InputSettings settings) {
    if (settings.complaintsAre() != ComplaintsAre.AUTO) {
      return settings;
    }
    boolean someSay = files.stream().anyMatch(SurveyFindings::saysLeak);
    return settings.withComplaints(someSay ? ComplaintsAre.SERVICE : ComplaintsAre.LEAK);
  }
}
