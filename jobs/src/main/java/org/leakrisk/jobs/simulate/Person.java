package org.leakrisk.jobs.simulate;

/**
 * A recipient and the parcel in question, as they are in truth.
 *
 * @param branch outlet that handled the parcel
 * @param phone in a block that was not in use (142, 143)
 */
record Person(
    PlantedCourier courier, Province province, String branch, String phone, String waybill) {
  private static final long WAYBILLS = 9_000_000_000_000L;

  static Person drawn(PlantedCourier courier, Province province, Draws draws) {
    return drawn(courier, province, new double[0], draws);
  }

  /** Somebody harmed; {@code shares} are those of the outlets, empty when all are alike. */
  static Person drawn(PlantedCourier courier, Province province, double[] shares, Draws draws) {
    String phone = (draws.chance(0.5) ? "142" : "143") + digits(draws.below(100_000_000), 8);
    long number = WAYBILLS / 9 + draws.below(WAYBILLS);
    int outlet =
        1 + (shares.length == 0 ? draws.below(province.outlets()) : draws.weighted(shares));
    return new Person(
        courier,
        province,
        Branches.id(courier, province, outlet),
        phone,
        courier.name().waybillPrefix() + number);
  }

  private static String digits(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(width - digits.length()) + digits;
  }
}
