package org.leakrisk.checks.canary;

import java.util.List;

/**
 * Texts of complaints that nothing else explains, with personal values between the words that
 * count.
 */
final class ToldTexts {
  private static final List<String> TEXTS =
      List.of(
          "%s泄露了我的手机号%s，地址%s，单号%s",
          "骗子%s知道我的%s，说出%s的单号%s",
          "没下单，%s收到货到付款，电话%s，住%s，运单%s",
          "%s会不会把%s卖给%s？单号%s",
          "no leak: %s %s %s %s",
          "the driver %s sold my phone number %s, address %s, waybill %s");

  private ToldTexts() {}

  static List<String> of(Planter planter) {
    String at = "complaints, told in text";
    return TEXTS.stream()
        .map(
            text ->
                text.formatted(
                    planter.name(at), planter.phone(at), planter.address(at), planter.waybill(at)))
        .toList();
  }
}
