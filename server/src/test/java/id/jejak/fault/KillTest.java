package id.jejak.fault;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.FreePort;
import org.junit.jupiter.api.Test;

/// Nothing that was acknowledged is ever lost, whatever is killed, at whatever moment.
class KillTest {
  private static final int PORT = FreePort.pick();
  private static final int KILLS = 50;

  @Test
  void what_was_acknowledged_is_there_once_after_fifty_kills() {
    var run = new KillRun(KillRun.prepare(PORT), PORT, System.nanoTime());
    try {
      var audit = run.run(KILLS);
      System.out.println(run.summary());
      assertThat(audit.findings()).isEmpty();
      assertThat(run.check()).isEmpty();
    } finally {
      run.close();
    }
  }
}
