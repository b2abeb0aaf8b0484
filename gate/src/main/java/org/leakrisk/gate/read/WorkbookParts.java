package org.leakrisk.gate.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.leakrisk.tables.word.Reason;

/** The parts of a workbook by what they are for; nothing is unpacked but what is read. */
final class WorkbookParts implements Closeable {
  private static final int MOST_PARTS = 1000;
  private static final String MACROS = "vbaproject.bin";

  private final ZipFile zip;
  private final Limits limits;
  private final List<String> visibleSheets = new ArrayList<>();
  private int hiddenSheets;
  private Optional<String> strings = Optional.empty();
  private Optional<String> styles = Optional.empty();

  /**
   * Opens a workbook.
   *
   * @throws FileRefused when it is damaged, holds macros, or counts days from 1904
   */
  WorkbookParts(Path file, Limits limits) throws IOException {
    this.limits = limits;
    try {
      this.zip = new ZipFile(file.toFile());
    } catch (ZipException | IllegalArgumentException broken) {
      throw new FileRefused(FileFault.of(Reason.BROKEN_WORKBOOK));
    }
    try {
      refuseParts();
      readWorkbook();
    } catch (IOException | RuntimeException broken) {
      zip.close();
      throw broken;
    }
  }

  private void refuseParts() throws FileRefused {
    if (zip.size() > MOST_PARTS) {
      throw new FileRefused(FileFault.of(Reason.BOMB));
    }
    for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
      if (parts.nextElement().getName().toLowerCase(Locale.ROOT).endsWith(MACROS)) {
        throw new FileRefused(FileFault.of(Reason.MACROS));
      }
    }
  }

  private void readWorkbook() throws IOException {
    String workbook =
        relations("").values().stream()
            .filter(target -> target.is("officeDocument"))
            .findFirst()
            .orElseThrow(WorkbookParts::broken)
            .part;
    Map<String, Target> targets = relations(workbook);
    for (Target target : targets.values()) {
      strings = target.is("sharedStrings") ? Optional.of(target.part) : strings;
      styles = target.is("styles") ? Optional.of(target.part) : styles;
    }
    try (XmlPart part = part(workbook)) {
      while (part.nextTag()) {
        if (part.starts("workbookPr")) {
          String from1904 = part.attribute("date1904").orElse("0");
          if (from1904.equals("1") || from1904.equals("true")) {
            throw new FileRefused(FileFault.of(Reason.DATE_1904));
          }
        } else if (part.starts("sheet")) {
          addSheet(part, targets);
        }
      }
    }
  }

  private void addSheet(XmlPart part, Map<String, Target> targets) throws FileRefused {
    Target target = part.attribute("id").map(targets::get).orElseThrow(WorkbookParts::broken);
    boolean hidden = part.attribute("state").filter(state -> !state.equals("visible")).isPresent();
    if (target.is("worksheet")) {
      if (hidden) {
        hiddenSheets++;
      } else {
        visibleSheets.add(target.part);
      }
    }
  }

  /** What a part leads to. */
  private record Target(String type, String part) {
    boolean is(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  /** Where a part leads to, by id; the whole package for an empty name. */
  private Map<String, Target> relations(String from) throws IOException {
    int slash = from.lastIndexOf('/') + 1;
    String folder = from.substring(0, slash);
    Map<String, Target> targets = new HashMap<>();
    try (XmlPart part = part(folder + "_rels/" + from.substring(slash) + ".rels")) {
      while (part.nextTag()) {
        if (part.starts("Relationship")) {
          String target = part.attribute("Target").orElse("");
          String name = target.startsWith("/") ? target.substring(1) : folder + target;
          targets.put(
              part.attribute("Id").orElse(""), new Target(part.attribute("Type").orElse(""), name));
        }
      }
    }
    return targets;
  }

  /** Opens a part by name. */
  XmlPart part(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw broken();
    }
    return new XmlPart(new PartBytes(zip.getInputStream(entry), entry, limits));
  }

  /** The visible sheets in the order of the workbook. */
  List<String> visibleSheets() {
    return visibleSheets;
  }

  /** Number of hidden sheets. */
  int hiddenSheets() {
    return hiddenSheets;
  }

  Optional<String> strings() {
    return strings;
  }

  Optional<String> styles() {
    return styles;
  }

  private static FileRefused broken() {
    return new FileRefused(FileFault.of(Reason.BROKEN_WORKBOOK));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
