package org.leakrisk.jobs.simulate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A world on disk as a test reads it. No simulated cell needs quotes, so commas separate cells. */
record WrittenWorld(Path directory) {

  /** A small world: six months, five provinces; knobs come in pairs of name and value. */
  static WrittenWorld of(Path directory, String... knobs) {
    SimulationSettings settings =
        SimulationSettings.defaults()
            .with("months", "6")
            .with("provinces", "5")
            .with("leaving-month", "4")
            .with("parcels", "60000000")
            .with("service-ratio", "1");
    for (int index = 0; index < knobs.length; index += 2) {
      settings = settings.with(knobs[index], knobs[index + 1]);
    }
    Simulation.write(settings, directory);
    return new WrittenWorld(directory);
  }

  SortedMap<String, byte[]> bytes() throws IOException {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    try (var entries = Files.list(directory)) {
      for (Path file : entries.sorted().toList()) {
        bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return bytes;
  }

  /** Lines of all files of a source, header lines left out. */
  List<List<String>> rows(String source) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String name : bytes().keySet()) {
      if (name.startsWith(source)) {
        lines(name).stream().skip(1).map(WrittenWorld::cells).forEach(rows::add);
      }
    }
    return rows;
  }

  /** Truth lines of a kind and attribute. */
  List<List<String>> truth(String kind, String attribute) throws IOException {
    return rows("truth").stream()
        .filter(row -> row.get(0).equals(kind) && row.get(6).equals(attribute))
        .toList();
  }

  List<String> lines(String name) throws IOException {
    byte[] stored = Files.readAllBytes(directory.resolve(name));
    byte[] content = stored;
    if (name.endsWith(".gz")) {
      content = new GZIPInputStream(new ByteArrayInputStream(stored)).readAllBytes();
    }
    Charset charset =
        decodes(content, StandardCharsets.UTF_8)
            ? StandardCharsets.UTF_8
            : Charset.forName("GB18030");
    String text = new String(content, charset);
    return List.of((text.startsWith("\ufeff") ? text.substring(1) : text).split("\n"));
  }

  static boolean decodes(byte[] content, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException broken) {
      return false;
    }
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split(",", -1));
  }
}
