package id.jejak.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/// Several clients that each do one thing again and again for some time.
final class Load {
  private Load() {}

  /// One client's work: `once` does it and returns how many reports that were.
  interface Work {
    int once() throws Exception;

    void close() throws Exception;
  }

  /// Makes the client with this number.
  interface Clients {
    Work client(int number) throws Exception;
  }

  /// Reports a second, and how long one request took, in milliseconds.
  record Result(double perSecond, long reports, double p50, double p95, double p99) {}

  static Result run(int clients, Duration time, Clients all) throws Exception {
    try (var pool = Executors.newFixedThreadPool(clients)) {
      var works = new ArrayList<Work>();
      for (var i = 0; i < clients; i++) {
        works.add(all.client(i));
      }
      var started = System.nanoTime();
      var running = works.stream().map(work -> pool.submit(() -> repeat(work, time))).toList();
      var took = new ArrayList<long[]>();
      for (var one : running) {
        took.add(one.get());
      }
      var seconds = (System.nanoTime() - started) / 1e9;
      for (var work : works) {
        work.close();
      }
      return result(took, seconds);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }

  // The first number is how many reports, the others how long each request took.
  private static long[] repeat(Work work, Duration time) throws Exception {
    var nanos = new ArrayList<Long>();
    var reports = 0L;
    var end = System.nanoTime() + time.toNanos();
    for (var now = System.nanoTime(); now < end; ) {
      reports += work.once();
      var after = System.nanoTime();
      nanos.add(after - now);
      now = after;
    }
    return LongStream.concat(LongStream.of(reports), nanos.stream().mapToLong(n -> n)).toArray();
  }

  private static Result result(List<long[]> took, double seconds) {
    var reports = took.stream().mapToLong(one -> one[0]).sum();
    var sorted = took.stream().flatMapToLong(one -> LongStream.of(one).skip(1)).sorted().toArray();
    return new Result(
        reports / seconds, reports, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))] / 1e6;
  }
}
