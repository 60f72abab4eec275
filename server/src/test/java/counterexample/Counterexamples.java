package counterexample;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Code as it must not be: each rule of RulesTest goes red on one of these. Outside of `id.jejak`,
/// so that no server finds these components.
@SuppressWarnings("NullAway")
public final class Counterexamples {
  private Counterexamples() {}

  static class SqlOutsideOfAStore {
    long count(JdbcClient db) {
      return db.sql("select count(*) from region").query(Long.class).single();
    }
  }

  static class PlainJdbc {
    void run(Connection connection) throws SQLException {
      connection.createStatement().execute("select 1");
    }
  }

  static class HttpInside {
    String name(HttpServletRequest request) {
      return request.getMethod();
    }
  }

  @Component
  static class FieldInjection {
    @Autowired private Access access;

    Access access() {
      return access;
    }
  }

  @Component
  static class SetterInjection {
    @Autowired
    void set(Access access) {}
  }

  @Component
  static class TwoConstructors {
    TwoConstructors() {}

    TwoConstructors(Access access) {}
  }

  @Component
  static class Changing {
    private int count;

    int next() {
      return count++;
    }
  }

  @Transactional
  static class TransactionOfAClass {}

  @RestController
  static class TransactionController {
    @Transactional
    void write() {}
  }

  static class OwnTime {
    Instant now() {
      return Instant.now();
    }
  }

  static class PersonService {}

  public static class ShownController {}

  static class SomeStore {}

  @RestController
  static class AroundTheDoorController {
    private final SomeStore store = new SomeStore();

    SomeStore store() {
      return store;
    }
  }

  @RestController
  static class ForgetfulController {
    @GetMapping("/nobody")
    String whoever(ForgetfulDoor door) {
      return door.calledByAController();
    }
  }

  @Component
  public static class ForgetfulDoor {
    public String withoutAsking(CurrentUser user) {
      return user.name();
    }

    String calledByAController() {
      return "";
    }
  }

  @Component
  public static class CarefulDoor {
    private final Access access;

    CarefulDoor(Access access) {
      this.access = access;
    }

    public RegionCode asks(CurrentUser user) {
      return viaAnother(user);
    }

    private RegionCode viaAnother(CurrentUser user) {
      return access.top();
    }

    @OpenToAll("for everyone")
    public void open() {}
  }
}
