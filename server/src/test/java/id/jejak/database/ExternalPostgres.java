package id.jejak.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A PostgreSQL that somebody else runs: started from the same programs, but not by the server.
record ExternalPostgres(Process process, Path folder, int port) implements AutoCloseable {
  private static final String USER = "dinas";
  private static final String PASSWORD = "sandi-luar";

  static ExternalPostgres start(Path programs, Path folder, int port) throws Exception {
    var bin = programs.resolve("postgres-18.6.0/bin");
    var passwordFile = Files.writeString(folder.resolve("password"), PASSWORD);
    var cluster = folder.resolve("cluster").toString();
    run(
        folder,
        bin.resolve("initdb").toString(),
        "-D",
        cluster,
        "-U",
        USER,
        "-A",
        "scram-sha-256",
        "--pwfile=" + passwordFile,
        "--no-sync",
        "-E",
        "UTF8",
        "--locale=C");
    var process =
        builder(
                folder,
                bin.resolve("postgres").toString(),
                "-D",
                cluster,
                "-c",
                "port=" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=")
            .start();
    var external = new ExternalPostgres(process, folder, port);
    external.awaitReady();
    return external;
  }

  List<String> settings() {
    return List.of(
        "--jejak.database.url=" + url(),
        "--jejak.database.username=" + USER,
        "--jejak.database.password-file=" + folder.resolve("password"));
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  private void awaitReady() throws InterruptedException {
    for (var i = 0; i < 600; i++) {
      try {
        DriverManager.getConnection(url(), USER, PASSWORD).close();
        return;
      } catch (SQLException notYet) {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("the external PostgreSQL does not answer");
  }

  private static void run(Path folder, String... command) throws Exception {
    if (builder(folder, command).start().waitFor() != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve("log")));
    }
  }

  private static ProcessBuilder builder(Path folder, String... command) throws IOException {
    var whole = new ArrayList<>(List.of(command));
    if (System.getProperty("user.name").equals("root")) {
      whole.addAll(0, List.of("unshare", "-U"));
    }
    return new ProcessBuilder(whole)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
