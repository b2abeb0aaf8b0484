package org.leakrisk.report.shown;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Parcels;

/**
 * Numbers for people. Rounded half-even, with a comma between groups of three digits.
 *
 * @param minus sign of a negative number
 * @param dash what stands between the ends of an interval of decimals
 * @param rankDash what stands between the ends of an interval of ranks
 * @param space what stands before a percent sign or a unit
 */
public record Numbers(String minus, String dash, String rankDash, String space) {
  /** For pages: a true minus, an en dash, and no line break before a unit. */
  public static final Numbers PAGE = new Numbers("\u2212", "\u2013", "\u2013", "\u00A0");

  /** For terminals: ASCII only. */
  public static final Numbers TERMINAL = new Numbers("-", " - ", "-", " ");

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  /** A relative risk or an index with two decimals; a positive one is never shown as 0. */
  public String ratio(double value) {
    return value > 0 && value < 0.005 ? "<0.01" : decimals(BigDecimal.valueOf(value), 2);
  }

  /** The interval of a ratio. */
  public String ratios(double lower, double upper) {
    return ratio(lower) + dash + ratio(upper);
  }

  /** A ratio with its interval. */
  public String ratio(double value, double lower, double upper) {
    return ratio(value) + " (" + ratios(lower, upper) + ")";
  }

  /** A rank with its interval. */
  public String rank(long rank, long lower, long upper) {
    return rank + " (" + lower + rankDash + upper + ")";
  }

  /** A probability in whole percent. */
  public String percent(double probability) {
    if (probability < 0.01) {
      return "<1" + space + "%";
    }
    return probability > 0.99 ? ">99" + space + "%" : share(probability);
  }

  /** A share in whole percent. */
  public String share(double share) {
    return decimals(BigDecimal.valueOf(share).movePointRight(2), 0) + space + "%";
  }

  /** A count. */
  public String count(long count) {
    return decimals(BigDecimal.valueOf(count), 0);
  }

  /** Events, which can be parts of one: with one decimal unless whole. */
  public String events(double events) {
    return decimals(BigDecimal.valueOf(events), events == StrictMath.rint(events) ? 0 : 1);
  }

  /** Expected events: one decimal. */
  public String expected(double events) {
    return decimals(BigDecimal.valueOf(events), 1);
  }

  /** A difference in whole events, with its sign. */
  public String difference(double events) {
    return signed(BigDecimal.valueOf(events), 0);
  }

  /** A part of a logarithm, with its sign and three decimals. */
  public String part(double part) {
    return signed(BigDecimal.valueOf(part), 3);
  }

  /** A volume in millions of parcels with three significant digits, two decimals at most. */
  public String volume(Parcels parcels) {
    BigDecimal millions = parcels.amount().divide(MILLION);
    if (millions.signum() > 0 && millions.compareTo(HUNDREDTH) < 0) {
      return "<0.01" + space + "M";
    }
    boolean small = millions.compareTo(BigDecimal.ONE) < 0;
    return (small ? decimals(millions, 2) : digits(millions)) + space + "M";
  }

  /** Three significant digits. */
  public String digits(BigDecimal value) {
    BigDecimal rounded = value.round(new MathContext(3, RoundingMode.HALF_EVEN));
    return decimals(rounded, Math.max(0, Math.min(rounded.scale(), 6)));
  }

  /** Yuan with two decimals. */
  public String money(Money money) {
    return decimals(money.yuan(), 2);
  }

  private String signed(BigDecimal value, int scale) {
    String text = decimals(value, scale);
    boolean positive = value.setScale(scale, RoundingMode.HALF_EVEN).signum() > 0;
    return positive ? "+" + text : text;
  }

  private String decimals(BigDecimal value, int scale) {
    BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_EVEN);
    String text = String.format(Locale.ROOT, "%,." + scale + "f", rounded.abs());
    return rounded.signum() < 0 ? minus + text : text;
  }
}
