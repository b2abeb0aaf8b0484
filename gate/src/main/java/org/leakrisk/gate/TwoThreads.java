package org.leakrisk.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.leakrisk.tables.failure.Failure;

/** Does a task for each item, two at a time, and gives the results in the order of the items. */
final class TwoThreads {
  private static final int THREADS = 2;

  private TwoThreads() {}

  /**
   * The results in order.
   *
   * @throws Failure the first failure in order
   */
  static <T, R> List<R> map(List<T> items, Function<T, R> task) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<R>> futures = new ArrayList<>();
      for (T item : items) {
        futures.add(threads.submit(() -> task.apply(item)));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Failure failure) {
        throw failure;
      }
      throw OwnFault.of("the survey", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The survey was interrupted");
    } finally {
      threads.shutdownNow();
    }
  }
}
