package org.leakrisk.jobs.simulate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The files of one source: rows come in order of date and go into one file per period, each with
 * the next encoding, format and way to write dates; bad rows are planted between them.
 */
final class RecordFiles implements AutoCloseable {
  /** How much history one file holds. */
  enum Period {
    HALF_YEAR,
    YEAR,
    ALL;

    String of(LocalDate day) {
      return switch (this) {
        case HALF_YEAR -> "-" + day.getYear() + (day.getMonthValue() <= 6 ? "-h1" : "-h2");
        case YEAR -> "-" + day.getYear();
        case ALL -> "";
      };
    }
  }

  private static final List<String> DATE_STYLES = List.of("%s-%s-%s", "%s/%s/%s", "%s年%s月%s日");
  private static final double HIGHEST_REJECTED_SHARE = 0.15;

  private final OutputFolder folder;
  private final Layout layout;
  private final Period period;
  private final World world;
  private final List<BadRows.Kind> kinds;
  private final List<CsvFile> open = new ArrayList<>();
  private int files;
  private int planted;
  private long rejected;
  private Draws draws;

  RecordFiles(OutputFolder folder, Layout layout, Period period, World world) {
    this.folder = folder;
    this.layout = layout;
    this.period = period;
    this.world = world;
    this.kinds = BadRows.of(layout);
    this.draws = world.streams().of("bad-rows", layout.source(), "", "");
  }

  /** A row of a record source, with its truth. */
  void write(Row row) throws IOException {
    write(row.date(), row.cells());
    folder.truth(row.truth());
  }

  /** A row that has no truth of its own. */
  void write(LocalDate day, List<String> cells) throws IOException {
    CsvFile file = fileFor(day);
    List<String> styled = styled(cells);
    file.write(styled);
    if (!kinds.isEmpty() && draws.chance(world.settings().files().badRows())) {
      plant(file, styled);
    }
  }

  @Override
  public void close() throws IOException {
    for (CsvFile file : open) {
      folder.finish(file);
    }
    open.clear();
  }

  private CsvFile fileFor(LocalDate day) throws IOException {
    String name = layout.source() + period.of(day);
    if (open.isEmpty() || !open.get(0).name().startsWith(name + ".")) {
      close();
      open.add(newFile(name));
    }
    return open.get(0);
  }

  private CsvFile newFile(String name) throws IOException {
    draws = world.streams().of("bad-rows", name, "", "");
    rejected = 0;
    files++;
    if (period == Period.ALL) {
      return folder.open(name + "." + Packing.CSV.extension(), layout, Encoding.UTF_8);
    }
    SimulationSettings.Files settings = world.settings().files();
    Packing packing = settings.formats().get((files - 1) % settings.formats().size());
    Encoding encoding = settings.encodings().get((files - 1) % settings.encodings().size());
    return folder.open(name + "." + packing.extension(), layout, encoding);
  }

  private void plant(CsvFile file, List<String> good) {
    BadRows.Kind kind = kinds.get(planted % kinds.size());
    List<List<String>> bad = kind.fault().spoil(good, draws);
    if (kind.rejected() && rejected + bad.size() > HIGHEST_REJECTED_SHARE * file.line()) {
      return;
    }
    planted++;
    rejected += kind.rejected() ? bad.size() : 0;
    for (List<String> cells : bad) {
      file.write(cells);
      long line = kind.expected().equals("SUPERSEDED") ? file.line() - 1 : file.line();
      folder.truth(Truth.of("bad_row", file.name() + ":" + line, "expected", kind.expected()));
    }
  }

  private List<String> styled(List<String> cells) {
    String style = DATE_STYLES.get((files - 1) % DATE_STYLES.size());
    if (period == Period.ALL || style.equals(DATE_STYLES.get(0))) {
      return cells;
    }
    List<String> styled = new ArrayList<>(cells);
    for (int index = 0; index < styled.size(); index++) {
      String cell = styled.get(index);
      if (layout.columns().get(index).endsWith("_on") && !cell.isEmpty()) {
        String[] parts = cell.split("-");
        styled.set(index, String.format(Locale.ROOT, style, parts[0], parts[1], parts[2]));
      }
    }
    return styled;
  }
}
