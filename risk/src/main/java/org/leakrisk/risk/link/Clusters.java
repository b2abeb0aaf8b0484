package org.leakrisk.risk.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leakrisk.tables.evidence.Edge;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.EdgeMethod;

/**
 * Clusters of records that tell of one event. Edges are taken in a fixed order, strongest first; a
 * union is refused when the cluster would hold two waybills that contradict each other, or, for
 * edges by phone or content, two phones. Records that do not score are attached afterwards, each to
 * one cluster, so they never join two.
 */
public final class Clusters {
  private static final Comparator<Edge> STRONGEST_FIRST =
      Comparator.comparing(Edge::method)
          .thenComparing(Edge::gapDays)
          .thenComparing(edge -> edge.left().code(), Text.CODE_POINTS)
          .thenComparing(edge -> edge.right().code(), Text.CODE_POINTS);

  private final Map<RecordId, Member> members = new HashMap<>();
  private final Map<RecordId, RecordId> parent = new HashMap<>();
  private final Map<RecordId, List<Member>> clusters = new HashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  private Clusters(List<Member> all) {
    for (Member member : all) {
      members.put(member.record(), member);
      parent.put(member.record(), member.record());
      clusters.put(member.record(), List.of(member));
    }
  }

  /**
   * Clusters the records of the given edges.
   *
   * @param members every record that an edge names
   * @param edges edges in any order; the same pair may come by several methods
   */
  public static Clusters of(List<Member> members, List<Edge> edges) {
    Clusters clusters = new Clusters(members);
    List<Edge> ordered = edges.stream().sorted(STRONGEST_FIRST).distinct().toList();
    for (Edge edge : ordered) {
      if (clusters.scores(edge.left()) && clusters.scores(edge.right())) {
        clusters.join(edge);
      }
    }
    Set<RecordId> attached = new LinkedHashSet<>();
    for (Edge edge : ordered) {
      if (clusters.scores(edge.left()) != clusters.scores(edge.right())) {
        clusters.attach(edge, attached);
      }
    }
    return clusters;
  }

  /** The smallest scoring record of the cluster of a record: the name of its incident. */
  public RecordId incidentOf(RecordId record) {
    return root(record);
  }

  /** True when a record that does not score found an incident to be attached to. */
  public boolean isAttached(RecordId record) {
    return !scores(record) && !root(record).equals(record);
  }

  /** One edge for each pair and its strongest method, saying whether both ended in one incident. */
  public List<Edge> edges() {
    Map<List<RecordId>, Edge> strongest = new HashMap<>();
    for (Edge edge : edges) {
      strongest.putIfAbsent(List.of(edge.left(), edge.right()), edge);
    }
    return Edge.TABLE.sorted(List.copyOf(strongest.values()));
  }

  private boolean scores(RecordId record) {
    return members.get(record).scores();
  }

  private void join(Edge edge) {
    RecordId left = root(edge.left());
    RecordId right = root(edge.right());
    boolean accepted = left.equals(right) || mayUnite(left, right, edge.method());
    if (accepted && !left.equals(right)) {
      boolean inOrder = Text.CODE_POINTS.compare(left.code(), right.code()) < 0;
      unite(inOrder ? left : right, inOrder ? right : left);
    }
    edges.add(saying(edge, accepted));
  }

  private void attach(Edge edge, Set<RecordId> attached) {
    RecordId loose = scores(edge.left()) ? edge.right() : edge.left();
    RecordId incident = root(scores(edge.left()) ? edge.left() : edge.right());
    if (attached.add(loose)) {
      parent.put(loose, incident);
    }
    edges.add(saying(edge, root(loose).equals(incident)));
  }

  private static Edge saying(Edge edge, boolean accepted) {
    return new Edge(edge.left(), edge.right(), edge.method(), edge.gapDays(), accepted);
  }

  private boolean mayUnite(RecordId left, RecordId right, EdgeMethod method) {
    for (Member one : clusters.get(left)) {
      for (Member other : clusters.get(right)) {
        if (one.waybillConflictsWith(other)) {
          return false;
        }
        if (method != EdgeMethod.D1 && differ(one.phone(), other.phone())) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean differ(Optional<Token> one, Optional<Token> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private void unite(RecordId first, RecordId second) {
    List<Member> union = new ArrayList<>(clusters.get(first));
    union.addAll(clusters.remove(second));
    clusters.put(first, union);
    parent.put(second, first);
  }

  private RecordId root(RecordId record) {
    RecordId at = record;
    while (!parent.get(at).equals(at)) {
      parent.put(at, parent.get(parent.get(at)));
      at = parent.get(at);
    }
    return at;
  }
}
