package id.jejak.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Waits for what the server does after it has given a photo's receipt.
public final class Looked {
  private Looked() {}

  /// Returns when the server has looked at the photo and found those like it.
  public static void await(JdbcClient db, String sha256) {
    var looked = db.sql("select looked from photo where sha256 = ?").param(sha256);
    try {
      for (var i = 0; i < 800 && !looked.query(Boolean.class).single(); i++) {
        Thread.sleep(25);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    assertThat(looked.query(Boolean.class).single()).isTrue();
  }
}
