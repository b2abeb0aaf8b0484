package org.leakrisk.gate.courier;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A form that waybill numbers of a courier had between two days. The whole number must fit.
 *
 * @param courier id of the courier
 * @param from first day
 * @param to last day
 * @param begins what a number may begin with; one empty text = anything
 * @param rests what may follow: {@code 9D} nine digits, {@code 3X10D} three letters or digits and
 *     ten digits; {@code S10} the whole number as the Universal Postal Union has it, with country
 *     CN and a right check digit
 */
public record WaybillRule(
    String courier, LocalDate from, LocalDate to, List<String> begins, List<String> rests)
    implements Serializable {
  private static final String S10 = "S10";
  private static final String S10_FORM = "XXDDDDDDDDDXX";
  private static final Pattern BEGIN = Pattern.compile("[0-9A-Z]{0,12}");
  private static final Pattern REST = Pattern.compile("(?:[0-9]{1,2}[DX]){1,4}|S10");
  private static final int LONGEST = 20;
  private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

  public WaybillRule {
    begins = List.copyOf(begins);
    rests = List.copyOf(rests);
    boolean written =
        !begins.isEmpty()
            && !rests.isEmpty()
            && begins.stream().allMatch(begin -> BEGIN.matcher(begin).matches())
            && rests.stream().allMatch(rest -> REST.matcher(rest).matches());
    if (!written || to.isBefore(from)) {
      throw new IllegalArgumentException(
          "A waybill rule begins with capitals and digits, goes on as 9D, 3X10D or S10, and ends"
              + " after it began");
    }
  }

  /**
   * A rule as it is written down.
   *
   * @param begins prefixes with a space between, or nothing
   * @param rests forms of the rest with a space between
   * @throws IllegalArgumentException when it cannot be read
   */
  public static WaybillRule of(
      String courier, LocalDate from, LocalDate to, String begins, String rests) {
    return new WaybillRule(
        courier,
        from,
        to,
        Arrays.asList(begins.trim().split(" +")),
        Arrays.asList(rests.trim().split(" +")));
  }

  /** One prefix and one form of the rest, ready to be held against numbers. */
  record Form(WaybillRule rule, String begin, String classes, boolean s10) implements Serializable {
    int length() {
      return begin.length() + classes.length();
    }

    boolean fits(String number, LocalDate day) {
      if (day.isBefore(rule.from) || day.isAfter(rule.to) || !number.startsWith(begin)) {
        return false;
      }
      if (s10) {
        return isS10(number);
      }
      for (int i = begin.length(); i < number.length(); i++) {
        boolean digit = number.charAt(i) >= '0' && number.charAt(i) <= '9';
        if (!digit && classes.charAt(i - begin.length()) == 'D') {
          return false;
        }
      }
      return true;
    }

    /** A length alone fits the numbers of half the market and cannot speak against anybody. */
    boolean isTelling() {
      return begin.length() > 1 || s10;
    }
  }

  /** Every prefix with every form of the rest; forms longer than any number are left out. */
  List<Form> forms() {
    List<Form> forms = new ArrayList<>();
    for (String rest : rests) {
      for (String begin : begins) {
        Form form = new Form(this, begin, classes(rest), rest.equals(S10));
        if (form.length() <= LONGEST) {
          forms.add(form);
        }
      }
    }
    return forms;
  }

  /** 2X1D is XXD. */
  private static String classes(String rest) {
    if (rest.equals(S10)) {
      return S10_FORM;
    }
    StringBuilder classes = new StringBuilder(LONGEST);
    int count = 0;
    for (int i = 0; i < rest.length(); i++) {
      char letter = rest.charAt(i);
      if (letter >= '0' && letter <= '9') {
        count = 10 * count + letter - '0';
      } else {
        classes.append(String.valueOf(letter).repeat(count));
        count = 0;
      }
    }
    return classes.toString();
  }

  /**
   * Two letters, eight digits, a check digit, CN. The check digit is 11 - s, s the weighted sum
   * modulo 11; 5 where s is 0 and 0 where it is 1 (standard S10 of the Universal Postal Union).
   */
  static boolean isS10(String number) {
    if (number.length() != 13 || !number.endsWith("CN")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 11; i++) {
      boolean digit = number.charAt(i) >= '0' && number.charAt(i) <= '9';
      if (digit != i >= 2) {
        return false;
      }
      sum += i >= 2 && i < 10 ? S10_WEIGHTS[i - 2] * (number.charAt(i) - '0') : 0;
    }
    int rest = sum % 11;
    int check = rest == 0 ? 5 : rest == 1 ? 0 : 11 - rest;
    return number.charAt(10) - '0' == check;
  }
}
