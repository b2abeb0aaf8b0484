package org.leakrisk.risk.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small published data set with worked numbers: a CSV file beside the tests. */
record PublishedData(List<String> columns, List<String[]> rows) {
  static PublishedData read(String file) {
    try (InputStream in = PublishedData.class.getResourceAsStream(file)) {
      List<String> lines =
          new String(in.readAllBytes(), UTF_8).lines().filter(l -> !l.startsWith("#")).toList();
      return new PublishedData(
          Arrays.asList(lines.get(0).split(",", -1)),
          lines.stream().skip(1).map(line -> line.split(",", -1)).toList());
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }

  double value(int row, String column) {
    return Double.parseDouble(rows.get(row)[columns.indexOf(column)]);
  }

  String name(int row) {
    return rows.get(row)[0];
  }

  List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      units.add(new Unit(value(row, "events"), value(row, "exposure")));
    }
    return units;
  }
}
