package org.leakrisk.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A small synthetic input with bad rows, copies, several encodings and packed files; and the same
 * input in other forms.
 */
record World(Path folder) {
  private static final String[] KNOBS =
      ("--couriers 4 --months 14 --provinces 5 --parcels 60000000 --service-ratio 1"
              + " --audits-per-month 8 --bad-rows 0.1 --leaving-month 8 --formats csv,csv.gz")
          .split(" ");

  /** Makes it below a directory. */
  static World in(Path scratch) throws IOException, InterruptedException {
    Path folder = scratch.resolve("world");
    List<String> arguments = new ArrayList<>(List.of("simulate", "--out", folder.toString()));
    arguments.addAll(Arrays.asList(KNOBS));
    Product.in(scratch).with(Product.QUICK).run(arguments.toArray(String[]::new)).expect(0);
    return new World(folder);
  }

  /** The same files, made in the opposite order in another place. */
  World relisted(Path into) throws IOException {
    Files.createDirectories(into);
    List<Path> backwards = new ArrayList<>(files());
    Collections.reverse(backwards);
    for (Path file : backwards) {
      Files.copy(file, into.resolve(file.getFileName()));
    }
    return new World(into);
  }

  /** The same rows in another order, in files of other names that sort the other way round. */
  World shuffled(Path into) throws IOException {
    Files.createDirectories(into);
    List<Path> files = files();
    int left = files.size();
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.matches("(truth\\.csv|.*\\.json)")) {
        continue;
      }
      String source = name.replaceAll("[-.].*", "");
      String extension = name.endsWith(".gz") ? ".csv.gz" : ".csv";
      write(into.resolve("%s-part%02d%s".formatted(source, left--, extension)), shuffled(file, 7));
    }
    assertTrue(left < files.size(), "nothing to shuffle");
    return new World(into);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
    }
  }

  private static byte[] shuffled(Path file, long seed) throws IOException {
    List<byte[]> records = records(read(file));
    List<byte[]> rows = new ArrayList<>(records.subList(1, records.size()));
    Collections.shuffle(rows, new Random(seed));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.write(records.get(0));
    for (byte[] row : rows) {
      text.write(row);
    }
    return text.toByteArray();
  }

  /** Splits at line ends outside quotes; neither byte is part of a character in GBK or UTF-8. */
  private static List<byte[]> records(byte[] text) {
    List<byte[]> records = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length; i++) {
      quoted ^= text[i] == '"';
      if (text[i] == '\n' && !quoted) {
        records.add(Arrays.copyOfRange(text, start, i + 1));
        start = i + 1;
      }
    }
    assertTrue(start == text.length, "the last line has no end");
    return records;
  }

  private static byte[] read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".gz")) {
      return bytes;
    }
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return unpacked.readAllBytes();
    }
  }

  private static void write(Path file, byte[] text) throws IOException {
    try (OutputStream plain = Files.newOutputStream(file)) {
      if (!file.toString().endsWith(".gz")) {
        plain.write(text);
        return;
      }
      try (GZIPOutputStream packed = new GZIPOutputStream(plain)) {
        packed.write(text);
      }
    }
  }
}
