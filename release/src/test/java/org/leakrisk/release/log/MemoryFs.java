package org.leakrisk.release.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.tables.schema.Text;

/**
 * A file system in memory that can fail or crash at its Nth changing operation. After a crash a
 * content that was not synced is cut, and each change of a directory that was not synced may be
 * lost.
 */
final class MemoryFs implements Fs {
  /** What happens at the chosen operation. */
  enum Fault {
    NONE,
    CRASH,
    ONCE,
    FOREVER,
    FULL,
    SHORT_WRITE
  }

  /** The machine stopped. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final class Node {
    final Kind kind;
    final SortedMap<String, Node> entries = new TreeMap<>(Text.CODE_POINTS);
    final SortedMap<String, Node> durable = new TreeMap<>(Text.CODE_POINTS);
    byte[] bytes = {};
    byte[] durableBytes = {};

    Node(Kind kind) {
      this.kind = kind;
    }
  }

  /** One change of one or two directories that happens wholly or not at all. */
  private record Change(Map<Node, Map<String, Optional<Node>>> edits) {
    boolean meets(Change other) {
      return edits.entrySet().stream()
          .anyMatch(
              edit ->
                  edit.getValue().keySet().stream()
                      .anyMatch(other.edits.getOrDefault(edit.getKey(), Map.of())::containsKey));
    }

    void apply(boolean durable) {
      edits.forEach(
          (directory, names) ->
              names.forEach(
                  (name, node) -> {
                    Map<String, Node> target = durable ? directory.durable : directory.entries;
                    node.ifPresentOrElse(
                        entry -> target.put(name, entry), () -> target.remove(name));
                  }));
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private final Node root = new Node(Kind.DIRECTORY);
  private final List<Change> pending = new ArrayList<>();
  private Fault fault = Fault.NONE;
  private long failAt;
  private long operations;
  private boolean crashed;
  private boolean locked;
  private Runnable observer = () -> {};

  /** Sets what happens at the Nth changing operation from now on. */
  void failAt(long operation, Fault what) {
    operations = 0;
    failAt = operation;
    fault = what;
  }

  /** True when the chosen operation was reached. */
  boolean reached() {
    return operations >= failAt;
  }

  /** Is run after each changing operation. */
  void observe(Runnable after) {
    observer = after;
  }

  /** Ends a crash of the process alone: nothing is lost, nothing becomes durable. */
  void revive() {
    crashed = false;
    locked = false;
    fault = Fault.NONE;
  }

  /**
   * Ends a crash of the machine: 0 loses every change that was not synced, 1 keeps all, others keep
   * some.
   */
  void restart(int variant) {
    Random random = new Random(variant);
    for (Change change : pending) {
      if (variant == 1 || variant > 1 && random.nextBoolean()) {
        change.apply(true);
      }
    }
    pending.clear();
    restore(root, variant, random);
    revive();
  }

  private static void restore(Node node, int variant, Random random) {
    if (node.bytes != node.durableBytes && variant != 1) {
      int kept = variant == 0 ? 0 : random.nextInt(node.bytes.length + 1);
      node.bytes = Arrays.copyOf(node.bytes, kept);
    }
    node.durableBytes = node.bytes;
    node.entries.clear();
    node.entries.putAll(node.durable);
    node.entries.values().forEach(entry -> restore(entry, variant, random));
  }

  /** All files and links with their content, by path. */
  SortedMap<String, String> contents() {
    SortedMap<String, String> contents = new TreeMap<>();
    collect("", root, contents);
    return contents;
  }

  private static void collect(String path, Node node, SortedMap<String, String> contents) {
    if (node.kind != Kind.DIRECTORY) {
      contents.put(path, new String(node.bytes, StandardCharsets.ISO_8859_1));
    }
    node.entries.forEach((name, entry) -> collect(path + "/" + name, entry, contents));
  }

  private void alive() {
    if (crashed) {
      throw new Crash();
    }
  }

  private void change(Step step) throws IOException {
    alive();
    operations++;
    boolean now = operations == failAt;
    boolean after = operations >= failAt;
    if (fault == Fault.CRASH && now) {
      crashed = true;
      throw new Crash();
    }
    if (fault == Fault.ONCE && now || fault == Fault.FOREVER && after) {
      throw new IOException("Input/output error");
    }
    step.run();
    observer.run();
  }

  private void growing(Step step) throws IOException {
    change(
        () -> {
          if (fault == Fault.FULL && operations >= failAt
              || fault == Fault.SHORT_WRITE && operations == failAt) {
            throw new IOException("No space left on device");
          }
          step.run();
        });
  }

  private Optional<Node> find(Path path) {
    Node node = root;
    for (Path name : path) {
      node = node.entries.get(name.toString());
      if (node == null) {
        return Optional.empty();
      }
    }
    return Optional.of(node);
  }

  private Node get(Path path) throws IOException {
    alive();
    return find(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
  }

  private void edit(Map<Node, Map<String, Optional<Node>>> edits) {
    Change change = new Change(edits);
    change.apply(false);
    pending.add(change);
  }

  private void put(Path path, Node node) throws IOException {
    if (find(path).isPresent()) {
      throw new FileAlreadyExistsException(path.toString());
    }
    edit(Map.of(get(path.getParent()), Map.of(name(path), Optional.of(node))));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  @Override
  public Optional<Entry> stat(Path path) {
    alive();
    return find(path).map(node -> new Entry(node.kind, node.bytes.length, Worlds.NOW.instant()));
  }

  @Override
  public List<Path> list(Path directory) throws IOException {
    return get(directory).entries.keySet().stream().map(directory::resolve).toList();
  }

  @Override
  public InputStream read(Path file) throws IOException {
    return new ByteArrayInputStream(get(file).bytes);
  }

  @Override
  public Path target(Path link) throws IOException {
    return Path.of(new String(get(link).bytes, StandardCharsets.UTF_8));
  }

  @Override
  public void makeDirectory(Path directory) throws IOException {
    growing(() -> put(directory, new Node(Kind.DIRECTORY)));
  }

  @Override
  public void create(Path file, byte[] bytes) throws IOException {
    write(file, bytes);
    Node node = get(file);
    node.durableBytes = node.bytes;
  }

  /** Makes a new file without syncing it, as other writers do. */
  void write(Path file, byte[] bytes) throws IOException {
    if (fault == Fault.SHORT_WRITE && operations + 1 == failAt) {
      Node cut = new Node(Kind.FILE);
      cut.bytes = Arrays.copyOf(bytes, bytes.length / 2);
      put(file, cut);
    }
    growing(
        () -> {
          Node node = new Node(Kind.FILE);
          node.bytes = bytes.clone();
          put(file, node);
        });
  }

  @Override
  public void sync(Path path) throws IOException {
    change(
        () -> {
          Node node = get(path);
          node.durableBytes = node.bytes;
          commit(node);
        });
  }

  /** Makes the changes of a directory durable, and those before them that touch the same names. */
  private void commit(Node directory) {
    List<Change> committed = new ArrayList<>();
    for (int i = pending.size() - 1; i >= 0; i--) {
      Change change = pending.get(i);
      if (change.edits().containsKey(directory) || committed.stream().anyMatch(change::meets)) {
        committed.add(0, change);
        pending.remove(i);
      }
    }
    committed.forEach(change -> change.apply(true));
  }

  @Override
  public void protect(Path path) throws IOException {
    change(() -> get(path));
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    change(
        () -> {
          if (find(to).isPresent()) {
            throw new FileAlreadyExistsException(to.toString());
          }
          edit(
              Map.of(
                  get(from.getParent()), Map.of(name(from), Optional.empty()),
                  get(to.getParent()), Map.of(name(to), Optional.of(get(from)))));
        });
  }

  @Override
  public void link(Path name, Path file) throws IOException {
    growing(() -> put(name, get(file)));
  }

  @Override
  public void pointLink(Path link, Path target) throws IOException {
    growing(
        () -> {
          Node node = new Node(Kind.LINK);
          node.bytes = target.toString().getBytes(StandardCharsets.UTF_8);
          node.durableBytes = node.bytes;
          edit(Map.of(get(link.getParent()), Map.of(name(link), Optional.of(node))));
        });
  }

  @Override
  public void delete(Path path) throws IOException {
    change(
        () -> {
          if (!get(path).entries.isEmpty()) {
            throw new DirectoryNotEmptyException(path.toString());
          }
          edit(Map.of(get(path.getParent()), Map.of(name(path), Optional.empty())));
        });
  }

  @Override
  public long freeBytes(Path directory) {
    return Long.MAX_VALUE;
  }

  @Override
  public Optional<Lock> tryLock(Path lockFile) throws IOException {
    if (locked) {
      return Optional.empty();
    }
    if (stat(lockFile).isEmpty()) {
      growing(() -> put(lockFile, new Node(Kind.FILE)));
    }
    locked = true;
    return Optional.of(() -> locked = false);
  }
}
