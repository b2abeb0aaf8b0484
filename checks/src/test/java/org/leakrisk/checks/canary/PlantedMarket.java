package org.leakrisk.checks.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Personal values in what couriers contest. */
final class PlantedMarket {
  private final Planter planter;
  private final Path folder;
  private final List<String> couriers;

  PlantedMarket(Planter planter, Path folder, List<String> couriers) {
    this.planter = planter;
    this.folder = folder;
    this.couriers = couriers;
  }

  void write() throws IOException {
    disputes();
  }

  private void disputes() throws IOException {
    Sheet sheet =
        new Sheet("dispute_id", "filed_on", "courier", "source", "record_id", "status", "lawyer");
    for (int i = 0; i < 40; i++) {
      sheet.row(dispute(i));
    }
    int number = 40;
    for (String column :
        List.of("dispute_id", "filed_on", "courier", "source", "record_id", "status")) {
      sheet.row(with(dispute(number++), column, planter.phone("disputes." + column)));
    }
    write("disputes.csv", sheet);
  }

  private Map<String, String> dispute(int number) {
    return Map.of(
        "dispute_id",
        "d-" + number,
        "filed_on",
        "2012-12-01",
        "courier",
        couriers.get(number % couriers.size()),
        "source",
        "fraud_cases",
        "record_id",
        "f-" + number,
        "status",
        List.of("open", "upheld", "dismissed").get(number % 3),
        "lawyer",
        planter.name("disputes.lawyer"));
  }

  private void write(String name, Sheet sheet) throws IOException {
    Files.write(folder.resolve(name), sheet.text().getBytes(UTF_8));
  }

  private static Map<String, String> with(Map<String, String> cells, String column, String value) {
    Map<String, String> changed = new HashMap<>(cells);
    changed.put(column, value);
    return changed;
  }
}
