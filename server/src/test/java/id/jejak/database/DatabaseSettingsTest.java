package id.jejak.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DatabaseSettingsTest {
  private static final String URL = "jdbc:postgresql://db.example/jejak";

  @Test
  void a_password_needs_no_file() {
    var settings = bind(Map.of("url", URL, "username", "jejak", "password", "sandi"));
    assertThat(settings.passwordOrThatOfFile()).isEqualTo("sandi");
    assertThat(bind(Map.of("url", URL)).passwordOrThatOfFile()).isEmpty();
  }

  @Test
  void a_password_may_stand_in_a_file(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("password"), "dari-berkas\n");
    var settings = bind(Map.of("url", URL, "password-file", file.toString()));
    assertThat(settings.passwordOrThatOfFile()).isEqualTo("dari-berkas");
  }

  @Test
  void a_wrong_setting_stops_the_start_with_its_reason() {
    assertThatThrownBy(() -> bind(Map.of("url", "jdbc:mysql://db.example/jejak")))
        .rootCause()
        .hasMessageContaining("jdbc:postgresql:");
    assertThatThrownBy(() -> bind(Map.of("connections", "1")))
        .rootCause()
        .hasMessageContaining("2 or more");
  }

  private static DatabaseSettings bind(Map<String, String> settings) {
    var named = new HashMap<String, String>();
    settings.forEach((name, value) -> named.put("jejak.database." + name, value));
    return new Binder(new MapConfigurationPropertySource(named))
        .bindOrCreate("jejak.database", DatabaseSettings.class);
  }
}
