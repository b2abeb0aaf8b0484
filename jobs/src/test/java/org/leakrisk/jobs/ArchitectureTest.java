package org.leakrisk.jobs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.ObjectInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house as rules: which way the arrows point, and what no code here may do. */
@AnalyzeClasses(packages = "org.leakrisk", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String TABLES = "org.leakrisk.tables..";
  private static final String GATE = "org.leakrisk.gate..";
  private static final String RISK = "org.leakrisk.risk..";
  private static final String RELEASE = "org.leakrisk.release..";
  private static final String REPORT = "org.leakrisk.report..";
  private static final String JOBS = "org.leakrisk.jobs..";
  private static final String ENGINE = "org.leakrisk.jobs.engine..";
  private static final String STEP = "org.leakrisk.jobs.step..";
  private static final String SIMULATE = "org.leakrisk.jobs.simulate..";
  private static final String APP = "org.leakrisk.jobs.app..";
  private static final String MAIN = "org.leakrisk.jobs.app.Main";
  private static final String SPARK = "org.apache.spark..";

  @ArchTest
  static final ArchRule TABLES_KNOW_NOTHING_BUT_JAVA =
      classes()
          .that()
          .resideInAPackage(TABLES)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", TABLES);

  @ArchTest
  static final ArchRule THE_GATE_KNOWS_TABLES = arrows(GATE, RISK, RELEASE, REPORT, JOBS, SPARK);

  @ArchTest
  static final ArchRule RISK_KNOWS_TABLES = arrows(RISK, GATE, RELEASE, REPORT, JOBS, SPARK);

  @ArchTest
  static final ArchRule RELEASES_KNOW_TABLES = arrows(RELEASE, GATE, RISK, REPORT, JOBS, SPARK);

  @ArchTest
  static final ArchRule REPORTS_KNOW_TABLES_AND_RANKED_ONES =
      arrows(REPORT, GATE, RELEASE, JOBS, SPARK);

  @ArchTest
  static final ArchRule REPORTS_SHOW_AND_DO_NOT_JUDGE =
      noClasses()
          .that()
          .resideInAPackage(REPORT)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(RISK)
                  .and(
                      DescribedPredicate.not(
                          resideInAnyPackage(
                              "org.leakrisk.risk.ranked", "org.leakrisk.risk.disclosure"))))
          .allowEmptyShould(true);

  @ArchTest static final ArchRule THE_ENGINE_KNOWS_NO_STEP = arrows(ENGINE, STEP, SIMULATE, APP);

  @ArchTest static final ArchRule STEPS_KNOW_THE_ENGINE = arrows(STEP, SIMULATE, APP);

  @ArchTest
  static final ArchRule THE_SIMULATOR_KNOWS_NO_GATE = arrows(SIMULATE, GATE, ENGINE, STEP, APP);

  /** A registry knows its members and they know its interface: one slice. */
  @ArchTest
  static final ArchRule NO_PACKAGES_IN_A_CIRCLE =
      slices().assignedFrom(new Packages("org.leakrisk.gate.source")).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule SOURCES_DO_NOT_KNOW_EACH_OTHER =
      slices().matching("org.leakrisk.gate.source.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule SPARK_STAYS_IN_THE_ENGINE_AND_THE_STEPS =
      noClasses()
          .that()
          .resideOutsideOfPackages(ENGINE, STEP)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SPARK, "scala..");

  @ArchTest
  static final ArchRule ONLY_THE_ENGINE_READS_AND_WRITES_FRAMES =
      noClasses()
          .that()
          .resideOutsideOfPackage(ENGINE)
          .should()
          .dependOnClassesThat()
          .haveNameMatching("org\\.apache\\.spark\\.sql\\.(DataFrame|DataStream)(Reader|Writer.*)");

  @ArchTest
  static final ArchRule RAW_ROWS_STAY_WHERE_THEY_ARE_READ =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.leakrisk.gate.read..")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("RawRow");

  @ArchTest
  static final ArchRule ONLY_MAIN_EXITS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(MAIN)
          .should()
          .callMethodWhere(calls("exit or halt", Set.of(System.class, Runtime.class), "exit|halt"));

  @ArchTest
  static final ArchRule NO_PRINTING =
      noClasses()
          .that()
          .resideOutsideOfPackages(APP, "org.leakrisk.report.terminal..")
          .should()
          .accessTargetWhere(reads(System.class, "out|err"));

  @ArchTest
  static final ArchRule NO_STACK_TRACES =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(MAIN)
          .should()
          .callMethodWhere(named("printStackTrace", "java\\..*", "printStackTrace"));

  @ArchTest
  static final ArchRule NOTHING_KNOWS_WHAT_TIME_IT_IS =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP)
          .should()
          .callMethodWhere(named("now()", "java\\.time\\..*", "now"))
          .orShould()
          .callMethodWhere(named("a clock", "java\\.time\\.Clock", "system.*"))
          .orShould()
          .callMethodWhere(named("a clock", "java\\.lang\\.System", "currentTimeMillis|nanoTime"))
          .orShould()
          .callConstructor(java.util.Date.class);

  @ArchTest
  static final ArchRule NOTHING_IS_DRAWN_BUT_FROM_A_SEED =
      noClasses()
          .should()
          .callMethodWhere(named("Math.random", "java\\.lang\\.Math", "random"))
          .orShould()
          .callMethodWhere(named("a random id", "java\\.util\\.UUID", "randomUUID"))
          .orShould()
          .callConstructor(java.util.Random.class)
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(
              java.util.concurrent.ThreadLocalRandom.class, java.util.SplittableRandom.class);

  @ArchTest
  static final ArchRule ONLY_KEYS_ARE_MADE_BY_CHANCE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.leakrisk.gate.token..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(java.security.SecureRandom.class);

  @ArchTest
  static final ArchRule NOTHING_HANGS_ON_WHERE_IT_RUNS =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP)
          .should()
          .callMethodWhere(named("getenv", "java\\.lang\\.System", "getenv"))
          .orShould()
          .callMethodWhere(named("a zone", "java\\.time\\.ZoneId", "systemDefault"))
          .orShould()
          .callMethodWhere(named("a charset", "java\\.nio\\.charset\\.Charset", "defaultCharset"))
          .orShould()
          .callMethodWhere(named("a locale", "java\\.util\\.Locale", "getDefault"))
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(java.text.Collator.class);

  @ArchTest
  static final ArchRule SCORES_ARE_THE_SAME_ON_EVERY_PROCESSOR =
      noClasses()
          .that()
          .resideInAPackage(RISK)
          .should()
          .callMethodWhere(
              named(
                  "an intrinsic",
                  "java\\.lang\\.Math",
                  "exp|expm1|log|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt"));

  @ArchTest
  static final ArchRule NO_OTHER_PROCESS_AND_NO_NETWORK =
      noClasses()
          .should()
          .callMethodWhere(named("exec", "java\\.lang\\.Runtime", "exec"))
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(
              ProcessBuilder.class,
              java.net.Socket.class,
              java.net.ServerSocket.class,
              java.net.DatagramSocket.class,
              java.net.URLConnection.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net.http..", "java.nio.channels.spi..", "java.rmi..", "javax.naming..");

  @ArchTest
  static final ArchRule NO_OBJECT_IS_MADE_AS_TEXT_SAYS =
      noClasses()
          .should()
          .callMethodWhere(
              calls("readObject", Set.of(ObjectInputStream.class), "readObject|readUnshared"))
          .orShould()
          .callMethodWhere(named("forName", "java\\.lang\\.Class", "forName"))
          .orShould()
          .callMethodWhere(
              named("typing", "com\\.fasterxml\\..*", "(activate|enable)DefaultTyping.*"))
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("com\\.fasterxml\\.jackson\\.annotation\\.JsonTypeInfo.*")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("org\\.yaml\\.snakeyaml\\.(Yaml|constructor\\.Constructor)");

  @ArchTest
  static final ArchRule NO_XML_THAT_COULD_FETCH_OR_EXPAND =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.leakrisk.gate.read..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c..");

  @ArchTest
  static final ArchRule THE_GATE_WRITES_NO_LOG =
      noClasses()
          .that()
          .resideInAnyPackage(TABLES, GATE, RISK, RELEASE, REPORT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.slf4j..",
              "org.apache.logging..",
              "java.util.logging..",
              "java.lang.System$Logger");

  @ArchTest
  static final ArchRule SPARK_SHOWS_NOTHING_AND_GUESSES_NOTHING =
      noClasses()
          .should()
          .callMethodWhere(
              named(
                  "guessing",
                  "org\\.apache\\.spark\\.sql\\.Dataset",
                  "show|to|printSchema|explain"))
          .orShould()
          .callMethodWhere(
              named(
                  "guessing",
                  "org\\.apache\\.spark\\.sql\\.Encoders",
                  "bean|kryo|javaSerialization"))
          .orShould()
          .callMethodWhere(
              named("SQL text", "org\\.apache\\.spark\\.sql\\.(SparkSession|SQLContext)", "sql"))
          .orShould()
          .callMethodWhere(named("udf", "org\\.apache\\.spark\\.sql\\.functions", "udf|udaf"));

  @ArchTest
  static final ArchRule SPARK_GIVES_THE_SAME_HOWEVER_ROWS_ARE_SPREAD =
      noClasses()
          .should()
          .callMethodWhere(
              named(
                  "a function whose result hangs on order or time",
                  "org\\.apache\\.spark\\.sql\\.functions",
                  "rand|randn|randstr|uniform|uuid|now|curdate|current_.*|localtimestamp"
                      + "|monotonically_increasing_id|spark_partition_id|input_file_.*|first|first_value"
                      + "|last|last_value|any_value|mode|approx.*|percentile.*|median|avg|mean|std.*"
                      + "|var_.*|variance|skewness|kurtosis|corr|covar_.*|shuffle|random"));

  @ArchTest
  static final ArchRule A_JOB_IS_NOT_PUBLIC =
      classes().that().implement("org.leakrisk.jobs.engine.Job").should().notBePublic();

  /** A detector that finds nothing in forbidden code proves nothing by its silence. */
  @Test
  void everyBanFindsWhatItForbids() {
    JavaClasses forbidden = new ClassFileImporter().importClasses(Forbidden.class);
    List<ArchRule> blind =
        Stream.of(
                SPARK_STAYS_IN_THE_ENGINE_AND_THE_STEPS,
                ONLY_THE_ENGINE_READS_AND_WRITES_FRAMES,
                ONLY_MAIN_EXITS,
                NO_PRINTING,
                NO_STACK_TRACES,
                NOTHING_KNOWS_WHAT_TIME_IT_IS,
                NOTHING_IS_DRAWN_BUT_FROM_A_SEED,
                ONLY_KEYS_ARE_MADE_BY_CHANCE,
                NOTHING_HANGS_ON_WHERE_IT_RUNS,
                NO_OTHER_PROCESS_AND_NO_NETWORK,
                NO_OBJECT_IS_MADE_AS_TEXT_SAYS,
                NO_XML_THAT_COULD_FETCH_OR_EXPAND,
                SPARK_SHOWS_NOTHING_AND_GUESSES_NOTHING,
                SPARK_GIVES_THE_SAME_HOWEVER_ROWS_ARE_SPREAD)
            .filter(rule -> !rule.evaluate(forbidden).hasViolation())
            .toList();
    assertEquals(List.of(), blind);
  }

  /** Each package below org.leakrisk is a slice, but those below one package are one. */
  private record Packages(String whole) implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = type.getPackageName();
      return SliceIdentifier.of(name.startsWith(whole) ? whole : name);
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }

  private static ArchRule arrows(String from, String... never) {
    return noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(never);
  }

  private static DescribedPredicate<JavaAccess<?>> calls(
      String what, Set<Class<?>> owners, String name) {
    return DescribedPredicate.describe(
        what,
        access ->
            owners.stream().anyMatch(owner -> access.getTargetOwner().isAssignableTo(owner))
                && access.getTarget().getName().matches(name));
  }

  private static DescribedPredicate<JavaAccess<?>> reads(Class<?> owner, String field) {
    return calls("reads " + field, Set.of(owner), field);
  }

  private static DescribedPredicate<JavaAccess<?>> named(String what, String owner, String name) {
    return DescribedPredicate.describe(
        what,
        access ->
            access.getTargetOwner().getName().matches(owner)
                && access.getTarget().getName().matches(name));
  }
}
