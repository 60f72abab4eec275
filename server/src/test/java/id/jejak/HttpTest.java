package id.jejak;

import id.jejak.access.Role;
import id.jejak.account.Accounts;
import id.jejak.catalog.Field;
import id.jejak.officer.Officers;
import id.jejak.officer.Officers.Appointment;
import id.jejak.period.TeamMonthChecker;
import id.jejak.region.RegionCode;
import id.jejak.total.Checker;
import id.jejak.total.Folder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// A story told through HTTP to the whole server on a real PostgreSQL. All stories of one run share
/// the server; each uses villages of its own.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class HttpTest {
  protected static final String PASSWORD = "sandi-uji";
  protected static final String METRICS_TOKEN = "token-of-the-collector";
  private static final Path DATA = TestFolder.make();
  private static final Map<String, Client> SIGNED_IN = new ConcurrentHashMap<>();
  private static final Map<String, String> HASH = new ConcurrentHashMap<>();

  @LocalServerPort protected int port;
  @Autowired protected JsonMapper json;
  @Autowired protected Checker checker;
  @Autowired protected Folder folder;
  @Autowired protected TeamMonthChecker monthChecker;
  @Autowired private Officers officers;
  @Autowired private Accounts accounts;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("jejak.data", DATA::toString);
    registry.add("jejak.top-region", () -> "82.04");
    registry.add("jejak.metrics-token", () -> METRICS_TOKEN);
    // Nothing of a test outlives it: speed instead of safety against power loss.
    registry.add("jejak.database.durable", () -> "false");
  }

  /// Nobody: a browser without a session.
  protected Client visitor() {
    return new Client("http://127.0.0.1:" + port, json);
  }

  /// The person with this office, signed in; made when first named.
  protected Client as(String region, Role role, @Nullable Field field) {
    var username = region + "-" + role + (field == null ? "" : "-" + field);
    return SIGNED_IN.computeIfAbsent(username, name -> signUp(name, region, role, field));
  }

  protected Client secretaryOf(String region) {
    return as(region, Role.SEKRETARIS, null);
  }

  protected Client chairOf(String region) {
    return as(region, Role.KETUA, null);
  }

  /// A person with an office and an account, not yet signed in; returns her id.
  protected UUID appoint(String region, Role role, @Nullable Field field, String username) {
    var appointment =
        new Appointment(RegionCode.valueOf(region), role, field, LocalDate.of(2020, 1, 1));
    var officer = officers.appoint("Ibu " + username, appointment);
    accounts.create(officer, username, HASH.computeIfAbsent(PASSWORD, accounts::hash));
    return officer;
  }

  private Client signUp(String username, String region, Role role, @Nullable Field field) {
    appoint(region, role, field, username);
    var client = visitor();
    client.post("/api/session", Map.of("username", username, "password", PASSWORD)).expect(200);
    return client;
  }
}
