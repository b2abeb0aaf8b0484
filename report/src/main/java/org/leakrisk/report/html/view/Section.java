package org.leakrisk.report.html.view;

import java.util.List;

/**
 * A section of the page.
 *
 * @param id its id on the page, a constant
 * @param title its heading
 * @param blocks its content
 */
public record Section(String id, String title, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }
}
