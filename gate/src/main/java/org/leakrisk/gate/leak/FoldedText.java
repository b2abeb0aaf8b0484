package org.leakrisk.gate.leak;

import java.util.Arrays;

/**
 * A text folded and measured: its characters, how far each lies from the start, and in which clause
 * it stands. Used again for the next text. It does not show what it holds.
 *
 * <p>Distance is measured in units of which a Chinese character has 8 and a Latin word 15, so that
 * {@link #REACH} is 15 characters or 8 words.
 */
final class FoldedText {
  /** How far the two parts of a pair may lie apart. */
  static final int REACH = 120;

  /** Units of one Chinese character. */
  static final int CHARACTER = 8;

  /** Units of one Latin word. */
  static final int WORD = 15;

  private char[] letters = new char[256];
  private int[] units = new int[257];
  private int[] clauses = new int[257];
  private boolean[] sentenceEnds = new boolean[64];
  private boolean[] asks = new boolean[64];
  private int length;
  private int clause;

  /** Takes the next text. */
  void take(String raw) {
    String text = Letters.expanded(raw);
    length = 0;
    clause = 0;
    makeRoom(text.length());
    sentenceEnds[0] = false;
    asks[0] = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = Letters.fold(text.charAt(i));
      if (Letters.isMark(letter)) {
        mark(letter, i > 0 && i + 1 < text.length() && inNumber(text, i));
      } else if (letter == ' ') {
        space();
      } else {
        add(letter);
      }
    }
    sentenceEnds[clause] = true;
    units[length] = length == 0 ? 0 : after(length - 1);
    clauses[length] = clause;
  }

  private static boolean inNumber(String text, int at) {
    return isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1));
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private void mark(char mark, boolean inNumber) {
    if (inNumber) {
      return;
    }
    boolean ends = mark == '.' || mark == '!' || mark == '?';
    sentenceEnds[clause] |= ends;
    asks[clause] |= mark == '?';
    if (length > 0 && clauses[length - 1] == clause) {
      clause++;
      if (clause == asks.length) {
        sentenceEnds = Arrays.copyOf(sentenceEnds, clause * 2);
        asks = Arrays.copyOf(asks, clause * 2);
      }
      sentenceEnds[clause] = false;
      asks[clause] = false;
      space();
    } else if (clause > 0) {
      sentenceEnds[clause - 1] |= ends;
      asks[clause - 1] |= mark == '?';
    }
  }

  /** One space between Latin words; none at the start and beside Chinese characters. */
  private void space() {
    if (length > 0 && Letters.isLatin(letters[length - 1])) {
      put(' ');
    }
  }

  private void add(char letter) {
    if (Letters.isHan(letter) && length > 0 && letters[length - 1] == ' ') {
      length--;
    }
    put(letter);
  }

  private void put(char letter) {
    letters[length] = letter;
    clauses[length] = letter == ' ' && length > 0 ? clauses[length - 1] : clause;
    units[length] = length == 0 ? 0 : after(length - 1);
    length++;
  }

  /** Units up to the end of a character: a word counts when it ends. */
  private int after(int at) {
    char letter = letters[at];
    if (Letters.isHan(letter)) {
      return units[at] + CHARACTER;
    }
    return letter == ' ' ? units[at] + WORD : units[at];
  }

  private void makeRoom(int size) {
    if (size >= letters.length) {
      letters = new char[size + 1];
      units = new int[size + 2];
      clauses = new int[size + 2];
    }
  }

  int length() {
    return length;
  }

  char at(int index) {
    return letters[index];
  }

  /** Units from the start of the text to a character. */
  int units(int index) {
    return units[index];
  }

  /** Where the Latin word ends that goes on at a place. */
  int wordEnd(int from) {
    int end = from;
    while (end < length && latin(end)) {
      end++;
    }
    return end;
  }

  /** Units from the start of the text to the word after the one that ends there. */
  int afterWord(int end) {
    return end < length && letters[end] == ' ' ? units[end] + WORD : units[end];
  }

  /** Number of the clause in which a character stands. */
  int clause(int index) {
    return clauses[index];
  }

  /** Number of the last clause. */
  int lastClause() {
    return clause;
  }

  /** True when a sentence ends with the clause. */
  boolean endsSentence(int of) {
    return sentenceEnds[of];
  }

  /** True when the clause ends in a question mark. */
  boolean asks(int of) {
    return asks[of];
  }

  /** True when a Latin word neither begins before {@code start} nor goes on after {@code end}. */
  boolean wholeWords(int start, int end, boolean prefix) {
    boolean begins = start == 0 || !Letters.isLatin(letters[start]) || !latin(start - 1);
    boolean stops = prefix || end == length || !Letters.isLatin(letters[end - 1]) || !latin(end);
    return begins && stops;
  }

  private boolean latin(int at) {
    return Letters.isLatin(letters[at]) && letters[at] != '\'';
  }

  @Override
  public String toString() {
    return "FoldedText[" + length + "]";
  }
}
