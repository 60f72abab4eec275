package id.jejak.photo;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Uploads over a network that dies at any byte, and several requests for one upload at once.
class UploadCutsHttpTest extends UploadTest {
  private static final int MOST_REPEATED = 64 * 1024;

  @Test
  void bytes_that_arrived_before_a_cut_are_kept() throws Exception {
    var photo = TestPictures.phonePhoto(++seed);
    var upload = begin(photo);
    var half = photo.length / 2;

    cutAfter(upload, 0, photo, half, "Content-Length: " + photo.length);

    await(() -> offset(upload) == half);
    var more = half + 1001;
    cutAfter(
        upload,
        half,
        Arrays.copyOfRange(photo, half, photo.length),
        1001,
        "Content-Length: " + (photo.length - half));
    await(() -> offset(upload) == more);
    send(upload, more, Arrays.copyOfRange(photo, more, photo.length)).expect(204);
    phone().get("/api/photos/" + Sha256.hex(photo) + "/receipt").expect(200);
  }

  @Test
  void bytes_of_a_cut_request_of_unknown_length_are_kept_too() throws Exception {
    var photo = nextPhoto();
    var upload = begin(photo);
    try (var socket = open(upload, 0, "Transfer-Encoding: chunked")) {
      var out = socket.getOutputStream();
      out.write("1f4\r\n".getBytes(StandardCharsets.US_ASCII));
      out.write(photo, 0, 500);
      out.write("\r\n100\r\n".getBytes(StandardCharsets.US_ASCII));
      out.write(photo, 500, 100);
      out.flush();
    }
    await(() -> offset(upload) == 600);
    send(upload, 600, Arrays.copyOfRange(photo, 600, photo.length)).expect(204);
  }

  @Test
  void what_arrives_slowly_is_kept_while_it_arrives() throws Exception {
    var photo = nextPhoto();
    var upload = begin(photo);
    try (var socket = open(upload, 0, "Content-Length: " + photo.length)) {
      for (var i = 0; i < 12; i++) {
        socket.getOutputStream().write(photo, i * 50, 50);
        socket.getOutputStream().flush();
        Thread.sleep(250);
      }
      assertThat(offset(upload)).isGreaterThan(0); // although the request still runs
    }
    await(() -> offset(upload) == 600);
  }

  @Test
  void what_a_connection_brought_that_died_without_a_word_is_known_on_the_next_one()
      throws Exception {
    var photo = TestPictures.phonePhoto(++seed);
    var upload = begin(photo);
    var sent = photo.length - 1;
    try (var socket = open(upload, 0, "Content-Length: " + photo.length)) {
      socket.getOutputStream().write(photo, 0, sent);
      socket.getOutputStream().flush();
      // The server still waits on that connection for the last byte.
      await(() -> offset(upload) >= sent - MOST_REPEATED);
      var offset = offset(upload);
      send(upload, offset, Arrays.copyOfRange(photo, offset, photo.length)).expect(204);
    }
    phone().get("/api/photos/" + Sha256.hex(photo) + "/receipt").expect(200);
    assertThat(offset(upload)).isEqualTo(photo.length);
    assertThat(chunksOf(upload)).isZero();
  }

  @Test
  void a_connection_that_is_reset_keeps_what_it_brought() throws Exception {
    var photo = TestPictures.phonePhoto(++seed);
    var upload = begin(photo);
    var sent = photo.length - 1;
    try (var socket = open(upload, 0, "Content-Length: " + photo.length)) {
      socket.getOutputStream().write(photo, 0, sent);
      await(() -> offset(upload) > 0);
      socket.setSoLinger(true, 0); // closing now resets the connection
    }
    await(() -> offset(upload) >= sent - MOST_REPEATED);
  }

  @Test
  void a_cut_piece_that_a_checksum_should_vouch_for_is_not_kept() throws Exception {
    var photo = nextPhoto();
    var upload = begin(photo);
    var checksum = Base64.getEncoder().encodeToString(digest("SHA-256", photo));
    cutAfter(
        upload,
        0,
        photo,
        300,
        "Upload-Checksum: sha256 " + checksum + "\r\nContent-Length: " + photo.length);
    Thread.sleep(300);
    assertThat(offset(upload)).isZero();
  }

  @Test
  void two_who_send_the_same_piece_at_once_do_not_mix_their_bytes() throws Exception {
    for (var round = 0; round < 10; round++) {
      var photo = nextPhoto();
      var upload = begin(photo);
      send(upload, 0, Arrays.copyOf(photo, 50)).expect(204);
      var rest = Arrays.copyOfRange(photo, 50, photo.length);
      var answers = atOnce(4, () -> send(upload, 50, rest));
      assertThat(answers).extracting(Answer::status).isSubsetOf(204, 409).contains(204);
      assertThat(offset(upload)).isEqualTo(photo.length);
      phone().get("/api/photos/" + Sha256.hex(photo) + "/receipt").expect(200);
    }
  }

  @Test
  void asking_for_the_offset_while_the_last_piece_is_checked_does_not_disturb() throws Exception {
    for (var round = 0; round < 15; round++) {
      var photo = nextPhoto();
      var upload = begin(photo);
      send(upload, 0, Arrays.copyOf(photo, 50)).expect(204);
      var rest = Arrays.copyOfRange(photo, 50, photo.length);
      try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        var sent = pool.submit(() -> send(upload, 50, rest));
        for (var i = 0; i < 8; i++) {
          pool.submit(() -> head(upload).expect(200)).get();
        }
        sent.get().expect(204);
      }
    }
  }

  @Test
  void the_same_photo_sent_by_many_at_once_is_held_once_with_one_receipt() throws Exception {
    var photo = nextPhoto();
    var sha256 = Sha256.hex(photo);
    var answers = atOnce(8, () -> phone().upload(sha256, photo));
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    var receipts = atOnce(8, () -> phone().get("/api/photos/" + sha256 + "/receipt"));
    assertThat(receipts).extracting(Answer::text).containsOnly(receipts.getFirst().text());
  }

  @Test
  void an_upload_that_begins_with_some_of_its_bytes_goes_on_from_there() {
    var photo = nextPhoto();
    var answer =
        create(
            Arrays.copyOf(photo, 100),
            "Upload-Length",
            String.valueOf(photo.length),
            "Upload-Metadata",
            Client.metadata(Sha256.hex(photo)),
            "Content-Type",
            CHUNK);
    var upload = answer.expect(201).header("Location");
    assertThat(answer.header("Upload-Offset")).isEqualTo("100");
    assertThat(offset(upload)).isEqualTo(100);
    send(upload, 100, Arrays.copyOfRange(photo, 100, photo.length)).expect(204);
    phone().get("/api/photos/" + Sha256.hex(photo) + "/receipt").expect(200);
  }
}
