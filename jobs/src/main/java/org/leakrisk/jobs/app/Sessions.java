package org.leakrisk.jobs.app;

import java.util.function.ToLongFunction;
import org.leakrisk.jobs.engine.Session;

/** Where a run gets its Spark session from, and what becomes of it afterwards. */
@FunctionalInterface
interface Sessions {
  /** A session for each run, stopped when the run ends. */
  Sessions OWN =
      (settings, work) -> {
        try (Session session = Session.start(settings)) {
          return work.applyAsLong(session);
        }
      };

  /**
   * Does work that needs Spark.
   *
   * @param settings of the session, if one is started
   * @param work what is done; its answer is handed on
   */
  long with(Session.Settings settings, ToLongFunction<Session> work);
}
