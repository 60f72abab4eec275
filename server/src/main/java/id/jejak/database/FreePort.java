package id.jejak.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// A port on loopback for the embedded PostgreSQL. Below those that Linux gives to outgoing
/// connections: else one of these could take it while PostgreSQL restarts.
final class FreePort {
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;
  private static final int TRIES = 200;

  private FreePort() {}

  static int find() throws IOException {
    for (var i = 0; i < TRIES; i++) {
      var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IOException("no free port for PostgreSQL between " + LOWEST + " and " + HIGHEST);
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
