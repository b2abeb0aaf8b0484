package org.leakrisk.tables.id;

import java.util.regex.Pattern;
import org.leakrisk.tables.schema.Doc;

/** Province: two digits of GB/T 2260, 00 for national or unknown. */
@Doc("Province: two digits of GB/T 2260, 00 for national or unknown")
public record ProvinceCode(String code) {
  private static final Pattern FORM = Pattern.compile("[0-9]{2}");

  /** National, or a province that is not known. */
  public static final ProvinceCode NATIONAL = new ProvinceCode("00");

  public ProvinceCode {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("Province code must be two digits of GB/T 2260 or 00");
    }
  }
}
