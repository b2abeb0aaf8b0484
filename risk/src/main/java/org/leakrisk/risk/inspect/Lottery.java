package org.leakrisk.risk.inspect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.schema.Text;

/**
 * Draws units in an order that nobody can choose: by SHA-256 of a secret, the month, the province
 * and the unit. Whoever holds the secret can draw again and find the same.
 *
 * @param secret derived from the key, or the configured seed
 * @param predictable true when the secret is a seed that anybody can read
 */
public record Lottery(String secret, boolean predictable) {

  /** The units of a province in the order in which they are drawn. */
  List<Unit> draw(YearMonth asOf, ProvinceCode province, List<Unit> units) {
    return units.stream()
        .sorted(
            Comparator.comparing((Unit unit) -> lot(asOf, province, unit))
                .thenComparing(Unit::name, Text.CODE_POINTS))
        .toList();
  }

  private String lot(YearMonth asOf, ProvinceCode province, Unit unit) {
    String text = String.join("|", secret, asOf.toString(), province.code(), unit.name());
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
