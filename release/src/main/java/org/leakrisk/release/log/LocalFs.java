package org.leakrisk.release.log;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.leakrisk.tables.schema.Text;

/** A POSIX file system with hard links. */
final class LocalFs implements Fs {
  private static final Set<PosixFilePermission> OWN_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWN_DIRECTORY =
      PosixFilePermissions.fromString("rwx------");

  /**
   * Lock files held by this process. Closing any channel of a file drops all locks of the process
   * on it, so a held file must not even be opened again.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  @Override
  public Optional<Entry> stat(Path path) throws IOException {
    try {
      BasicFileAttributes found =
          Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
      Kind kind =
          found.isSymbolicLink() ? Kind.LINK : found.isDirectory() ? Kind.DIRECTORY : Kind.FILE;
      return Optional.of(new Entry(kind, found.size(), found.lastModifiedTime().toInstant()));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    }
  }

  @Override
  public List<Path> list(Path directory) throws IOException {
    try (var entries = Files.list(directory)) {
      return entries
          .sorted(Comparator.comparing(entry -> entry.getFileName().toString(), Text.CODE_POINTS))
          .toList();
    }
  }

  @Override
  public InputStream read(Path file) throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public Path target(Path link) throws IOException {
    return Files.readSymbolicLink(link);
  }

  @Override
  public void makeDirectory(Path directory) throws IOException {
    Files.createDirectory(directory, only(OWN_DIRECTORY));
  }

  @Override
  public void create(Path file, byte[] bytes) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, only(OWN_FILE))) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static FileAttribute<Set<PosixFilePermission>> only(Set<PosixFilePermission> rights) {
    return PosixFilePermissions.asFileAttribute(rights);
  }

  @Override
  public void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void protect(Path path) throws IOException {
    boolean directory = Files.isDirectory(path, NOFOLLOW_LINKS);
    Files.setPosixFilePermissions(path, directory ? OWN_DIRECTORY : OWN_FILE);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to);
  }

  @Override
  public void link(Path name, Path file) throws IOException {
    Files.createLink(name, file);
  }

  @Override
  public void pointLink(Path link, Path target) throws IOException {
    Path next = link.resolveSibling("." + link.getFileName() + ".next");
    Files.deleteIfExists(next);
    Files.createSymbolicLink(next, target);
    Files.move(next, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.delete(path);
  }

  @Override
  public long freeBytes(Path directory) throws IOException {
    return Files.getFileStore(directory).getUsableSpace();
  }

  @Override
  public Optional<Lock> tryLock(Path lockFile) throws IOException {
    Path held = lockFile.toAbsolutePath().normalize();
    if (!HELD.add(held)) {
      return Optional.empty();
    }
    Optional<Lock> lock = Optional.empty();
    try {
      lock = lockInSystem(held);
      return lock;
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(held);
      }
    }
  }

  private static Optional<Lock> lockInSystem(Path held) throws IOException {
    Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileChannel channel = FileChannel.open(held, options, only(OWN_FILE));
    Optional<FileLock> lock = Optional.empty();
    try {
      lock = Optional.ofNullable(channel.tryLock());
    } finally {
      if (lock.isEmpty()) {
        channel.close();
      }
    }
    return lock.map(
        taken ->
            () -> {
              try {
                channel.close();
              } catch (IOException leftToTheSystem) {
                // The system frees the lock when the process ends.
              } finally {
                HELD.remove(held);
              }
            });
  }
}
