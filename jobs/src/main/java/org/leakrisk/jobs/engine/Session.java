package org.leakrisk.jobs.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import org.leakrisk.tables.failure.Failure.BadStorage;
import org.leakrisk.tables.failure.Failure.BadUsage;

/**
 * The one Spark session of a run. Every setting that safety or sameness of results hangs on is set
 * here and asserted after the start. It starts in its own thread, so that other work need not wait.
 */
public final class Session implements AutoCloseable {
  private static final String MASTER = "spark.master";
  private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";
  private static final long SMALL = 200_000;
  private static final long ROWS_PER_PARTITION = 250_000;
  private static final long LEAST_PARTITIONS = 4;
  private static final long MOST_PARTITIONS = 400;
  private static final int DRAIN_MILLIS = 5_000;

  private final FutureTask<SparkSession> starting;
  private final AtomicLong jobs = new AtomicLong();
  private final int partitions;
  private String job = "start";
  private long rows;
  private boolean turned;

  /**
   * What a caller may choose.
   *
   * @param master where Spark runs; empty means as spark-submit says, else all cores of this
   *     machine
   * @param local directory for spilled data, made if needed, readable by its owner alone
   * @param zone the calendar of the input
   * @param watched true when Spark's own pages and event log are wanted
   * @param partitions of a shuffled table; 0 means as spark-submit says, else by its size
   */
  public record Settings(
      Optional<String> master, Path local, ZoneId zone, boolean watched, int partitions) {
    /** Partitions by size. */
    public Settings(Optional<String> master, Path local, ZoneId zone, boolean watched) {
      this(master, local, zone, watched, 0);
    }
  }

  private Session(Settings settings) {
    partitions = settings.partitions();
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    starting = new FutureTask<>(() -> open(settings));
  }

  /** Begins to start and returns at once. Trouble is thrown by the first call that needs Spark. */
  public static Session start(Settings settings) {
    Session session = new Session(settings);
    Thread thread = new Thread(session.starting, "spark-start");
    thread.setDaemon(true);
    thread.start();
    return session;
  }

  /**
   * The session, when it has started, set for the job whose turn it is.
   *
   * @throws BadUsage when a setting given from outside is not safe
   * @throws BadStorage when there is no private directory for spilled data
   */
  public SparkSession spark() {
    SparkSession spark = started();
    if (!turned) {
      SparkSession.setActiveSession(spark);
      spark.sparkContext().setJobDescription(job);
      size().forEach((key, value) -> spark.conf().set(key, value));
      turned = true;
    }
    return spark;
  }

  /** Jobs that Spark has run so far; 0 when nothing needed it. */
  public long jobsRun() {
    if (!starting.isDone()) {
      return 0;
    }
    try {
      started().sparkContext().listenerBus().waitUntilEmpty(DRAIN_MILLIS);
    } catch (TimeoutException busy) {
      return jobs.get();
    }
    return jobs.get();
  }

  /** Stops Spark; a start that failed has been told already or concerns nobody. */
  @Override
  public void close() {
    try {
      starting.get().stop();
    } catch (ExecutionException failed) {
      return;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A job begins.
   *
   * @param largest rows of the largest table so far
   */
  void turn(String next, long largest) {
    job = next;
    rows = largest;
    turned = false;
  }

  /** For work that is no frame. */
  JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(spark().sparkContext());
  }

  private SparkSession started() {
    try {
      return starting.get();
    } catch (ExecutionException failed) {
      throw Faults.of(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Spark started", stopped);
    }
  }

  private SparkSession open(Settings settings) {
    makePrivate(settings.local());
    SparkConf given = new SparkConf();
    String master = settings.master().orElseGet(() -> given.get(MASTER, "local[*]"));
    boolean local = master.startsWith("local");
    if (!local) {
      requireOutside(given);
    }
    Map<String, String> ours = settings(settings, local);
    SparkSession.Builder builder = SparkSession.builder().appName("leakrisk");
    if (!given.contains(MASTER) || settings.master().isPresent()) {
      builder.master(master);
    }
    ours.forEach(builder::config);
    // Spark makes this directory even though nothing here has a catalog.
    builder.config("spark.sql.warehouse.dir", settings.local().resolve("unused").toString());
    SparkSession spark = builder.getOrCreate();
    requireInside(spark, ours, settings.local());
    spark.sparkContext().addSparkListener(new JobCount());
    return spark;
  }

  private static Map<String, String> settings(Settings settings, boolean local) {
    Map<String, String> ours = new LinkedHashMap<>();
    if (!settings.watched()) {
      ours.put("spark.ui.enabled", "false");
      ours.put("spark.eventLog.enabled", "false");
    }
    if (local) {
      ours.put("spark.driver.host", "127.0.0.1");
      ours.put("spark.driver.bindAddress", "127.0.0.1");
    }
    ours.put("spark.ui.showConsoleProgress", "false");
    ours.put("spark.io.encryption.enabled", "true");
    ours.put("spark.speculation", "false");
    ours.put("spark.local.dir", settings.local().toString());
    ours.put("spark.hadoop.fs.permissions.umask-mode", "077");
    ours.put("spark.sql.ansi.enabled", "true");
    ours.put("spark.sql.session.timeZone", settings.zone().getId());
    ours.put("spark.sql.datetime.java8API.enabled", "true");
    // Else every query is written out twice as text, for a page that is off.
    ours.put("spark.sql.ui.explainMode", "simple");
    return ours;
  }

  /**
   * Settings by size, unless a number of partitions is asked for. A small table costs less to
   * interpret in one partition than to compile for, to distribute and to re-plan; results are the
   * same.
   */
  private Map<String, String> size() {
    SparkConf given = started().sparkContext().getConf();
    int asked = partitions > 0 ? partitions : given.getInt(SHUFFLE_PARTITIONS, 0);
    boolean small = asked == 0 && rows < SMALL;
    long bySize = Math.max(LEAST_PARTITIONS, Math.min(MOST_PARTITIONS, rows / ROWS_PER_PARTITION));
    long count = asked > 0 ? asked : small ? 1 : bySize;
    String cores = Integer.toString(started().sparkContext().defaultParallelism());
    return Map.of(
        SHUFFLE_PARTITIONS,
        Long.toString(count),
        "spark.sql.leafNodeDefaultParallelism",
        small ? Long.toString(count) : cores,
        "spark.sql.adaptive.enabled",
        Boolean.toString(!small),
        "spark.sql.codegen.wholeStage",
        Boolean.toString(!small),
        "spark.sql.codegen.factoryMode",
        small ? "NO_CODEGEN" : "FALLBACK");
  }

  private static void makePrivate(Path local) {
    var owner = PosixFilePermissions.fromString("rwx------");
    try {
      Files.createDirectories(local, PosixFilePermissions.asFileAttribute(owner));
      Files.setPosixFilePermissions(local, owner);
    } catch (IOException | UnsupportedOperationException refused) {
      throw new BadStorage(
          "Cannot make %s readable by its owner alone; choose another output directory"
              .formatted(local),
          refused);
    }
  }

  private static void requireOutside(SparkConf given) {
    for (String key : List.of("spark.authenticate", "spark.network.crypto.enabled")) {
      if (!given.getBoolean(key, false)) {
        throw new BadUsage("On a cluster %s must be true: give it to spark-submit".formatted(key));
      }
    }
  }

  private static void requireInside(SparkSession spark, Map<String, String> ours, Path local) {
    ours.forEach(
        (key, value) -> {
          if (!value.equals(spark.conf().get(key, ""))) {
            throw new IllegalStateException("Spark did not take the setting " + key);
          }
        });
    for (File spill : SparkEnv.get().blockManager().diskBlockManager().localDirs()) {
      if (!spill.toPath().toAbsolutePath().startsWith(local.toAbsolutePath())) {
        throw new BadUsage("SPARK_LOCAL_DIRS puts spilled data elsewhere: unset it");
      }
    }
  }

  /** Counts the jobs that Spark starts. */
  private final class JobCount extends SparkListener {
    @Override
    public void onJobStart(SparkListenerJobStart start) {
      jobs.incrementAndGet();
    }
  }
}
