package id.jejak.likeness;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.photo.Scenery;
import id.jejak.shared.Sha256;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The same photo shown for another activity, in whatever dress: the reviewer is told.
class LikenessHttpTest extends HttpTest {
  private static final String DISTRICT = "82.04.06";
  private static final String VILLAGE = "82.04.06.2003";
  private static final String NEIGHBOUR = "82.04.06.2004";
  private static final String OTHER_DISTRICT = "82.04.07";
  private static final String FAR_AWAY = "82.04.07.2022";
  private static long seed = 500;

  @Autowired private JdbcClient db;

  @Test
  void copies_in_another_dress_are_found_and_other_photos_are_not() {
    var scene = Scenery.of(++seed);
    var first = report(VILLAGE, photo(VILLAGE, scene, 0.9f), false);
    var copies =
        Map.of(
            "pressed harder", photo(NEIGHBOUR, scene, 0.4f),
            "smaller", photo(NEIGHBOUR, Scenery.resized(scene, 400), 0.8f),
            "cut at the edges", photo(NEIGHBOUR, Scenery.cropped(scene, 0.02), 0.8f),
            "brighter", photo(NEIGHBOUR, Scenery.brighter(scene), 0.8f));
    var another = photo(NEIGHBOUR, Scenery.of(++seed), 0.9f);

    copies.forEach((dress, copy) -> {
      var told = told(DISTRICT, report(NEIGHBOUR, copy, false));
      assertThat(told.findValuesAsString("activityId")).as(dress).contains(first.toString());
    });
    assertThat(told(DISTRICT, report(NEIGHBOUR, another, false))).isEmpty();
    assertThat(told(DISTRICT, first)).hasSize(4); // the earlier report tells of the later ones too
  }

  @Test
  void the_reviewer_learns_which_report_where_and_when_and_sees_the_other_photo() {
    var scene = Scenery.of(++seed);
    var earlier = photo(VILLAGE, scene, 0.9f);
    var first = report(VILLAGE, earlier, true);
    var copy = photo(NEIGHBOUR, scene, 0.5f);

    var told = told(DISTRICT, report(NEIGHBOUR, copy, false)).get(0);

    assertThat(told.get("sha256").stringValue()).isEqualTo(copy);
    assertThat(told.get("startDate").stringValue()).isEqualTo("2026-11-20");
    assertThat(told.get("regionName").stringValue()).isNotBlank();
    assertThat(told.get("parentRegionName").stringValue()).startsWith("Kec. ");
    var other = told.get("other");
    assertThat(other.get("activityId").stringValue()).isEqualTo(first.toString());
    assertThat(other.get("title").stringValue()).isEqualTo("Penanaman cabai di pekarangan");
    assertThat(other.get("sha256").stringValue()).isEqualTo(earlier);
    secretaryOf(DISTRICT).get("/api/photos/" + earlier + "?size=thumb").expect(200);
  }

  @Test
  void nobody_but_the_reviewer_is_told() {
    var scene = Scenery.of(++seed);
    report(VILLAGE, photo(VILLAGE, scene, 0.9f), false);
    var copied = report(NEIGHBOUR, photo(NEIGHBOUR, scene, 0.5f), false);

    assertThat(told(DISTRICT, copied)).hasSize(1);
    assertThat(told(NEIGHBOUR, copied)).isEmpty();
    assertThat(told("82.04", copied)).isEmpty();
    secretaryOf(VILLAGE).get("/api/activities/" + copied).expect(404);
  }

  @Test
  void of_a_report_outside_her_scope_she_learns_only_where_and_when() {
    var scene = Scenery.of(++seed);
    var far = photo(FAR_AWAY, scene, 0.9f);
    report(FAR_AWAY, far, false);

    var told = told(DISTRICT, report(VILLAGE, photo(VILLAGE, scene, 0.5f), false));

    assertThat(told).hasSize(1);
    assertThat(told.get(0).get("other").isNull()).isTrue();
    assertThat(told.get(0).get("startDate").stringValue()).isEqualTo("2026-11-20");
    assertThat(told.get(0).get("regionName").stringValue()).isNotBlank();
    assertThat(told.toString()).doesNotContain(far, "Penanaman");
    secretaryOf(DISTRICT).get("/api/photos/" + far).expect(404);
  }

  @Test
  void a_private_photo_is_never_told_to_who_may_not_see_it() {
    var scene = Scenery.of(++seed);
    report(FAR_AWAY, photo(FAR_AWAY, scene, 0.9f), true);
    var shown = report(VILLAGE, photo(VILLAGE, scene, 0.5f), false);
    assertThat(told(DISTRICT, shown)).isEmpty();

    var other = Scenery.of(++seed);
    report(FAR_AWAY, photo(FAR_AWAY, other, 0.9f), false);
    var hidden = report(VILLAGE, photo(VILLAGE, other, 0.5f), true);
    assertThat(told(DISTRICT, hidden)).isEmpty();
  }

  @Test
  void the_very_same_photo_is_told_until_the_other_report_is_withdrawn() {
    var photo = photo(VILLAGE, Scenery.of(++seed), 0.9f);
    var first = report(VILLAGE, photo, false);
    var second = report(NEIGHBOUR, photo, false);
    assertThat(told(DISTRICT, second).findValuesAsString("activityId"))
        .containsExactly(first.toString());

    secretaryOf(VILLAGE)
        .post("/api/activities/" + first + "/withdraw", Map.of("reason", "Salah kirim"))
        .expect(200);

    assertThat(told(DISTRICT, second)).isEmpty();
  }

  @Test
  void pictures_on_which_there_is_nothing_to_see_are_like_none() {
    var dark = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    var first = photo(VILLAGE, dark, 0.9f);
    report(VILLAGE, first, false);
    var second = report(NEIGHBOUR, photo(NEIGHBOUR, dark, 0.5f), false);
    assertThat(told(DISTRICT, second)).isEmpty();
  }

  @Test
  void photos_of_an_earlier_version_are_looked_at_in_the_background() {
    var scene = Scenery.of(++seed);
    var early = photo(VILLAGE, scene, 0.9f);
    var first = report(VILLAGE, early, false);
    db.sql("delete from photo_look where sha256 = ?").param(early).update();
    var copied = report(NEIGHBOUR, photo(NEIGHBOUR, scene, 0.5f), false);
    assertThat(told(DISTRICT, copied)).isEmpty();

    db.sql(
            "update photo set looked = false, received_at = received_at - interval '1 day' where sha256 = ?")
        .param(early)
        .update();
    Looked.await(db, early);

    assertThat(told(DISTRICT, copied).findValuesAsString("activityId"))
        .containsExactly(first.toString());
  }

  /// Sends the picture and waits until the server has looked at it.
  private String photo(String village, BufferedImage image, float quality) {
    var jpeg = Scenery.jpeg(image, quality);
    var sha256 = Sha256.hex(jpeg);
    secretaryOf(village).upload(sha256, jpeg).expect(201);
    Looked.await(db, sha256);
    return sha256;
  }

  private UUID report(String village, String sha256, boolean isPrivate) {
    var id = SampleReport.id();
    var body = chillies(village).photo(sha256, "", isPrivate).body();
    secretaryOf(village).put("/api/activities/" + id, body).expect(201);
    return id;
  }

  private JsonNode told(String region, UUID activity) {
    return secretaryOf(region)
        .get("/api/activities/" + activity)
        .expect(200)
        .json()
        .get("lookAlikes");
  }
}
