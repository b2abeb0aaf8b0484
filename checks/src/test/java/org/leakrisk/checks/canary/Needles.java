package org.leakrisk.checks.canary;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks for every form of every canary in bytes, in one pass over them. */
final class Needles {
  private static final int HEAD = Long.BYTES;
  private static final int FILTER_BITS = 22;

  private final Map<Long, List<Needle>> byHead = new HashMap<>();
  private final BitSet filter = new BitSet(1 << FILTER_BITS);

  private record Needle(String name, byte[] bytes) {}

  /** The forms of these canaries; each is at least eight bytes long. */
  static Needles of(Collection<Canary> canaries) {
    Needles needles = new Needles();
    for (Canary canary : canaries) {
      Forms.of(canary.value())
          .forEach((form, bytes) -> needles.add(canary.place() + " as " + form, bytes));
    }
    return needles;
  }

  private void add(String name, byte[] bytes) {
    long head = ByteBuffer.wrap(bytes).getLong();
    byHead.computeIfAbsent(head, any -> new ArrayList<>()).add(new Needle(name, bytes));
    filter.set(slot(head));
  }

  /** Names of what stands in the bytes. */
  SortedSet<String> in(byte[] bytes) {
    SortedSet<String> found = new TreeSet<>();
    long head = 0;
    for (int i = 0; i < bytes.length; i++) {
      head = head << Byte.SIZE | (bytes[i] & 0xFF);
      if (i >= HEAD - 1 && filter.get(slot(head))) {
        int start = i - HEAD + 1;
        for (Needle needle : byHead.getOrDefault(head, List.of())) {
          int end = start + needle.bytes().length;
          if (end <= bytes.length
              && Arrays.equals(bytes, start, end, needle.bytes(), 0, needle.bytes().length)) {
            found.add(needle.name());
          }
        }
      }
    }
    return found;
  }

  private static int slot(long head) {
    return (int) (head * 0x9E3779B97F4A7C15L >>> (Long.SIZE - FILTER_BITS));
  }
}
