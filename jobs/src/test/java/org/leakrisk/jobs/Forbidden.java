package org.leakrisk.jobs;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** What no code of the product may do. Never run; read by the rules to see that they see. */
final class Forbidden {
  private Forbidden() {}

  static String time() {
    return Instant.now() + System.getenv("HOME");
  }

  static long chance() {
    return new Random().nextLong() + new SecureRandom().nextInt();
  }

  static void loud(Exception thrown) {
    thrown.printStackTrace();
    System.out.println("loud");
    System.exit(1);
  }

  static Object reach(ObjectInputStream in) throws IOException, ReflectiveOperationException {
    try (Socket socket = new Socket("127.0.0.1", 1)) {
      return in.readObject() + Class.forName(socket.toString()).getName();
    }
  }

  static Object parse() throws IOException {
    return DocumentBuilderFactory.newInstance();
  }

  static Column spread() {
    return functions.rand();
  }

  static Dataset<Row> guess(SparkSession spark) {
    spark.sql("select 1").show();
    return spark.read().parquet("part");
  }
}
