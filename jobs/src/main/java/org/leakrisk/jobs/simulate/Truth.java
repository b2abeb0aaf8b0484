package org.leakrisk.jobs.simulate;

import java.time.LocalDate;
import java.util.List;

/** One line of {@code truth.csv}; what does not apply is empty. */
record Truth(
    String kind,
    String id,
    String courier,
    String province,
    String branch,
    String month,
    String attribute,
    String value) {

  static Truth of(String kind, String id, String attribute, String value) {
    return new Truth(kind, id, "", "", "", "", attribute, value);
  }

  static Truth record(
      String kind, String id, Person person, LocalDate day, String attribute, String value) {
    return new Truth(
        kind,
        id,
        person.courier().id(),
        person.province().code(),
        person.branch(),
        day.toString().substring(0, 7),
        attribute,
        value);
  }

  List<String> cells() {
    return List.of(kind, id, courier, province, branch, month, attribute, value);
  }
}
