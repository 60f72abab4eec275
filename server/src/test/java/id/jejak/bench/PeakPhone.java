package id.jejak.bench;

import id.jejak.Client;
import id.jejak.SampleReport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Sends a report and its photo as the app does: what is refused for now is sent again when the
/// server said, what was cut off after a while.
final class PeakPhone {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int AFTER_A_CUT_SECONDS = 5;
  private static final Reports REPORTS = new Reports(Path.of("."), true);

  private final String address;
  private final String village;
  private final String cookie;

  PeakPhone(int port, String village, String cookie) {
    this.address = "http://127.0.0.1:" + port;
    this.village = village;
    this.cookie = cookie;
  }

  void send(PeakCounts counts) {
    counts.sent();
    var id = SampleReport.id();
    var photo = REPORTS.nextPhoto();
    var body = REPORTS.body(village, REPORTS.nextDay(), photo);
    var report =
        request("/api/activities/" + id)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build();
    var started = System.nanoTime();
    if (!untilStored(report, counts)) {
      return;
    }
    counts.storedReport(id, System.nanoTime() - started);
    var upload =
        request("/api/uploads")
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", String.valueOf(photo.bytes().length))
            .header("Upload-Metadata", Client.metadata(photo.sha256()))
            .header("Content-Type", "application/offset+octet-stream")
            .POST(BodyPublishers.ofByteArray(photo.bytes()))
            .build();
    if (untilStored(upload, counts)) {
      counts.storedPhoto(photo.sha256());
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(PATIENCE)
        .header("X-Jejak", "1")
        .header("Cookie", cookie);
  }

  private static boolean untilStored(HttpRequest request, PeakCounts counts) {
    while (true) {
      var started = System.nanoTime();
      try {
        var answer = HTTP.send(request, BodyHandlers.discarding());
        switch (answer.statusCode()) {
          case 200, 201 -> {
            return true;
          }
          case 503 -> {
            counts.refused(
                System.nanoTime() - started,
                answer.headers().firstValue("Retry-After").isPresent());
            pause(secondsToWait(answer));
          }
          default -> {
            counts.other(answer.statusCode());
            return false;
          }
        }
      } catch (IOException cut) {
        counts.cut();
        pause(AFTER_A_CUT_SECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  private static int secondsToWait(HttpResponse<Void> answer) {
    return answer.headers().firstValue("Retry-After").map(Integer::parseInt).orElse(1);
  }

  // Not all in the same moment.
  private static void pause(int seconds) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(seconds * 1_000L, seconds * 2_000L));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
