package id.jejak.line;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.line.Trouble.Direction;
import id.jejak.line.Trouble.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The line does to the bytes what its weather says, at the byte.
class LineTest {
  private ServerSocket server;
  private Line line;

  @BeforeEach
  void open() throws IOException {
    server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    line = new Line(server.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    line.close();
    server.close();
  }

  @Test
  void passes_everything_both_ways_in_fine_weather() throws IOException {
    try (var phone = phone();
        var answering = server.accept()) {
      say(phone, "question");
      assertThat(hear(answering, 8)).isEqualTo("question");
      say(answering, "answer");
      assertThat(hear(phone, 6)).isEqualTo("answer");
    }
    assertThat(line.up()).isEqualTo(8);
    assertThat(line.down()).isEqualTo(6);
  }

  @Test
  void cuts_after_exactly_the_bytes_it_was_told() throws IOException {
    line.set(Weather.of(new Trouble(Direction.UP, 5, Kind.CLOSE)));
    try (var phone = phone();
        var answering = server.accept()) {
      say(phone, "question");
      assertThat(hear(answering, 100)).isEqualTo("quest");
      assertThat(phone.getInputStream().read()).isEqualTo(-1);
    }
    assertThat(line.cuts()).isOne();
    try (var phone = phone();
        var answering = server.accept()) {
      say(phone, "again");
      assertThat(hear(answering, 5)).isEqualTo("again");
    }
  }

  @Test
  void garbles_one_byte_of_an_answer() throws IOException {
    line.set(Weather.of(new Trouble(Direction.DOWN, 2, Kind.GARBLE)));
    try (var phone = phone();
        var answering = server.accept()) {
      say(answering, "answer");
      assertThat(hear(phone, 6)).isEqualTo("anrwer");
    }
    assertThat(line.garbled()).isOne();
  }

  @Test
  void knows_which_bytes_of_a_photo_went_up_twice() throws IOException {
    line.set(Weather.of(new Trouble(Direction.DOWN, 1, Kind.CLOSE)));
    sendUntilCut(announcing("YWJj"));
    try (var phone = phone();
        var answering = server.accept()) {
      say(phone, announcing("YWJj"));
      hear(answering, 30);
      var place = "/api/uploads/0199b000-0000-7000-8000-000000000001";
      say(answering, "HTTP/1.1 201\r\nLocation: " + place + "\r\n\r\n");
      hear(phone, 30);
      say(phone, "PATCH " + place + " HTTP/1.1\r\nUpload-Offset: 4\r\nContent-Length: 2\r\n\r\n56");
      hear(answering, 60);
    }
    assertThat(line.meter().sent()).isEqualTo(10);
    assertThat(line.meter().repeated()).isEqualTo(4);
    assertThat(line.meter().mostRepeatedAfterOneCut()).isEqualTo(4);
  }

  @Test
  void owes_what_a_photo_repeats_to_the_cut_that_broke_it_off() throws IOException {
    var cut = new Trouble(Direction.DOWN, 1, Kind.CLOSE);
    line.set(Weather.of(cut, cut));
    sendUntilCut(announcing("YWJj"));
    sendUntilCut(announcing("ZGVm"));
    try (var phone = phone();
        var answering = server.accept()) {
      say(phone, announcing("YWJj") + announcing("ZGVm"));
      hear(answering, 2 * announcing("YWJj").length());
      assertThat(line.meter().repeated()).isEqualTo(8);
      assertThat(line.meter().mostRepeatedAfterOneCut()).isEqualTo(4);
      say(phone, announcing("YWJj"));
      hear(answering, announcing("YWJj").length());
    }
    assertThat(line.meter().mostRepeatedAfterOneCut()).as("sent twice more").isEqualTo(8);
  }

  @Test
  void what_the_server_refused_is_owed_to_the_cut_before_it() throws IOException {
    var first = new Trouble(Direction.DOWN, 1, Kind.CLOSE);
    var second = new Trouble(Direction.DOWN, 40, Kind.CLOSE);
    line.set(Weather.of(first, second));
    sendUntilCut(announcing("YWJj"));
    try (var phone = phone();
        var answering = server.accept()) {
      say(phone, announcing("YWJj"));
      hear(answering, announcing("YWJj").length());
      say(answering, "HTTP/1.1 409 \r\n\r\n");
      hear(phone, 17);
    }
    try (var phone = phone();
        var answering = server.accept()) {
      say(answering, "x".repeat(60));
      hear(phone, 60);
    }
    try (var phone = phone();
        var answering = server.accept()) {
      say(phone, announcing("YWJj"));
      hear(answering, announcing("YWJj").length());
    }
    assertThat(line.cuts()).isEqualTo(2);
    assertThat(line.meter().mostRepeatedAfterOneCut()).isEqualTo(8);
  }

  private void sendUntilCut(String request) throws IOException {
    try (var phone = phone();
        var answering = server.accept()) {
      say(phone, request);
      hear(answering, request.length());
      say(answering, "HTTP");
      hear(phone, 100);
    }
  }

  private static String announcing(String sha256) {
    return "POST /api/uploads HTTP/1.1\r\nUpload-Metadata: sha256 "
        + sha256
        + "\r\nContent-Length: 4\r\n\r\n1234";
  }

  private Socket phone() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), line.port());
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  private static String hear(Socket socket, int most) throws IOException {
    return new String(socket.getInputStream().readNBytes(most), US_ASCII);
  }
}
