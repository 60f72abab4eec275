package id.jejak.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An evening when everybody reports and the database has its hands full.
class EnoughHttpTest extends HttpTest {
  private static final String VILLAGE = "82.04.17.2004";

  @Autowired private HikariDataSource pool;

  @Test
  void too_much_is_said_at_once_and_what_was_let_in_is_answered() throws Exception {
    var secretary = secretaryOf(VILLAGE);
    var address = "/api/activities/" + SampleReport.id();
    var report = SampleReport.chillies(VILLAGE).body();
    try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> asked;
      var held = everyConnection();
      try {
        asked = askUntilTooManyWait(secretary, requests);
        var refused = secretary.put(address, report).expect(503, "BUSY");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(5, 20);
      } finally {
        close(held);
      }
      var answers = new ArrayList<Integer>();
      for (var request : asked) {
        answers.add(request.get().status());
      }
      // Jobs of the server wait for the database too: a few of the last may have been too much.
      assertThat(answers)
          .isSubsetOf(200, 503)
          .filteredOn(status -> status == 200)
          .hasSizeGreaterThan(20);
    }
    secretary.put(address, report).expect(201);
  }

  private List<Connection> everyConnection() throws SQLException {
    var held = new ArrayList<Connection>();
    while (held.size() < pool.getMaximumPoolSize()) {
      held.add(pool.getConnection());
    }
    return held;
  }

  private static void close(List<Connection> held) throws SQLException {
    for (var connection : held) {
      connection.close();
    }
  }

  private List<Future<Answer>> askUntilTooManyWait(Client client, ExecutorService requests)
      throws InterruptedException {
    var waiting = new ArrayList<Future<Answer>>();
    for (var i = 0; i < 3 * pool.getMaximumPoolSize(); i++) {
      waiting.add(requests.submit(() -> client.get("/api/session")));
    }
    for (var tries = 0;
        waitingForTheDatabase() <= 2 * pool.getMaximumPoolSize() && tries < 500;
        tries++) {
      Thread.sleep(10);
    }
    return waiting;
  }

  private int waitingForTheDatabase() {
    return pool.getHikariPoolMXBean().getThreadsAwaitingConnection();
  }
}
