package org.leakrisk.jobs.simulate;

import java.util.List;

/** Every knob with its default: the only place where defaults are written. */
final class Knobs {
  static final List<Knob> ALL =
      List.of(
          new Knob("seed", "20121218", "seed of every random stream"),
          new Knob("couriers", "8", "ordinary couriers, 1-48; shares are those of a market of 8"),
          new Knob("months", "24", "months of history, 1-120"),
          new Knob("end-month", "2012-12", "last month, YYYY-MM"),
          new Knob("parcels", "475000000", "mean parcels a month of a market of eight couriers"),
          new Knob("share-skew", "0.8", "Zipf exponent of the market shares, 0-3"),
          new Knob("provinces", "31", "provinces in use, largest first, 1-31"),
          new Knob("branch-parcels", "no", "yes: parcels have the volumes of branches as well"),
          new Knob("tiny-share", "0.0005", "share of one tiny extra courier, 0 = none"),
          new Knob("leaving-month", "18", "last month of one extra courier that leaves, 0 = none"),
          new Knob("season", "yes", "monthly factors, yes or no"),
          new Knob("growth", "0.5", "growth of parcels a year, -0.9 to 5"),
          new Knob("leak-rate", "2.0", "victims per million parcels at relative risk 1"),
          new Knob("rr-log-sd", "0.6", "spread of the planted relative risks (log scale), 0-3"),
          new Knob("null", "no", "yes: every relative risk is 1"),
          new Knob("planted-rr", "", "set single relative risks: bingtong=2.5,yitong=0.8"),
          new Knob(
              "planted-branches", "", "multiply the risk of single branches: bingtong-44-1=20"),
          new Knob("cluster-mean", "3", "mean recorded victims of one leak event, 1-1000"),
          new Knob("reporting-log-sd", "0.4", "spread of the provinces' reporting factors, 0-3"),
          new Knob("recorded-share", "0.30", "victims who reach any stream, 0-1"),
          new Knob("fraud-share", "0.35", "of the recorded: with a fraud case, 0-1"),
          new Knob("overlap", "0.15", "of the recorded: fraud case and complaint, 0-1"),
          new Knob("service-ratio", "20", "service complaints per leak complaint, 0-1000"),
          new Knob(
              "fake-parcel-courier",
              "volume",
              "who delivers fake parcels: volume or leaker (the highest planted risk)"),
          new Knob("duplicates", "0.20", "leak complaints that are filed again, 0-1"),
          new Knob("dup-lag-mean", "6", "mean days until a complaint is filed again, 0-60"),
          new Knob("missing-phone", "0.30", "share of records without phone, 0-1"),
          new Knob("missing-waybill", "0.35", "share of records without waybill, 0-1"),
          new Knob("waybill-typo", "0.04", "share of waybills with one wrong digit, 0-1"),
          new Knob("missing-courier", "0.03", "share of records without courier, 0-1"),
          new Knob("wrong-courier", "0.02", "share of records that name another courier, 0-1"),
          new Knob("alias-noise", "0.30", "share of courier names not written plainly, 0-1"),
          new Knob("audits-per-month", "40", "audits a month, 0-10000"),
          new Knob("targeted-share", "0.5", "audits that follow last month's raw rates, 0-1"),
          new Knob("notices", "4", "written notices over all months, 0-1000"),
          new Knob("disputes", "0", "share of the complaints about leaks that are disputed, 0-1"),
          new Knob("bad-rows", "0", "planted bad rows per good row, 0-0.15"),
          new Knob(
              "encodings",
              "utf-8,gb18030,utf-8-bom,gbk",
              "encodings that successive complaint and fraud files take in turn"),
          new Knob("formats", "csv,csv,csv.gz", "formats that the same files take in turn"),
          new Knob("leak-column", "yes", "no: complaints have no leak column, only a category"),
          new Knob("complaint-text", "no", "yes: complaints have a text, which holds numbers"),
          new Knob("counts", "yes", "no: leave out the monthly service figures"));

  private Knobs() {}
}
