package org.leakrisk.tables.id;

import java.util.regex.Pattern;
import org.leakrisk.tables.schema.Doc;

/** Stream: a kind of evidence (complaint, fraud, audit, listing). */
@Doc("Stream: a kind of evidence (complaint, fraud, audit, listing)")
public record StreamId(String code) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{1,29}");

  /** Complaints that speak of a leak. */
  public static final StreamId COMPLAINT = new StreamId("complaint");

  /** Fraud cases that rest on leaked data. */
  public static final StreamId FRAUD = new StreamId("fraud");

  /** Inspection items. */
  public static final StreamId AUDIT = new StreamId("audit");

  /** Verified numbers on selling sites. */
  public static final StreamId LISTING = new StreamId("listing");

  public StreamId {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "Stream id must be 2-30 characters of a-z 0-9 _ and begin with a letter");
    }
  }
}
