package id.jejak.photo;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.shared.Sha256;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A phone that uploads, piece by piece if need be, and a network that fails.
abstract class UploadTest extends HttpTest {
  protected static final String INDOMUT = "82.04.08.2009";
  protected static final String BELANG = "82.04.08.2010";
  protected static final String CHUNK = "application/offset+octet-stream";
  protected static long seed;

  @Autowired protected JdbcClient db;

  protected Client phone() {
    return secretaryOf(INDOMUT);
  }

  protected static synchronized byte[] nextPhoto() {
    return TestPictures.smallPhoto(++seed);
  }

  protected Answer create(String... headers) {
    return create(new byte[0], headers);
  }

  protected Answer create(byte[] first, String... headers) {
    return phone().tus("POST", "/api/uploads", first, headers);
  }

  protected String begin(byte[] photo) {
    var answer =
        create(
            "Upload-Length",
            String.valueOf(photo.length),
            "Upload-Metadata",
            Client.metadata(Sha256.hex(photo)));
    return answer.expect(201).header("Location");
  }

  protected Answer send(String upload, int offset, byte[] bytes) {
    return patch(upload, offset, bytes);
  }

  protected Answer patch(String upload, int offset, byte[] bytes, String... more) {
    var headers = new String[4 + more.length];
    headers[0] = "Upload-Offset";
    headers[1] = String.valueOf(offset);
    headers[2] = "Content-Type";
    headers[3] = CHUNK;
    System.arraycopy(more, 0, headers, 4, more.length);
    return phone().tus("PATCH", upload, bytes, headers);
  }

  protected Answer head(String upload) {
    return phone().tus("HEAD", upload, new byte[0]);
  }

  protected int offset(String upload) {
    return Integer.parseInt(head(upload).expect(200).header("Upload-Offset"));
  }

  protected int chunksOf(String upload) {
    return db.sql("select count(*) from upload_chunk where upload_id = ?::uuid")
        .param(idOf(upload))
        .query(Integer.class)
        .single();
  }

  protected static String idOf(String upload) {
    return upload.substring(upload.lastIndexOf('/') + 1);
  }

  /// A PATCH whose connection ends after `count` bytes of its body.
  protected void cutAfter(String upload, int offset, byte[] body, int count, String headers)
      throws IOException {
    try (var socket = open(upload, offset, headers)) {
      socket.getOutputStream().write(body, 0, count);
      socket.getOutputStream().flush();
    }
  }

  protected Socket open(String upload, int offset, String headers) throws IOException {
    var socket = new Socket("127.0.0.1", port);
    var head =
        "PATCH %s HTTP/1.1\r\nHost: localhost\r\nX-Jejak: 1\r\nTus-Resumable: 1.0.0\r\nCookie: %s\r\n"
            + "Upload-Offset: %d\r\nContent-Type: %s\r\n%s\r\n\r\n";
    socket
        .getOutputStream()
        .write(
            head.formatted(upload, phone().cookie(), offset, CHUNK, headers)
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  protected static void await(Callable<Boolean> condition) throws Exception {
    for (var i = 0; i < 100 && !condition.call(); i++) {
      Thread.sleep(50);
    }
    assertThat(condition.call()).isTrue();
  }

  protected static java.util.List<Answer> atOnce(int count, Callable<Answer> call)
      throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = IntStream.range(0, count).mapToObj(i -> call).toList();
      var answers = new java.util.ArrayList<Answer>();
      for (var future : pool.invokeAll(calls)) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  protected static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return java.security.MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
