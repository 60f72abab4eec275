package id.jejak.line;

import id.jejak.line.Trouble.Direction;
import id.jejak.line.Trouble.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The line between one phone and the server: a proxy on loopback that cuts, garbles and counts.
/// When it is cut, every connection of the phone breaks, as when a signal is lost.
public final class Line implements AutoCloseable {
  private static final int PIECE = 4_096;
  private static final long SILENCE_MILLISECONDS = 250;

  private final int serverPort;
  private final ServerSocket door;
  private final UploadMeter meter = new UploadMeter();
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final Set<Connection> hanging = ConcurrentHashMap.newKeySet();
  private Weather weather = Weather.fine();
  private Optional<Trouble> ahead = Optional.empty();
  private long passed;
  private int cuts;
  private int garbled;
  private long up;
  private long down;

  public Line(int serverPort) {
    this.serverPort = serverPort;
    try {
      this.door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.ofVirtual().name("line").start(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /// From now on the bytes meet this weather.
  public synchronized void set(Weather weather) {
    hanging.forEach(Connection::reset);
    hanging.clear();
    this.weather = weather;
    lookAhead();
  }

  public synchronized int cuts() {
    return cuts;
  }

  public synchronized int garbled() {
    return garbled;
  }

  /// Bytes that have passed towards the server.
  public synchronized long up() {
    return up;
  }

  /// Bytes that have passed towards the phone.
  public synchronized long down() {
    return down;
  }

  /// What the uploads that went through it have repeated.
  public UploadMeter meter() {
    return meter;
  }

  private void lookAhead() {
    ahead = weather.next();
    passed = 0;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var phone = door.accept();
        var connection = new Connection(phone, new Socket(door.getInetAddress(), serverPort));
        connections.add(connection);
        Thread.ofVirtual().start(() -> relay(connection, Direction.UP));
        Thread.ofVirtual().start(() -> relay(connection, Direction.DOWN));
      } catch (IOException closed) {
        // the door, or the server is not there: the phone sees a refused connection
      }
    }
  }

  private void relay(Connection connection, Direction direction) {
    var buffer = new byte[PIECE];
    try {
      var in = connection.from(direction).getInputStream();
      var out = connection.to(direction).getOutputStream();
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        var fate = decide(connection, direction, buffer, read);
        out.write(buffer, 0, fate.passes());
        out.flush();
        if (fate.cut().isPresent()) {
          cut(fate.cut().get());
          return;
        }
      }
      connection.close();
    } catch (IOException broken) {
      connection.close();
    } finally {
      connections.remove(connection);
    }
  }

  private record Fate(int passes, Optional<Kind> cut) {}

  private synchronized Fate decide(
      Connection connection, Direction direction, byte[] bytes, int count) {
    var passes = count;
    var cut = Optional.<Kind>empty();
    if (ahead.isPresent() && ahead.get().direction() == direction) {
      var left = ahead.get().afterBytes() - passed;
      if (count > left) {
        var kind = ahead.get().kind();
        if (kind.cuts()) {
          passes = (int) left;
          cut = Optional.of(kind);
          cuts++;
        } else {
          var at = kind == Kind.GARBLE ? (int) left : signatureIn(bytes, count);
          if (at < 0) {
            count(connection, direction, bytes, passes);
            return new Fate(passes, cut);
          }
          bytes[at] ^= 1;
          garbled++;
        }
        lookAhead();
      } else {
        passed += count;
      }
    }
    count(connection, direction, bytes, passes);
    if (cut.isPresent()) {
      meter.cut();
    }
    return new Fate(passes, cut);
  }

  /// Where a signature begins in these bytes, or -1.
  private static int signatureIn(byte[] bytes, int count) {
    var mark = "\"signature\":\"";
    var at = new String(bytes, 0, count, StandardCharsets.ISO_8859_1).indexOf(mark);
    return at < 0 || at + mark.length() >= count ? -1 : at + mark.length();
  }

  private void count(Connection connection, Direction direction, byte[] bytes, int count) {
    if (direction == Direction.UP) {
      up += count;
      connection.talk().up(bytes, count);
    } else {
      down += count;
      connection.talk().down(bytes, count);
    }
  }

  private void cut(Kind kind) {
    var broken = Set.copyOf(connections);
    connections.removeAll(broken);
    if (kind == Kind.HANG) {
      hanging.addAll(broken);
      return;
    }
    if (kind == Kind.SILENCE) {
      pause();
    }
    broken.forEach(kind == Kind.CLOSE ? Connection::close : Connection::reset);
  }

  private static void pause() {
    try {
      Thread.sleep(SILENCE_MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Set.copyOf(connections).forEach(Connection::close);
    hanging.forEach(Connection::close);
  }

  private final class Connection {
    private final Socket phone;
    private final Socket server;
    private final UploadMeter.Talk talk = meter.newTalk();

    Connection(Socket phone, Socket server) throws IOException {
      this.phone = phone;
      this.server = server;
      phone.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
    }

    Socket from(Direction direction) {
      return direction == Direction.UP ? phone : server;
    }

    Socket to(Direction direction) {
      return direction == Direction.UP ? server : phone;
    }

    UploadMeter.Talk talk() {
      return talk;
    }

    void close() {
      closeQuietly(phone);
      closeQuietly(server);
    }

    void reset() {
      try {
        phone.setSoLinger(true, 0);
        server.setSoLinger(true, 0);
      } catch (IOException closedAlready) {
        // nothing is left to be torn down
      }
      close();
    }

    private static void closeQuietly(Socket socket) {
      try {
        socket.close();
      } catch (IOException broken) {
        // it is of no use any more
      }
    }
  }
}
