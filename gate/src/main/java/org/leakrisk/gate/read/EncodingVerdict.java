package org.leakrisk.gate.read;

import java.util.Optional;
import org.leakrisk.tables.word.Reason;

/** What the encoding of a file was found to be, and how sure that is. */
record EncodingVerdict(TextEncoding encoding, EncodingNotice notice, Optional<FileFault> fault) {
  static EncodingVerdict sure(TextEncoding encoding) {
    return new EncodingVerdict(encoding, EncodingNotice.NONE, Optional.empty());
  }

  /** A JSON array is in UTF-8 unless marked or declared otherwise. */
  static EncodingVerdict ofArray(EncodingChoice choice, Optional<TextEncoding> marked) {
    boolean chinese = choice == EncodingChoice.GBK || choice == EncodingChoice.GB18030;
    if (marked.isPresent() && !choice.allows(marked.get())
        || marked.isEmpty() && choice == EncodingChoice.UTF_16) {
      return refused(FileFault.of(Reason.ENCODING_MISMATCH));
    }
    return sure(marked.orElse(chinese ? TextEncoding.GB18030 : TextEncoding.UTF_8));
  }

  static EncodingVerdict detected(TextEncoding encoding) {
    return new EncodingVerdict(encoding, EncodingNotice.DETECTED, Optional.empty());
  }

  static EncodingVerdict doubtful(TextEncoding encoding) {
    return new EncodingVerdict(encoding, EncodingNotice.DOUBTFUL, Optional.empty());
  }

  static EncodingVerdict refused(FileFault fault) {
    return new EncodingVerdict(TextEncoding.UTF_8, EncodingNotice.NONE, Optional.of(fault));
  }
}
