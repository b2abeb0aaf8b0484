package org.leakrisk.gate.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.leakrisk.tables.word.Reason;

/**
 * Gathers over a whole file what speaks for UTF-8 and for GB18030, and decides. A GB18030 file is
 * told by its Han share: of all characters outside ASCII, those that GB2312 has. Real Chinese text
 * has 1, UTF-8 misread as GB18030 at most two thirds.
 */
final class EncodingEvidence {
  /** Han share from which a file is taken as Chinese. */
  static final double CHINESE = 0.85;

  /** Share of NUL bytes above which a file is no text. */
  static final double NUL_SHARE = 0.001;

  private static final double UNDECODABLE_SHARE = 0.001;

  private final Candidate utf8 = new Candidate(StandardCharsets.UTF_8);
  private final Candidate chinese = new Candidate(TextEncoding.GB18030.charset());
  private long records;
  private boolean high;

  /** Takes a record into account. One that is over its limit is rejected anyway. */
  void add(RawRow row, long startByte) {
    records++;
    if (row.high() && !row.tooLong()) {
      high = true;
      utf8.weigh(row, startByte);
      chinese.weigh(row, startByte);
    }
  }

  /**
   * The encoding.
   *
   * @param choice what the configuration says
   * @param marked what the byte order mark says
   * @param bytes bytes in all
   * @param nulBytes NUL bytes among them
   */
  EncodingVerdict decide(
      EncodingChoice choice, Optional<TextEncoding> marked, long bytes, long nulBytes) {
    if (marked.isPresent()) {
      return choice.allows(marked.get())
          ? given(marked.get())
          : EncodingVerdict.refused(FileFault.of(Reason.ENCODING_MISMATCH));
    }
    if (nulBytes > NUL_SHARE * bytes) {
      return EncodingVerdict.refused(FileFault.of(Reason.LOOKS_BINARY));
    }
    return switch (choice) {
      case AUTO -> detect();
      case UTF_8 -> given(TextEncoding.UTF_8);
      case GBK, GB18030 -> given(TextEncoding.GB18030);
      case UTF_16 -> EncodingVerdict.refused(FileFault.of(Reason.ENCODING_MISMATCH));
    };
  }

  private EncodingVerdict given(TextEncoding encoding) {
    Candidate candidate = encoding == TextEncoding.GB18030 ? chinese : utf8;
    if (candidate.undecodable() > tolerable()) {
      return unknown();
    }
    boolean doubtful = encoding == TextEncoding.GB18030 && high && chinese.hanShare() < CHINESE;
    return doubtful ? EncodingVerdict.doubtful(encoding) : EncodingVerdict.sure(encoding);
  }

  private EncodingVerdict detect() {
    boolean han = chinese.hanShare() >= CHINESE;
    if (!high) {
      return EncodingVerdict.sure(TextEncoding.ASCII);
    }
    if (utf8.strict()) {
      return utf8.low() && chinese.strict() && han
          ? EncodingVerdict.refused(FileFault.of(Reason.AMBIGUOUS_ENCODING))
          : EncodingVerdict.sure(TextEncoding.UTF_8);
    }
    boolean rather = han && chinese.undecodable() < utf8.undecodable();
    if ((rather ? chinese : utf8).undecodable() > tolerable()) {
      return unknown();
    }
    return rather
        ? EncodingVerdict.detected(TextEncoding.GB18030)
        : EncodingVerdict.sure(TextEncoding.UTF_8);
  }

  private double tolerable() {
    return Math.max(1, UNDECODABLE_SHARE * records);
  }

  private EncodingVerdict unknown() {
    String detail = "%s; %s".formatted(describe("utf-8", utf8), describe("gb18030", chinese));
    Candidate first = utf8.strict() ? chinese : utf8;
    return EncodingVerdict.refused(
        new FileFault(
            Reason.UNKNOWN_ENCODING,
            Optional.of(first.firstLine()),
            Optional.empty(),
            Optional.of(detail)));
  }

  private static String describe(String name, Candidate candidate) {
    if (candidate.strict()) {
      return name + " decodes but is no Chinese text";
    }
    return "%s fails in %d rows, first in line %d (byte %d)"
        .formatted(name, candidate.undecodable(), candidate.firstLine(), candidate.firstByte());
  }
}
