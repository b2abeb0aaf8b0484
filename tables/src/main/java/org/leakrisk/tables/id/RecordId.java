package org.leakrisk.tables.id;

import java.util.regex.Pattern;
import org.leakrisk.tables.schema.Doc;

/** Record: source and id of an accepted row, as source/id. */
@Doc("Record: source and id of an accepted row, as source/id")
public record RecordId(String code) {
  private static final Pattern FORM = Pattern.compile("[a-z_]+/[^\\p{Cntrl}]{1,160}");

  public RecordId {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "Record id must be source/id with 1-160 printable characters");
    }
  }
}
