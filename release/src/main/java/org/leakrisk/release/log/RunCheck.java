package org.leakrisk.release.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leakrisk.release.log.ReleaseRecord.PublishedRun;

/** Holds every file of a run against its manifest, and the manifest against its digest. */
final class RunCheck {
  private RunCheck() {}

  /** What is wrong with a published run, one line each; empty when every byte is as published. */
  static List<String> findings(Fs fs, Places places, PublishedRun published) throws IOException {
    Path folder = places.run(published.run());
    String name = FileTree.relative(places.root(), folder);
    if (!FileTree.isDirectory(fs, folder)) {
      return List.of(name + ": missing");
    }
    Path manifestFile = folder.resolve(Places.MANIFEST);
    if (!FileTree.exists(fs, manifestFile)) {
      return List.of(name + "/" + Places.MANIFEST + ": missing");
    }
    byte[] bytes = FileTree.bytes(fs, manifestFile);
    if (!Sha256.of(bytes).equals(published.manifestSha256())) {
      return List.of(name + "/" + Places.MANIFEST + ": changed; the files of the run are unknown");
    }
    return findings(fs, folder, name, Manifest.of(bytes));
  }

  /** True when a folder holds a manifest and every file in it as the manifest says. */
  static boolean isWhole(Fs fs, Path folder) throws IOException {
    Path file = folder.resolve(Places.MANIFEST);
    if (!FileTree.exists(fs, file)) {
      return false;
    }
    try {
      return findings(fs, folder, "", Manifest.of(FileTree.bytes(fs, file))).isEmpty();
    } catch (IllegalArgumentException notAManifest) {
      return false;
    }
  }

  private static List<String> findings(Fs fs, Path folder, String name, Manifest manifest)
      throws IOException {
    List<String> findings = new ArrayList<>();
    Set<String> listed = new HashSet<>(Set.of(Places.MANIFEST));
    for (Manifest.File file : manifest.files()) {
      listed.add(file.path());
      fault(fs, folder, file)
          .ifPresent(fault -> findings.add(name + "/" + file.path() + ": " + fault));
    }
    for (Path file : FileTree.files(fs, folder)) {
      String path = FileTree.relative(folder, file);
      if (!listed.contains(path)) {
        findings.add(name + "/" + path + ": extra");
      }
    }
    return List.copyOf(findings);
  }

  /** What is wrong with one listed file; empty when its bytes are as published. */
  static Optional<String> fault(Fs fs, Path folder, Manifest.File file) throws IOException {
    Path path = folder.resolve(file.path());
    Optional<Fs.Entry> entry = fs.stat(path);
    if (entry.isEmpty()) {
      return Optional.of("missing");
    }
    boolean same =
        entry.get().kind() == Fs.Kind.FILE
            && entry.get().bytes() == file.bytes()
            && Sha256.of(fs, path).equals(file.sha256());
    return same ? Optional.empty() : Optional.of("changed");
  }
}
