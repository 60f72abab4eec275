package id.jejak.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.HttpTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsHttpTest extends HttpTest {
  @Test
  void a_collector_on_the_same_machine_reads_them() {
    visitor().get("/api/health").expect(200);
    var answer = visitor().get("/metrics").expect(200);
    assertThat(answer.header("Content-Type")).startsWith("text/plain;version=0.0.4");
    assertThat(answer.text())
        .contains(
            "jvm_memory_used_bytes", "hikaricp_connections", "http_server_requests_seconds_count");
    assertThat(answer.text()).contains("uri=\"/api/health\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP"})
  void who_comes_through_a_proxy_finds_nothing(String mark) {
    visitor().sendRaw("GET", "/metrics", "", mark, "203.0.113.5").expect(404, "NOT_FOUND");
  }

  @Test
  void the_token_opens_them_from_anywhere() {
    var through = new String[] {"X-Forwarded-For", "203.0.113.5", "Authorization"};
    visitor()
        .sendRaw(
            "GET", "/metrics", "", through[0], through[1], through[2], "Bearer " + METRICS_TOKEN)
        .expect(200);
    visitor()
        .sendRaw("GET", "/metrics", "", through[0], through[1], through[2], "Bearer other")
        .expect(404);
    visitor()
        .sendRaw("GET", "/metrics", "", through[0], through[1], through[2], "Bearer ")
        .expect(404);
  }

  @Test
  void a_token_may_stand_in_a_file_and_is_never_short(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("token"), "a-token-of-24-characters\n");
    assertThat(new MetricsSettings("", file).metricsToken()).isEqualTo("a-token-of-24-characters");
    assertThatThrownBy(() -> new MetricsSettings("short", null)).hasMessageContaining("16");
    assertThatThrownBy(() -> new MetricsSettings("", folder.resolve("absent")))
        .hasMessageContaining("cannot be read");
  }
}
