package id.jejak.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.Client;
import id.jejak.FreePort;
import id.jejak.SampleReport;
import id.jejak.fault.DataFolders;
import id.jejak.fault.Postgres;
import id.jejak.fault.Seeding;
import id.jejak.fault.ServerProcess;
import id.jejak.shared.Sha256;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The embedded PostgreSQL holds real data: durable, closed to strangers, and able to come back by
/// itself from whatever kills it. Real processes, one data folder.
class DatabaseTest {
  private static final String INDOMUT = "82.04.08.2009";
  private static final int PORT = FreePort.pick();
  private static final JsonMapper json = new JsonMapper();
  private static Path data;
  private static ServerProcess server;

  @BeforeAll
  static void makeFolder() {
    data = DataFolders.make();
    ServerProcess.seed(Seeding.class, data, "--office=" + INDOMUT + "/SEKRETARIS");
    server = ServerProcess.start(data, PORT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void serverRuns() {
    if (!server.process().isAlive()) {
      server = ServerProcess.start(data, PORT);
    }
  }

  @Test
  void what_was_committed_survives_a_power_cut() throws SQLException {
    for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      assertThat(show(setting)).as(setting).isEqualTo("on");
    }
    assertThat(show("data_checksums")).isEqualTo("on");
  }

  @Test
  void only_who_knows_the_generated_password_comes_in() throws Exception {
    for (var wrong : List.of("", "jejak", "postgres", "x".repeat(48))) {
      assertThatThrownBy(() -> Postgres.of(data).connect(wrong).close())
          .isInstanceOfSatisfying(
              SQLException.class,
              refusal -> assertThat(refusal.getSQLState()).isIn("28P01", "08004"));
    }
    assertThat(Postgres.of(data).password()).hasSize(48);
    assertThat(permissions("postgres-password")).isEqualTo("rw-------");
    assertThat(permissions("postgres")).isEqualTo("rwx------");
    var methods = new TreeSet<String>();
    try (var connection = Postgres.of(data).connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select distinct auth_method from pg_hba_file_rules union all select"
                    + " left(rolpassword, 13) from pg_authid where rolname = 'jejak'")) {
      while (rows.next()) {
        methods.add(rows.getString(1));
      }
    }
    assertThat(methods).containsExactly("SCRAM-SHA-256", "scram-sha-256");
  }

  @Test
  void nobody_reaches_it_over_the_network() throws Exception {
    assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(show("unix_socket_directories")).isEmpty();
    var port = Postgres.of(data).port();
    for (var network : NetworkInterface.networkInterfaces().toList()) {
      for (var address : network.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          try (var socket = new Socket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 2_000))
                .isInstanceOf(IOException.class);
          }
        }
      }
    }
  }

  @Test
  void a_second_server_on_the_same_folder_is_refused_with_a_clear_sentence() throws Exception {
    var before = server.output().length();
    var link = data.resolveSibling(data.getFileName() + "-link");
    Files.createSymbolicLink(link, data);
    try {
      var second = ServerProcess.launch(link, PORT + 1);
      assertThat(second.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(second.process().exitValue()).isEqualTo(1);
    } finally {
      Files.delete(link);
    }
    assertThat(server.output().substring(before))
        .contains("The data folder " + data + " is in use by another Jejak PKK server.")
        .contains("--data=DIR")
        .doesNotContain("\tat ");
    assertThat(server.health()).isEqualTo(200);
  }

  @Test
  void the_postgres_that_a_killed_server_left_behind_is_replaced() {
    var phone = signIn();
    var id = SampleReport.id();
    var receipt = report(phone, id);
    var left = Postgres.of(data).process().orElseThrow();

    server.kill();
    assertThat(left.isAlive()).isTrue();
    server = ServerProcess.start(data, PORT);

    assertThat(left.isAlive()).isFalse();
    assertThat(Postgres.of(data).process().orElseThrow().pid()).isNotEqualTo(left.pid());
    assertThat(report(phone, id)).isEqualTo(receipt);
  }

  @Test
  void a_stale_pid_that_now_belongs_to_another_program_harms_neither() throws Exception {
    server.stop();
    var stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          Postgres.of(data).pidFile(),
          stranger.pid() + "\n" + data + "/postgres\n0\n20000\n\n127.0.0.1\n0\nready\n");
      server = ServerProcess.start(data, PORT);
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void a_pid_file_that_was_never_finished_does_not_keep_it_from_starting() throws Exception {
    server.stop();
    Files.writeString(Postgres.of(data).pidFile(), "");
    server = ServerProcess.start(data, PORT);
    assertThat(server.health()).isEqualTo(200);
  }

  @Test
  void a_killed_postgres_comes_back_by_itself_and_meanwhile_phones_are_asked_to_wait()
      throws Exception {
    var phone = signIn();
    for (var round = 0; round < 2; round++) {
      var statuses = new TreeSet<Integer>();
      var before = Postgres.of(data).process().orElseThrow();
      server.killPostgres();
      var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      var answered = 0;
      while (answered < 20 && System.nanoTime() < deadline) {
        var answer = phone.get("/api/session");
        statuses.add(answer.status());
        if (answer.status() == 503) {
          assertThat(answer.header("Retry-After")).isNotEmpty();
          assertThat(answer.json().get("code").stringValue()).isEqualTo("BUSY");
        }
        answered = answer.status() == 200 ? answered + 1 : 0;
        Thread.sleep(10);
      }
      assertThat(statuses).contains(200).isSubsetOf(200, 503);
      assertThat(Postgres.of(data).process().orElseThrow().pid()).isNotEqualTo(before.pid());
    }
    assertThat(server.process().isAlive()).isTrue();
  }

  @Test
  void sigterm_lets_the_running_request_finish() throws Exception {
    var phone = signIn();
    var photo = Files.readAllBytes(picture());
    var sha256 = Sha256.hex(photo);
    try (var socket = new Socket("127.0.0.1", PORT)) {
      var out = socket.getOutputStream();
      out.write(uploadHead(phone, photo, sha256));
      out.write(photo, 0, photo.length / 2);
      out.flush();
      Thread.sleep(300);

      server.process().destroy();
      Thread.sleep(700);
      assertThat(server.process().isAlive()).isTrue();
      out.write(photo, photo.length / 2, photo.length - photo.length / 2);
      out.flush();

      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 201");
    }
    assertThat(server.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(server.process().exitValue()).isEqualTo(143); // 128 + SIGTERM: as asked
    assertThat(Postgres.of(data).log()).endsWith("LOG:  database system is shut down\n");
    server = ServerProcess.start(data, PORT);
    phone.get("/api/photos/" + sha256 + "/receipt").expect(200);
  }

  @Test
  void any_other_postgres_may_be_used_instead() throws Exception {
    var own = DataFolders.make();
    try (var external = ExternalPostgres.start(data, DataFolders.make(), PORT + 3)) {
      var settings = new ArrayList<>(external.settings());
      try (var other = ServerProcess.start(own, PORT + 2, settings.toArray(String[]::new))) {
        assertThat(other.health()).isEqualTo(200);
        assertThat(other.client(json).get("/api/regions/82.04.08.2009").status()).isEqualTo(200);
        assertThat(own.resolve("postgres")).doesNotExist();
      }
    }
    var wrong =
        ServerProcess.launch(own, PORT + 2, "--jejak.database.url=jdbc:mysql://127.0.0.1/jejak");
    assertThat(wrong.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(wrong.process().exitValue()).isEqualTo(1);
    assertThat(wrong.output()).contains("no other database is supported");
  }

  private static byte[] uploadHead(Client phone, byte[] photo, String sha256) {
    var head =
        "POST /api/uploads HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Jejak: 1\r\n"
            + "Tus-Resumable: 1.0.0\r\nCookie: %s\r\nUpload-Length: %d\r\nUpload-Metadata: %s\r\n"
            + "Content-Type: application/offset+octet-stream\r\nContent-Length: %d\r\n\r\n";
    return head.formatted(phone.cookie(), photo.length, Client.metadata(sha256), photo.length)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static Path picture() throws IOException {
    var file = Files.createTempFile(data, "picture-", ".jpg");
    var image = new java.awt.image.BufferedImage(64, 48, java.awt.image.BufferedImage.TYPE_INT_RGB);
    javax.imageio.ImageIO.write(image, "jpeg", file.toFile());
    return file;
  }

  private static Client signIn() {
    var client = server.client(json);
    client
        .post(
            "/api/session",
            Map.of("username", INDOMUT + "-sekretaris", "password", Seeding.PASSWORD))
        .expect(200);
    return client;
  }

  private static String report(Client phone, java.util.UUID id) {
    var answer = phone.put("/api/activities/" + id, SampleReport.chillies(INDOMUT).body());
    assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    return answer.json().get("receipt").toString();
  }

  private static String show(String setting) throws SQLException {
    try (var connection = Postgres.of(data).connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("show " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name)));
  }
}
