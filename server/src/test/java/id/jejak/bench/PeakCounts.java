package id.jejak.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// What many phones were told, together.
final class PeakCounts {
  private final Queue<UUID> reports = new ConcurrentLinkedQueue<>();
  private final Queue<String> photos = new ConcurrentLinkedQueue<>();
  private final Queue<Long> stored = new ConcurrentLinkedQueue<>();
  private final Queue<Long> refused = new ConcurrentLinkedQueue<>();
  private final Map<Integer, AtomicInteger> others = new ConcurrentHashMap<>();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger withoutTime = new AtomicInteger();
  private final AtomicInteger cuts = new AtomicInteger();
  private double secondsAfter;

  void sent() {
    sent.incrementAndGet();
  }

  void storedReport(UUID id, long nanos) {
    reports.add(id);
    stored.add(nanos);
  }

  void storedPhoto(String sha256) {
    photos.add(sha256);
  }

  void refused(long nanos, boolean tellsWhen) {
    refused.add(nanos);
    if (!tellsWhen) {
      withoutTime.incrementAndGet();
    }
  }

  void other(int status) {
    others.computeIfAbsent(status, key -> new AtomicInteger()).incrementAndGet();
  }

  void cut() {
    cuts.incrementAndGet();
  }

  void end(long nanosAfterTheLastWasSent) {
    secondsAfter = nanosAfterTheLastWasSent / 1e9;
  }

  Collection<UUID> reports() {
    return reports;
  }

  Collection<String> photos() {
    return photos;
  }

  void add(PeakCounts more) {
    reports.addAll(more.reports);
    photos.addAll(more.photos);
  }

  void print(int rate) {
    var took = times(stored);
    System.out.printf(
        Locale.ROOT,
        "| %d | %,d | %,d + %,d photos | %,d | %d | %s | %d | %.0f | %.0f | %.0f | %.1f |%n",
        rate,
        sent.get(),
        reports.size(),
        photos.size(),
        refused.size(),
        withoutTime.get(),
        others,
        cuts.get(),
        took.at(0.5),
        took.at(0.95),
        times(refused).at(0.95),
        secondsAfter);
  }

  private static Times times(Queue<Long> nanos) {
    return new Times(
        nanos.isEmpty() ? new long[1] : nanos.stream().mapToLong(each -> each).toArray());
  }
}
