package id.jejak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// A phone or browser talking to the server, with its own cookie.
public class Client {
  private final String base;
  private final JsonMapper json;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  public Client(String base, JsonMapper json) {
    this.base = base;
    this.json = json;
  }

  /// The cookies as a `Cookie` header, for requests that a test writes byte by byte.
  public String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer put(String path, Object body) {
    return sendJson("PUT", path, body);
  }

  public Answer post(String path, Object body) {
    return sendJson("POST", path, body);
  }

  public Answer delete(String path) {
    return send(request(path).header("X-Jejak", "1").DELETE());
  }

  public Answer sendRaw(String method, String path, String body, String... headers) {
    var request = request(path).method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /// Sends a file as the whole body.
  public Answer putFile(String path, byte[] file) {
    return send(
        request(path)
            .header("X-Jejak", "1")
            .header("Content-Type", "application/octet-stream")
            .PUT(BodyPublishers.ofByteArray(file)));
  }

  public Answer sendBytes(String method, String path, byte[] body, String... headers) {
    var publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    return send(request(path).method(method, publisher).headers(headers));
  }

  /// Sends a photo in one tus request, creation with upload.
  public Answer upload(String sha256, byte[] bytes) {
    return tus(
        "POST",
        "/api/uploads",
        bytes,
        "Upload-Length",
        String.valueOf(bytes.length),
        "Upload-Metadata",
        metadata(sha256),
        "Content-Type",
        "application/offset+octet-stream");
  }

  public Answer tus(String method, String path, byte[] body, String... headers) {
    BodyPublisher publisher =
        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    var request =
        request(path)
            .method(method, publisher)
            .header("X-Jejak", "1")
            .header("Tus-Resumable", "1.0.0");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  public static String metadata(String sha256) {
    return "sha256 " + base64(sha256) + ",filetype " + base64("image/jpeg");
  }

  private static String base64(String text) {
    return Base64.getEncoder()
        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private Answer sendJson(String method, String path, Object body) {
    var text = body instanceof String string ? string : json.writeValueAsString(body);
    return send(
        request(path)
            .header("X-Jejak", "1")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(text)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()), json);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
