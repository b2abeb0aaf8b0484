package org.leakrisk.jobs.simulate;

import java.util.List;

/** What recording does to a person's data: gaps, wrong names, slips of the pen. */
final class Spoiling {
  private static final List<String> PLATFORMS = List.of("", "market-a", "market-b", "market-c");
  private static final int PREFIX_LENGTH = 3;

  private final World world;
  private final SimulationSettings.Recording rates;

  Spoiling(World world) {
    this.world = world;
    this.rates = world.settings().recording();
  }

  String courier(Person person, Draws draws) {
    if (draws.chance(rates.missingCourier())) {
      return "";
    }
    boolean wrong = draws.chance(rates.wrongCourier());
    PlantedCourier named = wrong ? world.otherByVolume(person.courier(), draws) : person.courier();
    return WrittenName.of(person, named.name(), rates.aliasNoise(), draws);
  }

  String waybill(Person person, Draws draws) {
    if (draws.chance(rates.missingWaybill())) {
      return "";
    }
    if (!draws.chance(rates.waybillTypo())) {
      return person.waybill();
    }
    StringBuilder typed = new StringBuilder(person.waybill());
    int position = PREFIX_LENGTH + draws.below(typed.length() - PREFIX_LENGTH);
    int wrongDigit = (typed.charAt(position) - '0' + 1 + draws.below(9)) % 10;
    typed.setCharAt(position, (char) ('0' + wrongDigit));
    return typed.toString();
  }

  String phone(Person person, Draws draws) {
    if (draws.chance(rates.missingPhone())) {
      return "";
    }
    String phone = person.phone();
    return switch (draws.weighted(.90, .05, .05)) {
      case 0 -> phone;
      case 1 -> "+86" + phone;
      default -> phone.substring(0, 3) + "-" + phone.substring(3, 7) + "-" + phone.substring(7);
    };
  }

  String province(Person person, Draws draws) {
    return switch (draws.weighted(.60, .25, .10, .05)) {
      case 0 -> person.province().code();
      case 1 -> person.province().name();
      case 2 -> person.province().longName();
      default -> "";
    };
  }

  String branch(Person person, Draws draws) {
    return draws.chance(0.5) ? person.branch() : "";
  }

  String platform(Draws draws) {
    return PLATFORMS.get(draws.below(PLATFORMS.size()));
  }
}
