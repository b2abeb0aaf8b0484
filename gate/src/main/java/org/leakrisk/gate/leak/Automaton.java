package org.leakrisk.gate.leak;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all words of a list in one pass over a text, in time linear in the text. Aho and Corasick
 * 1975, with all transitions laid out in one table.
 */
final class Automaton {
  private static final int NONE = -1;
  private static final int MOST_STATES = 60_000;

  private final char[] letterOf = new char[1 << 16];
  private final int letters;
  private final char[] next;
  private final int[] wordAt;
  private final int[] shorter;
  private final int[] sameWord;
  private final int[][] endings;

  /** An automaton for these words, none of them empty. */
  Automaton(List<String> words) {
    letters = number(words);
    int most = 1 + words.stream().mapToInt(String::length).sum();
    if (most > MOST_STATES) {
      throw new IllegalArgumentException("leak-rules: the words have more than 60000 letters");
    }
    char[] table = new char[most * letters];
    wordAt = new int[most];
    shorter = new int[most];
    sameWord = new int[words.size()];
    Arrays.fill(wordAt, NONE);
    char states = 1;
    for (int word = 0; word < words.size(); word++) {
      int state = 0;
      for (char letter : words.get(word).toCharArray()) {
        int edge = state * letters + letterOf[letter];
        if (table[edge] == 0) {
          table[edge] = states++;
        }
        state = table[edge];
      }
      sameWord[word] = wordAt[state];
      wordAt[state] = word;
    }
    next = Arrays.copyOf(table, states * letters);
    endings = new int[states][];
    link();
  }

  private int number(List<String> words) {
    int count = 1;
    for (String word : words) {
      for (char letter : word.toCharArray()) {
        if (letterOf[letter] == 0) {
          letterOf[letter] = (char) count++;
        }
      }
    }
    return count;
  }

  /** Lets each state go on as its longest proper suffix does where it has no way of its own. */
  private void link() {
    int[] suffix = new int[wordAt.length];
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int letter = 0; letter < letters; letter++) {
      if (next[letter] != 0) {
        queue.add((int) next[letter]);
      }
    }
    while (!queue.isEmpty()) {
      int state = queue.remove();
      int back = suffix[state];
      shorter[state] = wordAt[back] == NONE ? shorter[back] : back;
      for (int letter = 0; letter < letters; letter++) {
        int edge = state * letters + letter;
        char otherwise = next[back * letters + letter];
        if (next[edge] == 0) {
          next[edge] = otherwise;
        } else {
          suffix[next[edge]] = otherwise;
          queue.add((int) next[edge]);
        }
      }
    }
    for (int state = 0; state < endings.length; state++) {
      endings[state] = wordsAt(state);
    }
  }

  /** The state after one more letter; 0 is the start. */
  int step(int state, char letter) {
    return next[state * letters + letterOf[letter]];
  }

  private int[] wordsAt(int state) {
    List<Integer> words = new ArrayList<>();
    for (int at = wordAt[state] == NONE ? shorter[state] : state; at != 0; at = shorter[at]) {
      for (int word = wordAt[at]; word != NONE; word = sameWord[word]) {
        words.add(word);
      }
    }
    return words.stream().mapToInt(Integer::intValue).toArray();
  }

  /** True when at least one word ends in a state. */
  boolean ends(int state) {
    return endings[state].length > 0;
  }

  /** The words that end in a state, as places in the list. */
  int[] endingIn(int state) {
    return endings[state];
  }
}
