package org.leakrisk.release.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Walks over directories. Links are entries, never ways. */
final class FileTree {
  private FileTree() {}

  static boolean exists(Fs fs, Path path) throws IOException {
    return fs.stat(path).isPresent();
  }

  static boolean isDirectory(Fs fs, Path path) throws IOException {
    return fs.stat(path).filter(entry -> entry.kind() == Fs.Kind.DIRECTORY).isPresent();
  }

  /** Everything below a directory that is not a directory, in path order. */
  static List<Path> files(Fs fs, Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path entry : fs.list(directory)) {
      if (isDirectory(fs, entry)) {
        files.addAll(files(fs, entry));
      } else {
        files.add(entry);
      }
    }
    return files;
  }

  /** The directory and all directories below it, the deepest first. */
  static List<Path> directories(Fs fs, Path directory) throws IOException {
    List<Path> directories = new ArrayList<>();
    for (Path entry : fs.list(directory)) {
      if (isDirectory(fs, entry)) {
        directories.addAll(directories(fs, entry));
      }
    }
    directories.add(directory);
    return directories;
  }

  /** Removes a file, or a directory with all that is in it; nothing there is fine. */
  static void delete(Fs fs, Path path) throws IOException {
    if (isDirectory(fs, path)) {
      for (Path entry : fs.list(path)) {
        delete(fs, entry);
      }
    }
    if (exists(fs, path)) {
      fs.delete(path);
    }
  }

  /** Makes a directory durable unless it is there. */
  static void makeDurableDirectory(Fs fs, Path directory) throws IOException {
    if (!exists(fs, directory)) {
      fs.makeDirectory(directory);
      fs.sync(directory.getParent());
    }
  }

  static byte[] bytes(Fs fs, Path file) throws IOException {
    try (InputStream in = fs.read(file)) {
      return in.readAllBytes();
    }
  }

  /** A path below a root, with slashes. */
  static String relative(Path root, Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }
}
