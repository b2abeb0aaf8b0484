package org.leakrisk.jobs.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.leakrisk.tables.failure.Failure.BadUsage;

/**
 * The settings as a tree of keys: the shipped defaults, a user's file laid over them, then single
 * settings of the command line. A key that the defaults do not have is refused.
 */
final class SettingsTree {
  private static final YAMLMapper YAML =
      YAMLMapper.builder(new YAMLFactory())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
          .build();

  /** Keys below which a user may write entries of their own. */
  private static final List<String> OPEN_KEYS =
      List.of("plan.capacity", "scoring.weights", "scoring.half-life-months");

  private final ObjectNode root;

  private SettingsTree(ObjectNode root) {
    this.root = root;
  }

  /**
   * The effective settings.
   *
   * @param file the user's file, if any
   * @param single settings of the form {@code key=value}, in order
   * @throws BadUsage when a file cannot be read or a key is unknown
   */
  static SettingsTree of(Optional<Path> file, List<String> single) {
    SettingsTree tree = new SettingsTree(shipped());
    file.ifPresent(path -> tree.lay(tree.root, userFile(path), "", path.getFileName().toString()));
    single.forEach(tree::set);
    return tree;
  }

  static ObjectNode shipped() {
    try (InputStream yaml = SettingsTree.class.getResourceAsStream("/leakrisk.yaml")) {
      return (ObjectNode) YAML.readTree(yaml);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The shipped leakrisk.yaml cannot be read", unreadable);
    }
  }

  /** The value at a dotted key. */
  JsonNode at(String key) {
    JsonNode at = root;
    for (String part : key.split("\\.", -1)) {
      at = at.path(part);
    }
    if (at.isMissingNode()) {
      throw new IllegalStateException("No such setting: " + key);
    }
    return at;
  }

  /** All settings, one {@code key=value} a line in the order of the shipped file. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    collect("", root, lines);
    return lines;
  }

  private static void collect(String path, JsonNode node, List<String> lines) {
    if (node.isObject() && !node.isEmpty()) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        collect(
            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), lines);
      }
    } else {
      lines.add(path + "=" + (node.isTextual() ? node.textValue() : node.toString()));
    }
  }

  private static JsonNode userFile(Path path) {
    String name = String.valueOf(path.getFileName());
    try {
      String text = Files.readString(path);
      if (text.lines().anyMatch(line -> line.matches(".*[:\\[,]\\s*[&*][A-Za-z].*"))) {
        throw new BadUsage(name + ": anchors and aliases are not allowed: write the value out");
      }
      return YAML.readTree(text);
    } catch (CharacterCodingException notUtf8) {
      throw new BadUsage(name + ": not UTF-8: save the file as UTF-8");
    } catch (JsonProcessingException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
      throw new BadUsage(
          name + ":" + line + ": not valid YAML: check indentation, colons and repeated keys");
    } catch (IOException unreadable) {
      throw new BadUsage(name + ": cannot be read: check the path given with --config");
    }
  }

  private void lay(ObjectNode below, JsonNode over, String path, String where) {
    if (over.isMissingNode() || over.isNull()) {
      return;
    }
    if (!over.isObject()) {
      throw new BadUsage(
          "%s: '%s' must hold keys, not a value"
              .formatted(where, path.isEmpty() ? "the file" : path));
    }
    for (Map.Entry<String, JsonNode> entry : over.properties()) {
      String key = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
      JsonNode present = below.get(entry.getKey());
      if (present == null && !OPEN_KEYS.contains(path)) {
        throw unknown(where, key);
      }
      if (present instanceof ObjectNode object) {
        lay(object, entry.getValue(), key, where);
      } else {
        below.set(entry.getKey(), entry.getValue());
      }
    }
  }

  private void set(String setting) {
    int equals = setting.indexOf('=');
    if (equals < 1) {
      throw new BadUsage("--set: write key=value, such as --set scoring.prior=ml");
    }
    String key = setting.substring(0, equals);
    ObjectNode over = YAML.createObjectNode();
    ObjectNode at = over;
    String[] parts = key.split("\\.", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      at = at.putObject(parts[i]);
    }
    try {
      at.set(parts[parts.length - 1], value(key, setting.substring(equals + 1)));
    } catch (JsonProcessingException broken) {
      throw new BadUsage("--set " + key + ": the value is not valid YAML");
    }
    lay(root, over, "", "--set");
  }

  /** A setting that is a text stays one, even when it could be read as a number: 007. */
  private JsonNode value(String key, String written) throws JsonProcessingException {
    JsonNode value = YAML.readTree(written);
    boolean text = root.at("/" + key.replace('.', '/')).isTextual();
    return text && value.isValueNode() && !value.isTextual() ? new TextNode(written) : value;
  }

  private BadUsage unknown(String where, String key) {
    String nearest = "";
    int least = Integer.MAX_VALUE;
    Iterator<String> known = keys().iterator();
    while (known.hasNext()) {
      String candidate = known.next();
      int distance = LevenshteinDistance.getDefaultInstance().apply(key, candidate);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return new BadUsage("%s: unknown key '%s'; the nearest is '%s'".formatted(where, key, nearest));
  }

  /** Every key, those that hold others included. */
  private Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (String line : lines()) {
      String key = line.substring(0, line.indexOf('='));
      for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
        keys.add(key.substring(0, dot));
      }
      keys.add(key);
    }
    return keys;
  }
}
