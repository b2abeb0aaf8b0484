package org.leakrisk.gate.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.tables.word.Reason;

/**
 * Turns JSON objects into rows with one cell for each column of the contract. Objects may lack keys
 * and may have them in any order; other keys are looked at no further. Belongs to one file.
 */
final class JsonCells {
  private static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 100;
  private static final int OTHER = -1;

  private final List<InputColumn> columns;
  private final Limits limits;
  private final JsonFactory factory;
  private final Map<String, Integer> columnOfName = new HashMap<>();
  private final Map<String, Integer> columnOfKey = new HashMap<>();
  private final Set<String> others = new HashSet<>();
  private final BitSet seen = new BitSet();
  private final BitSet here = new BitSet();
  private final String[] cells;
  private final Reason[] doubts;

  JsonCells(List<InputColumn> columns, Limits limits) {
    this.columns = columns;
    this.limits = limits;
    this.cells = new String[columns.size()];
    this.doubts = new Reason[columns.size()];
    for (int column = 0; column < columns.size(); column++) {
      columnOfName.put(Header.folded(columns.get(column).name()), column);
    }
    this.factory =
        new JsonFactoryBuilder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(limits.fieldBytes())
                    .maxNameLength(limits.fieldBytes())
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
  }

  JsonFactory factory() {
    return factory;
  }

  /** The header of the rows: the columns of the contract. */
  void header(RawRow row) {
    row.begin(0);
    columns.forEach(column -> row.addCell(column.name()));
  }

  /** What the keys seen so far are as a header. */
  Header seenHeader() {
    return Header.ofKeys(columns, seen, others.size());
  }

  /** Reads the object whose beginning was just parsed. */
  void read(JsonParser json, RawRow row) throws IOException {
    Arrays.fill(cells, "");
    Arrays.fill(doubts, null);
    here.clear();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      int column = columnOf(json.currentName());
      JsonToken value = json.nextToken();
      if (column == OTHER) {
        json.skipChildren();
      } else {
        cell(json, value, column, row);
      }
    }
    seen.or(here);
    for (int column = 0; column < cells.length; column++) {
      if (doubts[column] != null) {
        row.doubt(doubts[column]);
      }
      row.addCell(cells[column]);
    }
  }

  private void cell(JsonParser json, JsonToken value, int column, RawRow row) throws IOException {
    if (here.get(column)) {
      row.spoil(Reason.DUPLICATE_KEY, column);
    }
    here.set(column);
    switch (value) {
      case VALUE_STRING -> cells[column] = json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        TypedText number = TypedText.ofLiteral(json.getText());
        cells[column] = number.text();
        doubts[column] = number.inexact() ? Reason.PRECISION_LOST : null;
      }
      case VALUE_TRUE -> cells[column] = TypedText.of(true);
      case VALUE_FALSE -> cells[column] = TypedText.of(false);
      case START_OBJECT, START_ARRAY -> {
        row.spoil(Reason.NOT_SCALAR, column);
        json.skipChildren();
      }
      default -> cells[column] = "";
    }
  }

  private int columnOf(String key) throws FileRefused {
    Integer known = columnOfKey.get(key);
    if (known != null) {
      return known;
    }
    String name = Header.folded(key);
    int column = columnOfName.getOrDefault(name, OTHER);
    if (column == OTHER) {
      others.add(name);
      if (others.size() + columns.size() > limits.columns()
          || name.length() > limits.headerBytes()) {
        throw new FileRefused(FileFault.of(Reason.HEADER_TOO_LONG));
      }
    }
    if (columnOfKey.size() < limits.columns()) {
      columnOfKey.put(key, column);
    }
    return column;
  }
}
