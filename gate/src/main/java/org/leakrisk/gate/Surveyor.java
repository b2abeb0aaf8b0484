package org.leakrisk.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leakrisk.gate.InputTree.Kind;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.read.FileFault;
import org.leakrisk.gate.read.FileSurvey;
import org.leakrisk.gate.read.SurveyedFile;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.token.TokenKey;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.failure.Failure;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.Reason;

/** Surveys an input directory, two files at a time. */
final class Surveyor {
  private final Path in;
  private final InputSettings settings;
  private final Map<String, List<InputColumn>> columns = new LinkedHashMap<>();
  private final List<String> unread = new ArrayList<>();

  Surveyor(List<Source> sources, Path in, InputSettings settings) {
    this.in = in;
    this.settings = settings;
    // Only names and properties of the columns are looked at, so any key serves.
    Tokens tokens = Tokens.of(TokenKey.random(), "e1");
    ColumnContext context = new ColumnContext(tokens, settings.zone(), false);
    sources.forEach(source -> columns.put(source.name(), source.columns(context)));
  }

  /** A file before and after it was looked at. */
  private record Look(String path, FileName name, Kind kind) {}

  private record Seen(Look look, String alias, SurveyedFile file) {}

  Survey survey() {
    List<Look> looks = new ArrayList<>();
    for (InputTree.Entry entry : InputTree.list(in, settings.limits())) {
      Optional<FileName> name =
          entry.kind() == Kind.SKIPPED
              ? Optional.empty()
              : FileName.of(entry.name(), columns.keySet());
      name.ifPresentOrElse(
          found -> looks.add(new Look(entry.path(), found, entry.kind())),
          () -> reportUnread(entry.path()));
    }
    List<Seen> seen = aliased(looks, TwoThreads.map(looks, this::look));
    return assemble(seen);
  }

  private void reportUnread(String path) {
    unread.add(FileAlias.presentable(path) ? path : "unread-" + (unread.size() + 1));
  }

  private SurveyedFile look(Look look) {
    String source = look.name().source();
    Path file = in.resolve(look.path());
    try {
      if (look.kind() == Kind.NO_FILE) {
        return SurveyedFile.unopened(Reason.NOT_A_FILE);
      }
      if (look.name().format().isEmpty()) {
        return FileSurvey.refused(file, Reason.UNSUPPORTED);
      }
      return FileSurvey.of(
          file,
          look.name().format().get(),
          look.name().gzip(),
          columns.get(source),
          settings.encodingOf(source),
          settings.limits());
    } catch (IOException unreadable) {
      throw new Failure.BadInput(
          "A file of source %s cannot be read: check the permissions below --in".formatted(source));
    }
  }

  private static List<Seen> aliased(List<Look> looks, List<SurveyedFile> files) {
    List<Seen> seen = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < looks.size(); i++) {
      Look look = looks.get(i);
      String alias = FileAlias.of(look.path(), look.name().source(), files.get(i).sha256());
      String free = alias;
      for (int copy = 2; !taken.add(free); copy++) {
        free = alias + "-" + copy;
      }
      seen.add(new Seen(look, free, files.get(i)));
    }
    seen.sort((one, two) -> Text.CODE_POINTS.compare(one.alias(), two.alias()));
    return seen;
  }

  private Survey assemble(List<Seen> seen) {
    List<InputFile> files = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(SurveyFindings.unread(unread));
    for (int i = 0; i < seen.size(); i++) {
      Seen one = seen.get(i);
      for (FileFault fault : one.file().faults()) {
        refusals.add(Refusal.of(one.look().name().source(), one.alias(), fault));
      }
      if (one.file().faults().isEmpty()) {
        InputFile file = inputFile(one, i + 1);
        files.add(file);
        findings.addAll(SurveyFindings.of(file, one.file()));
      }
    }
    findings.addAll(SurveyFindings.ofMissingColumns(files, settings.complaintsAre()));
    Optional<SyntheticList> list = SyntheticList.read(in);
    List<String> hashes = seen.stream().map(one -> one.file().sha256()).toList();
    return new Survey(
        files,
        refusals,
        unread,
        files.stream().anyMatch(this::identifying),
        list.map(known -> known.holdsAll(hashes)).orElse(false),
        findings);
  }

  private static InputFile inputFile(Seen seen, int number) {
    return new InputFile(
        seen.look().name().source(),
        number,
        seen.alias(),
        seen.look().path(),
        seen.file().bytes(),
        seen.file().sha256(),
        seen.file().encoding(),
        seen.look().name().format().orElseThrow(),
        seen.look().name().gzip(),
        seen.file().columns());
  }

  private boolean identifying(InputFile file) {
    return columns.get(file.source()).stream()
        .anyMatch(column -> column.kind().identifying() && file.columns().contains(column.name()));
  }
}
