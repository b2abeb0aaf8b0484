package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** Topic of an audit: information_security or other. */
@Doc("Topic of an audit: information_security or other")
public enum AuditTopic implements Word {
  INFORMATION_SECURITY,
  OTHER
}
