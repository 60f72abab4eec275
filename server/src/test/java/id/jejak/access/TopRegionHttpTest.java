package id.jejak.access;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.SamplePhoto;
import id.jejak.SampleReport;
import id.jejak.TestFolder;
import id.jejak.account.Accounts;
import id.jejak.officer.Officers;
import id.jejak.officer.Officers.Appointment;
import id.jejak.region.RegionCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// One installation for a whole province: several kabupaten live in it side by side and never see
/// each other; the province stands above them, and nobody above the province.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TopRegionHttpTest {
  private static final Path DATA = TestFolder.make();
  private static final String HERE = "82.04.08.2001";
  private static final String THERE = "82.06.01.2006";
  private final Map<String, Client> signedIn = new HashMap<>();
  @LocalServerPort private int port;
  @Autowired private JsonMapper json;
  @Autowired private Officers officers;
  @Autowired private Accounts accounts;

  @DynamicPropertySource
  static void province(DynamicPropertyRegistry registry) {
    registry.add("jejak.data", DATA::toString);
    registry.add("jejak.top-region", () -> "82");
    registry.add("jejak.database.durable", () -> "false");
  }

  @Test
  void kabupaten_side_by_side_never_see_each_other_and_the_province_sees_both() {
    var photo = SamplePhoto.of(71_001);
    as(HERE, Role.SEKRETARIS).upload(photo.sha256(), photo.jpeg()).expect(201);
    var here = send(HERE, chillies(HERE).photo(photo.sha256()).body());
    var there = send(THERE, chillies(THERE).body());

    var own = as("82.04", Role.SEKRETARIS);
    own.get("/api/activities/" + here).expect(200);
    own.get("/api/photos/" + photo.sha256()).expect(200);
    assertThat(own.get("/api/activities").expect(200).text())
        .contains(here.toString())
        .doesNotContain(there.toString());
    var beside = as("82.06", Role.SEKRETARIS);
    for (var path :
        new String[] {
          "/api/activities/" + here,
          "/api/activities/" + here + "/laporan.pdf",
          "/api/photos/" + photo.sha256(),
          "/api/activities?region=82.04",
          "/api/totals?region=82.04&from=2026-01&to=2026-12",
          "/api/reporting?region=82.04&month=2026-11",
          "/api/officers?region=82.04",
          "/api/activities?region=82",
          "/api/totals?region=82&from=2026-01&to=2026-12"
        }) {
      beside.get(path).expect(404);
    }
    assertThat(beside.get("/api/changes").expect(200).text())
        .contains(there.toString())
        .doesNotContain(here.toString());
    var operator = as("82.06", Role.OPERATOR);
    assertThat(operator.get("/api/officers?limit=200").expect(200).text()).doesNotContain("82.04");
    operator.get("/api/audit?region=82.04").expect(404);
    as("82.04.08", Role.OPERATOR).get("/api/officers?region=82.04").expect(404);

    var top = as("82", Role.SEKRETARIS);
    assertThat(top.get("/api/activities").expect(200).text())
        .contains(here.toString())
        .contains(there.toString());
    assertThat(
            top.get("/api/totals?from=2026-11&to=2026-11&by=child")
                .expect(200)
                .json()
                .get("rows")
                .findValuesAsString("child"))
        .containsExactly("82.04", "82.06");
    assertThat(top.get("/api/session").expect(200).json().get("topTeam").booleanValue()).isTrue();
    assertThat(own.get("/api/session").expect(200).json().get("topTeam").booleanValue()).isFalse();
  }

  @Test
  void the_top_team_checks_itself_and_the_teams_below_it_do_not() {
    var ofProvince = send("82", chillies("82").body());
    var decision = Map.of("revision", 1, "decision", "APPROVED");
    as("82", Role.KETUA).post("/api/activities/" + ofProvince + "/review", decision).expect(200);
    var ofKabupaten = send("82.04", chillies("82.04").body());
    as("82.04", Role.KETUA)
        .post("/api/activities/" + ofKabupaten + "/review", decision)
        .expect(403);
    as("82", Role.KETUA).post("/api/activities/" + ofKabupaten + "/review", decision).expect(200);
    assertThat(new Client("http://127.0.0.1:" + port, json).get("/").expect(200).text())
        .contains("Maluku Utara");
  }

  private UUID send(String region, Map<String, Object> body) {
    var id = SampleReport.id();
    as(region, Role.SEKRETARIS).put("/api/activities/" + id, body).expect(201);
    return id;
  }

  private Client as(String region, Role role) {
    return signedIn.computeIfAbsent(
        region + "-" + role, name -> signUp(name + UUID.randomUUID(), region, role));
  }

  private Client signUp(String username, String region, Role role) {
    var appointment =
        new Appointment(RegionCode.valueOf(region), role, null, LocalDate.of(2020, 1, 1));
    var officer = officers.appoint("Ibu " + role, appointment);
    accounts.create(
        officer, username.toLowerCase(java.util.Locale.ROOT), accounts.hash("sandi-provinsi"));
    var client = new Client("http://127.0.0.1:" + port, json);
    client
        .post("/api/session", Map.of("username", username, "password", "sandi-provinsi"))
        .expect(200);
    return client;
  }
}
