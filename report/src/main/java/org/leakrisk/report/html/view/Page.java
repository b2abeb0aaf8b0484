package org.leakrisk.report.html.view;

import java.util.List;
import org.leakrisk.report.shown.Messages;

/**
 * The whole page.
 *
 * @param messages the texts of its language
 * @param demo true when the demo key was used
 * @param summary what the page is about, in one line
 * @param sections its sections in order
 */
public record Page(Messages messages, boolean demo, String summary, List<Section> sections) {
  public Page {
    sections = List.copyOf(sections);
  }
}
