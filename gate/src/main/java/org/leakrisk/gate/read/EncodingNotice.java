package org.leakrisk.gate.read;

/** What a reader should know about how an encoding was found. */
public enum EncodingNotice {
  NONE,
  /** GB18030 was recognised by the share of Chinese characters. */
  DETECTED,
  /** Declared or marked as GB18030, but few characters are Chinese. */
  DOUBTFUL
}
