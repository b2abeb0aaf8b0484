package org.leakrisk.gate.courier;

import java.io.Serializable;
import java.util.HashMap;

/** Words by their characters, so that the longest one at a place is found in one pass. */
final class WordTree implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final class Node implements Serializable {
    private static final long serialVersionUID = 1L;
    private final HashMap<Character, Node> next = new HashMap<>();
    private boolean end;
  }

  private final Node root = new Node();

  void add(String word) {
    Node node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.next.computeIfAbsent(word.charAt(i), letter -> new Node());
    }
    node.end = !word.isEmpty();
  }

  /** Where the longest word that starts at a place ends; the place itself when there is none. */
  int longest(String text, int from) {
    Node node = root;
    int end = from;
    for (int i = from; i < text.length(); i++) {
      node = node.next.get(text.charAt(i));
      if (node == null) {
        return end;
      }
      if (node.end) {
        end = i + 1;
      }
    }
    return end;
  }
}
