package org.leakrisk.risk.score;

import org.leakrisk.risk.score.Evidence.Fields;

/**
 * Expected events of every cell by indirect standardisation: what its exposure would bring at the
 * rate of the industry in its month (audits: its reason) and province. The factor of a province is
 * a Gamma-Poisson posterior mean, so that a province with little evidence stays at the national
 * rate; each month is rescaled, so that its expected events add up to its events.
 */
final class Expectation {
  /** Events at the national rate that weigh as much as a province's own, all months together. */
  private static final double PROVINCE_SHAPE = 5;

  /** Likewise for one month of a province, and for one reason of audits. */
  private static final double STRATUM_SHAPE = 20;

  private static final int NOBODY = -1;

  private final Fields fields;
  private final Strata strata;

  private Expectation(Fields fields, Strata strata) {
    this.fields = fields;
    this.strata = strata;
  }

  /** Expected events by position of the cell. */
  static double[] of(Evidence evidence, Standardise standardise, Reference reference, int units) {
    return of(evidence.fields(), Strata.of(evidence.cells()), standardise, reference, units);
  }

  /** The same of cells whose strata are known. */
  static double[] of(
      Fields fields, Strata strata, Standardise standardise, Reference reference, int units) {
    Expectation expectation = new Expectation(fields, strata);
    double[] expected = new double[strata.size()];
    int first = reference == Reference.ALL ? NOBODY : 0;
    int end = reference == Reference.ALL ? 0 : units;
    for (int without = first; without < end; without++) {
      double[][] rates =
          standardise == Standardise.NONE
              ? expectation.pooled(without)
              : expectation.standardised(without);
      for (int i = 0; i < expected.length; i++) {
        Cell cell = strata.cell(i);
        if (without == NOBODY || cell.unit() == without) {
          expected[i] = cell.exposure() * strata.at(rates, i);
        }
      }
    }
    return expected;
  }

  private double[][] pooled(int without) {
    double events = 0;
    double exposure = 0;
    for (int i = 0; i < strata.size(); i++) {
      if (strata.cell(i).unit() != without) {
        events += strata.cell(i).events();
        exposure += strata.cell(i).exposure();
      }
    }
    return strata.grid(ratio(events, exposure));
  }

  private double[][] standardised(int without) {
    double[][] rates = factors(without);
    double[] events = new double[strata.groups()];
    double[] weighted = new double[strata.groups()];
    for (int i = 0; i < strata.size(); i++) {
      Cell cell = strata.cell(i);
      if (cell.unit() != without) {
        events[strata.group(i)] += cell.events();
        weighted[strata.group(i)] += cell.exposure() * strata.at(rates, i);
      }
    }
    for (int group = 0; group < rates.length; group++) {
      double scale = ratio(events[group], weighted[group]);
      for (int province = 0; province < rates[group].length; province++) {
        rates[group][province] *= scale;
      }
    }
    return rates;
  }

  /** Rate of a province over the national rate; 1 for cells without province. */
  private double[][] factors(int without) {
    double[][] events = strata.grid(0);
    double[][] expected = strata.grid(0);
    for (int i = 0; i < strata.size(); i++) {
      Cell cell = strata.cell(i);
      if (cell.unit() != without && cell.provincial() && !cell.isNational()) {
        strata.add(events, i, cell.events());
        strata.add(expected, i, cell.exposure());
      }
    }
    for (int group = 0; group < events.length; group++) {
      double rate = ratio(sum(events[group]), sum(expected[group]));
      for (int province = 0; province < expected[group].length; province++) {
        expected[group][province] *= rate;
      }
    }
    double[][] factors = strata.grid(1);
    for (int province = 0; province < strata.provinces(); province++) {
      double whole = fields == Fields.VOLUME ? wholeFactor(events, expected, province) : 1;
      for (int group = 0; group < factors.length; group++) {
        factors[group][province] =
            (STRATUM_SHAPE * whole + events[group][province])
                / (STRATUM_SHAPE + expected[group][province]);
      }
    }
    return factors;
  }

  private static double wholeFactor(double[][] events, double[][] expected, int province) {
    double found = PROVINCE_SHAPE;
    double awaited = PROVINCE_SHAPE;
    for (int group = 0; group < events.length; group++) {
      found += events[group][province];
      awaited += expected[group][province];
    }
    return found / awaited;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double ratio(double numerator, double denominator) {
    return denominator > 0 ? numerator / denominator : 0;
  }
}
