package org.leakrisk.tables.id;

import java.util.regex.Pattern;
import org.leakrisk.tables.schema.Doc;

/** Notice: the id given in the notices source. */
@Doc("Notice: the id given in the notices source")
public record NoticeId(String code) {
  private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}]{1,64}");

  public NoticeId {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("Notice id must be 1-64 printable characters");
    }
  }
}
