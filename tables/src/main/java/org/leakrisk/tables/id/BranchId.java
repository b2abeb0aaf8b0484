package org.leakrisk.tables.id;

import java.util.regex.Pattern;
import org.leakrisk.tables.schema.Doc;

/** Branch: the id given in the branches source. */
@Doc("Branch: the id given in the branches source")
public record BranchId(String code) {
  private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}]{1,64}");

  public BranchId {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("Branch id must be 1-64 printable characters");
    }
  }
}
