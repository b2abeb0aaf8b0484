package org.leakrisk.jobs.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leakrisk.tables.schema.Table;

/**
 * Jobs in an order in which the writer of a table precedes its readers. Where that leaves a choice,
 * the order of the list holds.
 */
public final class Flow {
  private static final Comparator<Table<?>> BY_NAME = Comparator.comparing(Table::name);

  private final List<Job> jobs;
  private final Set<Table<?>> given;

  private Flow(List<Job> jobs, Set<Table<?>> given) {
    this.jobs = jobs;
    this.given = given;
  }

  /**
   * Orders jobs.
   *
   * @param given tables that are there before the first job
   * @throws IllegalArgumentException with all names, when a table has no writer or two, two jobs
   *     share a name, or jobs wait for each other
   */
  public static Flow of(List<Job> jobs, Set<Table<?>> given) {
    List<String> findings = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Job job : jobs) {
      if (!names.add(job.name())) {
        findings.add("two jobs are named '%s'".formatted(job.name()));
      }
    }
    Map<String, List<String>> writers = writers(jobs, given);
    writers.forEach(
        (table, by) -> {
          if (by.size() > 1) {
            findings.add("table '%s' is written by %s".formatted(table, String.join(" and ", by)));
          }
        });
    for (Job job : jobs) {
      for (Table<?> table : sorted(job.reads())) {
        if (!writers.containsKey(table.name())) {
          findings.add(
              "table '%s' is read by %s and written by no job".formatted(table.name(), job.name()));
        }
      }
    }
    refuse(findings);
    return new Flow(order(jobs, given), Set.copyOf(given));
  }

  /** The jobs in the order in which they run. */
  public List<Job> jobs() {
    return jobs;
  }

  /** Each job with what it reads and writes, in order; a star marks published tables. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    text.append("given: ").append(names(given)).append('\n');
    for (Job job : jobs) {
      text.append(job.name()).append('\n');
      text.append("  reads  ").append(names(job.reads())).append('\n');
      text.append("  writes ").append(names(job.writes())).append('\n');
    }
    return text.append("* published\n").toString();
  }

  Set<Table<?>> given() {
    return given;
  }

  /** How many jobs read a table. */
  long readers(Table<?> table) {
    return jobs.stream().filter(job -> job.reads().contains(table)).count();
  }

  static List<Table<?>> sorted(Set<Table<?>> tables) {
    return tables.stream().sorted(BY_NAME).collect(Collectors.toList());
  }

  private static String names(Set<Table<?>> tables) {
    if (tables.isEmpty()) {
      return "nothing";
    }
    return sorted(tables).stream()
        .map(table -> table.published() ? table.name() + "*" : table.name())
        .collect(Collectors.joining(", "));
  }

  private static Map<String, List<String>> writers(List<Job> jobs, Set<Table<?>> given) {
    Map<String, List<String>> writers = new TreeMap<>();
    for (Table<?> table : given) {
      writers.computeIfAbsent(table.name(), name -> new ArrayList<>()).add("the caller");
    }
    for (Job job : jobs) {
      for (Table<?> table : job.writes()) {
        writers.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(job.name());
      }
    }
    return writers;
  }

  private static List<Job> order(List<Job> jobs, Set<Table<?>> given) {
    Set<Table<?>> ready = new HashSet<>(given);
    List<Job> waiting = new ArrayList<>(jobs);
    List<Job> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Job next =
          waiting.stream()
              .filter(job -> ready.containsAll(job.reads()))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("Flow: " + stuck(waiting, ready)));
      waiting.remove(next);
      ready.addAll(next.writes());
      ordered.add(next);
    }
    return List.copyOf(ordered);
  }

  private static String stuck(List<Job> waiting, Set<Table<?>> ready) {
    Map<String, String> waits = new LinkedHashMap<>();
    for (Job job : waiting) {
      Set<Table<?>> missing = new HashSet<>(job.reads());
      missing.removeAll(ready);
      waits.put(job.name(), names(missing));
    }
    return waits.entrySet().stream()
        .map(wait -> "%s waits for %s".formatted(wait.getKey(), wait.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static void refuse(List<String> findings) {
    if (!findings.isEmpty()) {
      throw new IllegalArgumentException("Flow: " + String.join("; ", findings));
    }
  }
}
