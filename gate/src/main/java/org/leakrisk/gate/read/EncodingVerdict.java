package org.leakrisk.gate.read;

import java.util.Optional;

/** What the encoding of a file was found to be, and how sure that is. */
record EncodingVerdict(TextEncoding encoding, EncodingNotice notice, Optional<FileFault> fault) {
  static EncodingVerdict sure(TextEncoding encoding) {
    return new EncodingVerdict(encoding, EncodingNotice.NONE, Optional.empty());
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
