package id.jejak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the server answered.
public record Answer(HttpResponse<byte[]> response, JsonMapper mapper) {
  public int status() {
    return response.statusCode();
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public byte[] bytes() {
    return response.body();
  }

  public JsonNode json() {
    return mapper.readTree(text());
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public Answer expect(int status) {
    assertThat(status())
        .as("%s %s: %s", response.request().method(), response.uri(), text())
        .isEqualTo(status);
    return this;
  }

  /// A refusal with its stable code.
  public Answer expect(int status, String code) {
    expect(status);
    assertThat(header("Content-Type")).startsWith("application/problem+json");
    assertThat(json().get("code").stringValue()).isEqualTo(code);
    return this;
  }
}
