package org.leakrisk.risk.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leakrisk.tables.word.Stratum;

/** Splits the places of a province among the strata, by largest remainder. */
final class Quotas {
  /** Share of the lottery: enough to learn what the other strata miss. Judgement. */
  static final double RANDOM_SHARE = 0.2;

  /** At most this share goes to notices that are due. */
  static final double FOLLOW_UP_SHARE = 0.5;

  private static final List<Share> SHARES =
      List.of(
          new Share(Stratum.EXCESS, 0.5),
          new Share(Stratum.RISING, 0.2),
          new Share(Stratum.COVERAGE, 0.2),
          new Share(Stratum.SILENT, 0.1));

  private record Share(Stratum stratum, double share) {}

  private Quotas() {}

  /** Places of the lottery among some inspections. */
  static int random(int inspections) {
    return (int) Math.ceil(RANDOM_SHARE * inspections);
  }

  /** Most places for notices that are due. */
  static int mostFollowUps(int inspections) {
    return (int) Math.floor(FOLLOW_UP_SHARE * inspections);
  }

  /** What is left, split among the other strata; ties of remainders in the order of the strata. */
  static Map<Stratum, Integer> split(int places) {
    Map<Stratum, Integer> quotas = new EnumMap<>(Stratum.class);
    int given = 0;
    for (Share share : SHARES) {
      int whole = (int) Math.floor(share.share() * places);
      quotas.put(share.stratum(), whole);
      given += whole;
    }
    List<Share> byRemainder = new ArrayList<>(SHARES);
    byRemainder.sort(Comparator.comparingDouble((Share share) -> -remainder(share, places)));
    for (Share share : byRemainder.subList(0, places - given)) {
      quotas.merge(share.stratum(), 1, Integer::sum);
    }
    return quotas;
  }

  private static double remainder(Share share, int places) {
    double exact = share.share() * places;
    return exact - Math.floor(exact);
  }
}
