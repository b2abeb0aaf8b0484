package org.leakrisk.jobs.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Four couriers over three months with a few complaints that name nobody: no key is needed. */
record TinyInput(Path directory) {
  static TinyInput of(Path directory) throws IOException {
    Product.file(
        directory,
        "couriers.csv",
        "courier,name",
        "bingtong,Bingtong Express",
        "dingda,Dingda Express",
        "jiatong,Jiatong Express",
        "yitong,Yitong Express");
    StringBuilder parcels = new StringBuilder("courier,month,parcels,province\n");
    StringBuilder complaints =
        new StringBuilder("complaint_id,received_on,courier,province,leak\n");
    int number = 0;
    for (String courier : new String[] {"bingtong", "dingda", "jiatong", "yitong"}) {
      for (String month : new String[] {"2012-10", "2012-11", "2012-12"}) {
        parcels.append(courier).append(',').append(month).append(",1000000,33\n");
        for (int i = 0; i < (courier.equals("bingtong") ? 9 : 2); i++) {
          complaints.append("c%03d,%s-%02d,%s,33,yes\n".formatted(++number, month, i + 1, courier));
        }
      }
    }
    Files.writeString(directory.resolve("parcels.csv"), parcels);
    Files.writeString(directory.resolve("complaints.csv"), complaints);
    return new TinyInput(directory);
  }

  /** One more file, or another one in place of one. */
  TinyInput with(String name, String... lines) throws IOException {
    Product.file(directory, name, lines);
    return this;
  }

  TinyInput without(String name) throws IOException {
    Files.delete(directory.resolve(name));
    return this;
  }

  String path() {
    return directory.toString();
  }
}
