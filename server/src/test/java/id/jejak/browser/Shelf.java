package id.jejak.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// Publishes a built app in front of the server, and may publish another one in its place: from
/// then on nothing of the former is there any more.
final class Shelf implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "js", "text/javascript",
          "css", "text/css",
          "png", "image/png",
          "webp", "image/webp",
          "woff2", "font/woff2",
          "webmanifest", "application/manifest+json");
  private static final Set<String> NOT_RELAYED =
      Set.of("connection", "host", "content-length", "transfer-encoding", "upgrade", "expect");

  private final String server;
  private final HttpServer door;
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile Path app;
  private volatile CountDownLatch uploads = new CountDownLatch(0);

  Shelf(int serverPort, Path app) {
    this.server = "http://127.0.0.1:" + serverPort;
    this.app = app;
    try {
      this.door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    door.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    door.createContext("/", this::relay);
    door.createContext("/app/", this::serve);
    door.start();
  }

  String address() {
    return "http://127.0.0.1:" + door.getAddress().getPort();
  }

  void publish(Path other) {
    app = other;
  }

  /// Photos are on their way until they are let go.
  void holdUploads() {
    uploads = new CountDownLatch(1);
  }

  void letUploadsGo() {
    uploads.countDown();
  }

  private void serve(HttpExchange exchange) throws IOException {
    var name = exchange.getRequestURI().getPath().substring("/app/".length());
    var screen = name.isEmpty() || !name.contains(".");
    var file = app.resolve(screen ? "index.html" : name);
    if (!Files.isRegularFile(file)) {
      answer(exchange, 404, new byte[0]);
      return;
    }
    var ending = file.toString().replaceAll(".*\\.", "");
    exchange.getResponseHeaders().set("Content-Type", TYPES.get(ending));
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    answer(exchange, 200, Files.readAllBytes(file));
  }

  private void relay(HttpExchange exchange) throws IOException {
    try {
      if (exchange.getRequestURI().getPath().startsWith("/api/uploads")) {
        uploads.await();
      }
      var request =
          HttpRequest.newBuilder(URI.create(server + exchange.getRequestURI()))
              .method(
                  exchange.getRequestMethod(),
                  BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> {
            if (!NOT_RELAYED.contains(name.toLowerCase())) {
              values.forEach(value -> request.header(name, value));
            }
          });
      var answer = http.send(request.build(), BodyHandlers.ofByteArray());
      answer
          .headers()
          .map()
          .forEach((name, values) -> {
            if (!NOT_RELAYED.contains(name.toLowerCase())) {
              values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
          });
      answer(exchange, answer.statusCode(), answer.body());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    letUploadsGo();
    door.stop(0);
  }
}
