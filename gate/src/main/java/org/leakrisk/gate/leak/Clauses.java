package org.leakrisk.gate.leak;

import java.util.BitSet;

/** Where the sentences of a text end and which of them ask. */
final class Clauses {
  private final int count;
  private final BitSet ends = new BitSet();
  private final BitSet asks = new BitSet();

  Clauses(FoldedText text) {
    count = text.lastClause() + 1;
    for (int clause = 0; clause < count; clause++) {
      ends.set(clause, text.endsSentence(clause));
      asks.set(clause, text.asks(clause));
    }
  }

  int count() {
    return count;
  }

  /** The clause with which the sentence of a clause ends. */
  int sentenceEnd(int clause) {
    return Math.min(ends.nextSetBit(clause), count - 1);
  }

  /** The clause with which the sentence of a clause begins. */
  int sentenceStart(int clause) {
    return clause == 0 ? 0 : ends.previousSetBit(clause - 1) + 1;
  }

  /** True when the sentence of a clause ends in a question mark. */
  boolean asked(int clause) {
    return asks.get(sentenceEnd(clause));
  }
}
