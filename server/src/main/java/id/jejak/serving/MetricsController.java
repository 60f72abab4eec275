package id.jejak.serving;

import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MetricsController {
  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final List<String> MARKS_OF_A_PROXY =
      List.of(
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Proto",
          "X-Forwarded-Host",
          "X-Real-IP",
          "Via");
  private final PrometheusMeterRegistry registry;
  private final MetricsSettings settings;

  MetricsController(PrometheusMeterRegistry registry, MetricsSettings settings) {
    this.registry = registry;
    this.settings = settings;
  }

  @GetMapping("/metrics")
  @OpenToAll("for a collector on the same machine, or with the token")
  ResponseEntity<String> metrics(HttpServletRequest request) {
    if (!hasToken(request) && !isLocal(request)) {
      throw Problem.notFound();
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, PROMETHEUS_TEXT)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(registry.scrape());
  }

  private boolean hasToken(HttpServletRequest request) {
    var given = request.getHeader(HttpHeaders.AUTHORIZATION);
    return !settings.metricsToken().isEmpty()
        && given != null
        && MessageDigest.isEqual(
            ("Bearer " + settings.metricsToken()).getBytes(StandardCharsets.UTF_8),
            given.getBytes(StandardCharsets.UTF_8));
  }

  // Behind a proxy on this machine everybody would seem to be local: the address it tells, or its
  // marks,
  // say otherwise.
  private static boolean isLocal(HttpServletRequest request) {
    if (MARKS_OF_A_PROXY.stream().anyMatch(mark -> request.getHeader(mark) != null)) {
      return false;
    }
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }
}
