package id.jejak.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `jejak.database.*`. Without a `url` PostgreSQL runs embedded in the data folder. `durable =
/// false` is for tests alone: it trades safety against power loss for speed.
@ConfigurationProperties("jejak.database")
record DatabaseSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @Nullable Path passwordFile,
    @DefaultValue("16") int connections,
    @DefaultValue("true") boolean durable) {
  DatabaseSettings {
    if (connections < 2) {
      throw new IllegalArgumentException("jejak.database.connections must be 2 or more");
    }
    if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "jejak.database.url must begin with jdbc:postgresql: - no other database is supported");
    }
  }

  String passwordOrThatOfFile() {
    if (passwordFile == null) {
      return password;
    }
    try {
      return Files.readString(passwordFile).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException("jejak.database.password-file cannot be read", failure);
    }
  }

  boolean embedded() {
    return url.isEmpty();
  }
}
