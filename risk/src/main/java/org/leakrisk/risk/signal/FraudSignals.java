package org.leakrisk.risk.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.tables.evidence.FraudTally;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.FraudType;

/**
 * Which types of fraud stand out at which courier: N against E = n_i n_j / n, shrunk to one Gamma
 * distribution over all cells (DuMouchel 1999 with one component in place of two). Volumes play no
 * part: a courier with many cases of every type has no signal.
 */
public final class FraudSignals {
  /** Counts are whole millionths, so that margins and what is left of them are exact. */
  private static final double ONE_CASE = 1e6;

  private final SortedMap<String, SortedMap<FraudType, Long>> cells =
      new TreeMap<>(Text.CODE_POINTS);
  private final SortedMap<String, Long> ofCourier = new TreeMap<>(Text.CODE_POINTS);
  private final SortedMap<FraudType, Long> ofType = new TreeMap<>();
  private long all;

  private FraudSignals() {}

  /**
   * Every courier and type that has a case at all, by courier, then type; without cases nothing.
   *
   * @param cases in any order; those without courier are left out, for they are in no margin
   */
  public static List<FraudSignal> of(List<FraudTally> cases) {
    FraudSignals counted = new FraudSignals();
    for (FraudTally row : cases) {
      if (!row.courier().isEmpty() && row.casesMicro() > 0) {
        counted.add(row);
      }
    }
    return counted.signals();
  }

  private void add(FraudTally row) {
    cells
        .computeIfAbsent(row.courier(), unseen -> new TreeMap<>())
        .merge(row.fraudType(), row.casesMicro(), Long::sum);
    ofCourier.merge(row.courier(), row.casesMicro(), Long::sum);
    ofType.merge(row.fraudType(), row.casesMicro(), Long::sum);
    all += row.casesMicro();
  }

  private List<FraudSignal> signals() {
    List<Unit> units = new ArrayList<>();
    ofCourier.forEach(
        (courier, own) ->
            ofType.forEach((type, whole) -> units.add(unit(cell(courier, type), own, whole))));
    PriorFit fit = PriorFit.ml(units);
    List<FraudSignal> signals = new ArrayList<>();
    for (Map.Entry<String, Long> courier : ofCourier.entrySet()) {
      for (Map.Entry<FraudType, Long> type : ofType.entrySet()) {
        long both = cell(courier.getKey(), type.getKey());
        Unit unit = units.get(signals.size());
        signals.add(
            new FraudSignal(
                new CourierId(courier.getKey()),
                type.getKey(),
                unit.events(),
                unit.exposure(),
                fit.posterior(unit),
                table(both, courier.getValue(), type.getValue())));
      }
    }
    return signals;
  }

  private long cell(String courier, FraudType type) {
    return cells.get(courier).getOrDefault(type, 0L);
  }

  private Unit unit(long both, long own, long whole) {
    return new Unit(both / ONE_CASE, own / ONE_CASE * (whole / (double) all));
  }

  private Disproportion table(long both, long own, long whole) {
    return new Disproportion(
        both / ONE_CASE,
        (own - both) / ONE_CASE,
        (whole - both) / ONE_CASE,
        (all - own - whole + both) / ONE_CASE);
  }
}
