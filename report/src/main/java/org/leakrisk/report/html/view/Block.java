package org.leakrisk.report.html.view;

import java.util.List;

/** A part of a section. */
public sealed interface Block {
  /** A sentence or several. */
  record Paragraph(String text) implements Block {}

  /** A list of sentences, numbered or not. */
  record Items(List<String> texts, boolean numbered) implements Block {
    public Items {
      texts = List.copyOf(texts);
    }
  }

  /**
   * Where more stands.
   *
   * @param text what stands there
   * @param file a file among the tables of the run
   */
  record More(String text, String file) implements Block {}

  /** A heading inside a section. */
  record Subheading(String text) implements Block {}

  /**
   * A table.
   *
   * @param caption what it shows
   * @param columns its columns
   * @param rows its rows, a cell for each column
   * @param rowHeader which column names the row, from 0
   * @param asCards true when rows become cards on a narrow screen
   */
  record Grid(
      String caption, List<Heading> columns, List<Line> rows, int rowHeader, boolean asCards)
      implements Block {
    /** A table whose first column names the row, and that keeps its rows on any screen. */
    public Grid(String caption, List<Heading> columns, List<Line> rows) {
      this(caption, columns, rows, 0, false);
    }

    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      for (Line row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException("A row of the table '" + caption + "' has a gap");
        }
      }
    }
  }

  /**
   * A column.
   *
   * @param text its heading
   * @param css class of its cells, blank for words
   * @param scale true when the scale of the interval bars stands below the heading
   */
  record Heading(String text, String css, boolean scale) {}

  /**
   * A row.
   *
   * @param id its id on the page, blank for none
   * @param css its class, blank for none
   * @param cells its cells
   */
  record Line(String id, String css, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One courier with all that is said of it.
   *
   * @param courier the courier
   * @param tier its tier
   * @param blocks the rest
   */
  record Case(Cell.Courier courier, Cell.Level tier, List<Block> blocks) implements Block {
    public Case {
      blocks = List.copyOf(blocks);
    }
  }
}
