package id.jejak.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Several officers on one phone: each request speaks for the one it names, and for nobody else.
class SeveralSessionsHttpTest extends HttpTest {
  private static final String MARABOSE = "82.04.21.2005";
  private static final String OTHER_VILLAGE = "82.04.21.2006";
  @Autowired private JdbcClient db;
  private UUID ani;
  private UUID ida;

  @BeforeEach
  void twoOfficers() {
    ani = appoint(MARABOSE, Role.SEKRETARIS, null, "ani-" + UUID.randomUUID());
    ida = appoint(OTHER_VILLAGE, Role.SEKRETARIS, null, "ida-" + UUID.randomUUID());
  }

  @Test
  void each_of_two_on_one_phone_is_served_by_her_name() {
    var phone = phoneOf(ani, ida);

    assertThat(whoIs(phone, "X-Jejak-Officer", ani.toString())).isEqualTo(ani);
    assertThat(whoIs(phone, "X-Jejak-Officer", ida.toString())).isEqualTo(ida);
    // The one who signed in last, where nobody is named.
    assertThat(whoIs(phone)).isEqualTo(ida);

    var report = SampleReport.id();
    var body = json.writeValueAsString(SampleReport.chillies(MARABOSE).body());
    sendReport(phone, report, body, ida).expect(403);
    sendReport(phone, report, body, ani).expect(201);
  }

  @Test
  void a_browser_that_opens_a_picture_by_itself_names_her_by_a_cookie() {
    var tokens = tokens(ani, ida);
    var cookies = tokens.get(0) + "; " + tokens.get(1);
    assertThat(whoIs(visitor(), "Cookie", cookies + "; jejak-officer=" + ani)).isEqualTo(ani);
    assertThat(whoIs(visitor(), "Cookie", cookies + "; jejak-officer=" + ida)).isEqualTo(ida);
    // The header of the app stands above the cookie.
    assertThat(
            whoIs(
                visitor(),
                "Cookie",
                cookies + "; jejak-officer=" + ani,
                "X-Jejak-Officer",
                ida.toString()))
        .isEqualTo(ida);
  }

  @Test
  void the_cookie_of_one_never_opens_the_door_for_another() {
    var phone = phoneOf(ani, ida);
    for (var name : List.of(UUID.randomUUID().toString(), "ani", "", "officer", "*")) {
      get(phone, "X-Jejak-Officer", name).expect(401, "NOT_SIGNED_IN");
    }
    // Her token under the other's name, and the other's cookie absent.
    var hers = tokens(ani).getFirst();
    var token = hers.substring(hers.indexOf('=') + 1);
    for (var cookies : List.of("jejak-" + ida + "=" + token, "jejak=" + token)) {
      get(visitor(), "Cookie", cookies, "X-Jejak-Officer", ida.toString())
          .expect(401, "NOT_SIGNED_IN");
      get(visitor(), "Cookie", cookies + "; jejak-officer=" + ida).expect(401, "NOT_SIGNED_IN");
    }
    get(visitor(), "Cookie", "jejak-officer=" + token).expect(401, "NOT_SIGNED_IN");
    get(visitor(), "Cookie", "jejak-" + ani + "=" + token).expect(401, "NOT_SIGNED_IN");
  }

  @Test
  void the_cookie_of_a_phone_from_before_still_serves_its_officer_and_becomes_hers() {
    var hers = tokens(ani).getFirst();
    var old = "jejak=" + hers.substring(hers.indexOf('=') + 1);

    var answer = get(visitor(), "Cookie", old, "X-Jejak-Officer", ani.toString()).expect(200);

    var cookies = answer.response().headers().allValues("Set-Cookie");
    assertThat(cookies).anyMatch(cookie -> cookie.startsWith("jejak-" + ani + "="));
    assertThat(cookies).allMatch(cookie -> cookie.contains("Max-Age=15552000"));
    get(visitor(), "Cookie", old).expect(200);
  }

  @Test
  void cookies_of_sessions_are_hidden_and_the_one_that_only_names_is_not() {
    var answer = signIn(visitor(), ani, Map.of());
    var cookies = answer.response().headers().allValues("Set-Cookie");
    assertThat(cookies).hasSize(4).allMatch(cookie -> cookie.contains("SameSite=Lax"));
    assertThat(cookies.get(0)).startsWith("jejak=").contains("HttpOnly", "Path=/");
    assertThat(cookies.get(1)).startsWith("jejak-" + ani + "=").contains("HttpOnly", "Path=/");
    assertThat(cookies.get(2)).startsWith("jejak-officer=" + ani).doesNotContain("HttpOnly");
    assertThat(cookies.get(3)).startsWith("jejak-device=").contains("HttpOnly", "Path=/");
    var shared = signIn(visitor(), ani, Map.of("sharedComputer", true));
    assertThat(shared.response().headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.contains("Max-Age=15552000"));
  }

  @Test
  void one_signs_out_and_the_other_stays() {
    var phone = phoneOf(ani, ida);
    delete(phone, "X-Jejak-Officer", ani.toString()).expect(204);
    get(phone, "X-Jejak-Officer", ani.toString()).expect(401, "NOT_SIGNED_IN");
    assertThat(whoIs(phone, "X-Jejak-Officer", ida.toString())).isEqualTo(ida);
    assertThat(whoIs(phone)).isEqualTo(ida);

    var other = phoneOf(ani, ida);
    delete(other, "X-Jejak-Officer", ida.toString()).expect(204); // who signed in last
    get(other).expect(401, "NOT_SIGNED_IN");
    get(other, "X-Jejak-Officer", ida.toString()).expect(401, "NOT_SIGNED_IN");
    assertThat(whoIs(other, "X-Jejak-Officer", ani.toString())).isEqualTo(ani);

    // Of somebody who is not there: nothing happens to those who are.
    delete(other, "X-Jejak-Officer", UUID.randomUUID().toString()).expect(204);
    delete(other, "X-Jejak-Officer", "ani").expect(204);
    assertThat(whoIs(other, "X-Jejak-Officer", ani.toString())).isEqualTo(ani);
  }

  @Test
  void signing_in_again_on_the_same_phone_leaves_one_session() {
    var phone = phoneOf(ani, ida);
    signIn(phone, ani, Map.of());
    assertThat(whoIs(phone, "X-Jejak-Officer", ani.toString())).isEqualTo(ani);
    assertThat(sessionsOf(ani)).isEqualTo(1);
    assertThat(sessionsOf(ida)).isEqualTo(1);
  }

  @Test
  void naming_an_officer_does_not_replace_the_header_of_writes() {
    var phone = phoneOf(ani);
    phone
        .sendRaw("DELETE", "/api/session", "", "X-Jejak-Officer", ani.toString())
        .expect(403, "HEADER_MISSING");
    assertThat(whoIs(phone)).isEqualTo(ani);
  }

  @Test
  void a_phone_of_many_officers_is_served() {
    var cookies = new ArrayList<String>(tokens(ani));
    for (var i = 0; i < 60; i++) {
      cookies.add("jejak-" + UUID.randomUUID() + "=" + SessionToken.random().text());
    }
    assertThat(
            whoIs(
                visitor(), "Cookie", String.join("; ", cookies), "X-Jejak-Officer", ani.toString()))
        .isEqualTo(ani);
  }

  @Test
  void what_the_browser_keeps_of_pictures_is_kept_for_each_officer_alone() {
    var answer = photoAnswer();
    assertThat(answer.response().headers().allValues("Vary")).contains("Cookie, X-Jejak-Officer");
  }

  private Answer photoAnswer() {
    var photo = id.jejak.SamplePhoto.of(77);
    var phone = phoneOf(ani);
    phone.upload(photo.sha256(), photo.jpeg()).expect(201);
    phone
        .put(
            "/api/activities/" + SampleReport.id(),
            SampleReport.chillies(MARABOSE).photo(photo.sha256(), "Bedeng", true).body())
        .expect(201);
    return phone.get("/api/photos/" + photo.sha256() + "?size=full").expect(200);
  }

  private Client phoneOf(UUID... officers) {
    var phone = visitor();
    for (var officer : officers) {
      signIn(phone, officer, Map.of());
    }
    return phone;
  }

  /// `jejak-<id>=<token>` of each, as one browser would hold them.
  private List<String> tokens(UUID... officers) {
    var tokens = new ArrayList<String>();
    for (var officer : officers) {
      var cookies = signIn(visitor(), officer, Map.of()).response().headers();
      var own = cookies.allValues("Set-Cookie").get(1);
      tokens.add(own.substring(0, own.indexOf(';')));
    }
    return tokens;
  }

  private Answer signIn(Client phone, UUID officer, Map<String, Object> more) {
    var name =
        db.sql("select username from account where officer_id = :id")
            .param("id", officer)
            .query(String.class)
            .single();
    var form = new java.util.HashMap<String, Object>(more);
    form.put("username", name);
    form.put("password", PASSWORD);
    return phone.post("/api/session", form).expect(200);
  }

  private UUID whoIs(Client phone, String... headers) {
    var me = get(phone, headers).expect(200).json();
    return UUID.fromString(me.at("/officer/id").stringValue());
  }

  private static Answer get(Client phone, String... headers) {
    return phone.sendRaw("GET", "/api/session", "", headers);
  }

  private static Answer delete(Client phone, String name, String value) {
    return phone.sendRaw("DELETE", "/api/session", "", "X-Jejak", "1", name, value);
  }

  private static Answer sendReport(Client phone, UUID report, String body, UUID officer) {
    return phone.sendRaw(
        "PUT",
        "/api/activities/" + report,
        body,
        "X-Jejak",
        "1",
        "Content-Type",
        "application/json",
        "X-Jejak-Officer",
        officer.toString());
  }

  private long sessionsOf(UUID officer) {
    return db.sql("select count(*) from session where officer_id = :officer")
        .param("officer", officer)
        .query(Long.class)
        .single();
  }
}
