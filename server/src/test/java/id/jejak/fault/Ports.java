package id.jejak.fault;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Ports for servers that a test kills and starts again in the same place. Not those that Linux
/// gives to outgoing connections, nor one that another run of the tests would choose too.
public final class Ports {
  private static final int LOWEST = 10_000;
  private static final int HIGHEST = 20_000;

  private Ports() {}

  public static int free() {
    while (true) {
      var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      try (var _ = new ServerSocket(port)) {
        return port;
      } catch (IOException taken) {
        // the next one
      }
    }
  }
}
