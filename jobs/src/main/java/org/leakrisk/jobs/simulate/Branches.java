package org.leakrisk.jobs.simulate;

/** Ids and names of outlets; every courier has a few in every province. */
final class Branches {
  private static final String NUMERALS = "一二三";

  private Branches() {}

  static String id(PlantedCourier courier, Province province, int outlet) {
    return courier.id() + "-" + province.code() + "-" + outlet;
  }

  static String name(PlantedCourier courier, Province province, int outlet) {
    return courier.name().name() + province.name() + NUMERALS.charAt(outlet - 1) + "部";
  }
}
