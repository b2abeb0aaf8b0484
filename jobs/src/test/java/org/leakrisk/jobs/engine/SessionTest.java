package org.leakrisk.jobs.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leakrisk.tables.failure.Failure.BadStorage;
import org.leakrisk.tables.failure.Failure.BadUsage;

@ExtendWith(SharedSpark.class)
class SessionTest {

  @ParameterizedTest
  @CsvSource({
    "spark.ui.enabled, false",
    "spark.eventLog.enabled, false",
    "spark.driver.host, 127.0.0.1",
    "spark.driver.bindAddress, 127.0.0.1",
    "spark.io.encryption.enabled, true",
    "spark.speculation, false",
    "spark.sql.ansi.enabled, true",
    "spark.sql.session.timeZone, Asia/Shanghai",
    "spark.hadoop.fs.permissions.umask-mode, 077"
  })
  void safetySettingsHold(String key, String value, SparkSession spark) {
    assertEquals(value, spark.conf().get(key));
  }

  @Test
  void localeAndZoneOfTheProcessAreFixed(SparkSession spark) {
    assertEquals(Locale.ROOT, Locale.getDefault());
    assertEquals("UTC", TimeZone.getDefault().getID());
  }

  @Test
  void spilledDataGoWhereOnlyTheOwnerReads(SparkSession spark) throws Exception {
    Path local = Path.of(spark.conf().get("spark.local.dir"));
    assertEquals(
        PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(local));
    assertTrue(
        SparkEnv.get().blockManager().diskBlockManager().localDirs()[0].toPath().startsWith(local));
  }

  @Test
  void aClusterWithoutAuthenticationIsRefused(@TempDir Path directory) {
    try (Session session = Session.start(settings(directory, "spark://127.0.0.1:1"))) {
      assertEquals(
          "On a cluster spark.authenticate must be true: give it to spark-submit",
          assertThrows(BadUsage.class, session::spark).getMessage());
    }
  }

  @Test
  void aPlaceForSpilledDataThatCannotBeMadeIsBadStorage(@TempDir Path directory) throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    try (Session session = Session.start(settings(file.resolve("local"), "local[2]"))) {
      assertThrows(BadStorage.class, session::spark);
    }
  }

  private static Session.Settings settings(Path local, String master) {
    return new Session.Settings(Optional.of(master), local, ZoneId.of("Asia/Shanghai"), false);
  }
}
