package id.jejak.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// One kept-alive HTTP connection with as little work of its own as possible, so that the bench
/// measures the server and not its client.
final class Wire implements AutoCloseable {
  private static final long STAYS_OPEN_NANOS = 5_000_000_000L;
  private final int port;
  private final String cookie;
  private long used;
  private Socket socket;
  private InputStream in;
  private boolean ended;

  Wire(int port, String cookie) throws IOException {
    this.port = port;
    this.cookie = cookie;
    connect();
  }

  private void connect() throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    ended = false;
    used = System.nanoTime();
  }

  /// Sends one request and returns the body of its answer; fails unless that has the status.
  String send(String line, String headers, byte[] body, int expected) throws IOException {
    if (ended || System.nanoTime() - used > STAYS_OPEN_NANOS) {
      socket.close();
      connect();
    }
    var head =
        line
            + " HTTP/1.1\r\nHost: localhost\r\nX-Jejak: 1\r\nCookie: "
            + cookie
            + "\r\n"
            + headers
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    var first = head.getBytes(StandardCharsets.US_ASCII);
    var whole = new byte[first.length + body.length];
    System.arraycopy(first, 0, whole, 0, first.length);
    System.arraycopy(body, 0, whole, first.length, body.length);
    socket.getOutputStream().write(whole);
    var status = Integer.parseInt(readLine().split(" ")[1]);
    var answer = readBody();
    used = System.nanoTime();
    if (status != expected) {
      throw new IOException(line + ": " + status + " " + answer);
    }
    return answer;
  }

  private String readBody() throws IOException {
    var length = 0;
    var chunked = false;
    for (var header = readLine(); !header.isEmpty(); header = readLine()) {
      var lower = header.toLowerCase(java.util.Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring("content-length:".length()).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = true;
      } else if (lower.equals("connection: close")) {
        ended = true;
      }
    }
    return chunked ? readChunks() : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private String readChunks() throws IOException {
    var body = new StringBuilder();
    for (var size = chunkSize(); size > 0; size = chunkSize()) {
      body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
      readLine();
    }
    readLine();
    return body.toString();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(readLine().strip(), 16);
  }

  private String readLine() throws IOException {
    var line = new StringBuilder();
    for (var c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server ended the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
