package org.leakrisk.tables.id;

import java.util.regex.Pattern;
import org.leakrisk.tables.schema.Doc;

/** Courier: the id given in the couriers source. */
@Doc("Courier: the id given in the couriers source")
public record CourierId(String code) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{1,29}");

  public CourierId {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "Courier id must be 2-30 characters of a-z 0-9 _ - and begin with a letter or digit");
    }
  }
}
