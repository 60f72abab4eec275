package id.jejak.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `jejak.metrics-token` or `jejak.metrics-token-file`: lets a collector on another machine read
/// /metrics.
@ConfigurationProperties("jejak")
record MetricsSettings(@DefaultValue("") String metricsToken, @Nullable Path metricsTokenFile) {
  private static final int SHORTEST = 16;

  MetricsSettings {
    if (metricsTokenFile != null) {
      metricsToken = read(metricsTokenFile);
    }
    if (!metricsToken.isEmpty() && metricsToken.length() < SHORTEST) {
      throw new IllegalArgumentException("jejak.metrics-token must have 16 characters or more");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException("jejak.metrics-token-file cannot be read", failure);
    }
  }
}
