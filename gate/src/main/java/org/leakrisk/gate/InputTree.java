package org.leakrisk.gate;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leakrisk.gate.read.Limits;
import org.leakrisk.tables.failure.Failure;
import org.leakrisk.tables.schema.Text;

/** Lists what lies below the input directory. Links may not lead out of it. */
final class InputTree {
  /** What an entry is. */
  enum Kind {
    FILE,
    /** Hidden, or a link to a folder. */
    SKIPPED,
    /** A pipe, a device, a socket, or a link to nothing. */
    NO_FILE
  }

  /** A file or folder by its path below the input directory, with slashes. */
  record Entry(String path, Kind kind) {
    String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  /** The list of synthetic files, in the input directory itself. */
  static final String SYNTHETIC = "SYNTHETIC.json";

  private static final Set<String> KNOWN = Set.of(SYNTHETIC, "truth.csv", "expected");
  private static final String READ_ME = "README.md";

  private final Path root;
  private final Limits limits;
  private final List<Entry> entries = new ArrayList<>();
  private int seen;

  private InputTree(Path root, Limits limits) {
    this.root = root;
    this.limits = limits;
  }

  /**
   * All entries by path in code point order; files that accompany an input quietly left out.
   *
   * @throws Failure.BadUsage when the input is no directory or a link leads out of it
   * @throws Failure.BadInput when it is too large or cannot be listed
   */
  static List<Entry> list(Path in, Limits limits) {
    if (!Files.isDirectory(in)) {
      throw new Failure.BadUsage("--in is not a directory: name the directory of the input files");
    }
    try {
      InputTree tree = new InputTree(in.toRealPath(), limits);
      tree.visit(tree.root, "", 0);
      tree.entries.sort((one, two) -> Text.CODE_POINTS.compare(one.path(), two.path()));
      return List.copyOf(tree.entries);
    } catch (IOException unreadable) {
      throw new Failure.BadInput("The input directory cannot be listed: check its permissions");
    }
  }

  private void visit(Path folder, String prefix, int depth) throws IOException {
    if (depth > limits.depth()) {
      throw new Failure.BadInput(
          "The input directory has more than %d levels of folders: flatten it"
              .formatted(limits.depth()));
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        String name = String.valueOf(child.getFileName());
        boolean known = depth == 0 && KNOWN.contains(name) || name.equals(READ_ME);
        if (++seen > limits.files()) {
          throw new Failure.BadInput(
              "The input directory holds more than %d files and folders: split it"
                  .formatted(limits.files()));
        }
        if (!known) {
          visit(child, prefix, name, depth);
        }
      }
    }
  }

  private void visit(Path child, String prefix, String name, int depth) throws IOException {
    String path = prefix + name;
    BasicFileAttributes attributes =
        Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (name.startsWith(".") || name.startsWith("_")) {
      entries.add(new Entry(path, Kind.SKIPPED));
    } else if (attributes.isSymbolicLink()) {
      entries.add(new Entry(path, linked(child)));
    } else if (attributes.isDirectory()) {
      visit(child, path + "/", depth + 1);
    } else {
      entries.add(new Entry(path, attributes.isRegularFile() ? Kind.FILE : Kind.NO_FILE));
    }
  }

  private Kind linked(Path link) {
    Path target;
    try {
      target = link.toRealPath();
    } catch (IOException broken) {
      return Kind.NO_FILE;
    }
    if (!target.startsWith(root)) {
      throw new Failure.BadUsage(
          "A link leads out of the input directory: copy the file into it instead");
    }
    if (Files.isDirectory(target)) {
      return Kind.SKIPPED;
    }
    return Files.isRegularFile(target) ? Kind.FILE : Kind.NO_FILE;
  }
}
