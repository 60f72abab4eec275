package id.jejak.photo;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.shared.Problem;
import id.jejak.shared.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who sees a photo, what is refused as one, and its small copy.
class PhotosHttpTest extends HttpTest {
  private static final String KAPUTUSAN = "82.04.08.2027";
  private static final String NEIGHBOUR = "82.04.08.2030";
  private static long seed = 1_000_000;

  private static final String LEFT_BY_A_CRASH =
      """
      with undone as (
        update photo set thumbnail = false, looked = false, received_at = received_at - interval '1 day'
        where sha256 = :sha256 returning *)
      insert into photo (sha256, stored_bytes, width, height, uploaded_by, received_at, key_id, signature)
      select :lost, stored_bytes, width, height, uploaded_by, received_at - interval '1 day', key_id, signature
      from undone
      """;

  @Autowired private Photos photos;
  @Autowired private PhotoFiles files;
  @Autowired private JdbcClient db;

  static List<Arguments> notPhotos() {
    var jpeg = TestPictures.smallPhoto(1);
    var garbage = new byte[5_000];
    new Random(7).nextBytes(garbage);
    var whole = new Bytes();
    var longer = TestPictures.phonePhoto(2);
    return List.of(
        Arguments.of("text named .jpg", "Notulen rapat\n".getBytes(), "NOT_A_PICTURE"),
        Arguments.of("one byte", new byte[] {1}, "NOT_A_PICTURE"),
        Arguments.of("a PDF", "%PDF-1.7 and so on".getBytes(), "NOT_A_PICTURE"),
        Arguments.of("an SVG", "<svg onload='alert(1)'/>".getBytes(), "NOT_A_PICTURE"),
        Arguments.of("a GIF", "GIF89a\u0001\u0000\u0001\u0000".getBytes(), "NOT_A_PICTURE"),
        Arguments.of("a JPEG that ends half-way", cut(longer, 2), "PICTURE_DAMAGED"),
        Arguments.of("a JPEG without its last byte", cut(jpeg, jpeg.length - 1), "PICTURE_DAMAGED"),
        Arguments.of("only the first bytes of a JPEG", cut(jpeg, 0), "PICTURE_DAMAGED"),
        Arguments.of(
            "garbage behind the first bytes",
            whole.add(jpeg, 0, 4).add(garbage).toArray(),
            "PICTURE_DAMAGED"),
        Arguments.of(
            "garbage behind the first bytes of a PNG",
            new Bytes().add(TestFormats.pngOf(9, 9), 0, 33).add(garbage).toArray(),
            "PICTURE_DAMAGED"),
        Arguments.of(
            "a PNG that ends half-way",
            cut(TestPictures.png(TestPictures.scene(300, 300)), 2),
            "PICTURE_DAMAGED"),
        Arguments.of(
            "a WebP that ends half-way", cut(TestFormats.webp(300, 300, 0), 2), "PICTURE_DAMAGED"),
        Arguments.of(
            "a bomb: 20,000 x 20,000 real pixels in a small PNG",
            TestFormats.pngOf(20_000, 20_000),
            "PICTURE_TOO_LARGE"),
        Arguments.of("a PNG that claims 2^31 pixels a side", claimed(), "PICTURE_TOO_LARGE"),
        Arguments.of("a JPEG that claims 65,500 x 65,500", claimedJpeg(jpeg), "PICTURE_TOO_LARGE"),
        Arguments.of(
            "a WebP that claims 16,384 x 16,384",
            TestFormats.webpClaiming(16_384, 16_384),
            "PICTURE_TOO_LARGE"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notPhotos")
  void what_is_no_photo_gets_a_clear_answer_in_indonesian(String name, byte[] bytes, String code) {
    var sha256 = Sha256.hex(bytes);

    var refusal = phone().upload(sha256, bytes).expect(422, code);

    assertThat(refusal.json().get("detail").stringValue()).containsAnyOf("foto", "Foto");
    phone().get("/api/photos/" + sha256 + "/receipt").expect(404);
    phone().get("/api/photos/" + sha256).expect(404);
    assertThat(files.read(sha256, PhotoFiles.Size.FULL)).isEmpty();
  }

  @Test
  void twenty_bombs_at_once_harm_nobody() throws Exception {
    var bomb = TestFormats.pngOf(20_000, 19_000);
    var photo = TestPictures.phonePhoto(++seed);
    var calls = new ArrayList<Callable<Answer>>();
    for (var i = 0; i < 20; i++) {
      calls.add(() -> phone().upload(Sha256.hex(bomb), bomb));
    }
    calls.add(() -> phone().upload(Sha256.hex(photo), photo));
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var started = System.nanoTime();
      var answers = new ArrayList<Integer>();
      for (var future : pool.invokeAll(calls)) {
        answers.add(future.get().status());
      }
      assertThat(answers.removeLast()).isEqualTo(201);
      assertThat(answers).containsOnly(422);
      assertThat(System.nanoTime() - started).isLessThan(10_000_000_000L);
    }
  }

  @Test
  void before_a_report_shows_it_only_its_sender_sees_a_photo() {
    var sha256 = send(phone());
    phone().get("/api/photos/" + sha256).expect(200);
    phone().get("/api/photos/" + sha256 + "/receipt").expect(200);
    for (var other : List.of(chairOf(KAPUTUSAN), secretaryOf("82.04.08"), secretaryOf(NEIGHBOUR))) {
      other.get("/api/photos/" + sha256).expect(404, "NOT_FOUND");
      other.get("/api/photos/" + sha256 + "?size=thumb").expect(404);
      other.get("/api/photos/" + sha256 + "/receipt").expect(404);
    }
    visitor().get("/api/photos/" + sha256).expect(401);
  }

  @Test
  void those_whose_scope_holds_the_report_see_its_photos_and_nobody_else() {
    var sha256 = send(phone());
    var report = chillies(KAPUTUSAN).photo(sha256).body();
    phone().put("/api/activities/" + SampleReport.id(), report).expect(201);
    var path = "/api/photos/" + sha256;

    chairOf(KAPUTUSAN).get(path).expect(200);
    as(KAPUTUSAN, Role.KETUA_POKJA, Field.POKJA_III).get(path).expect(200);
    secretaryOf("82.04.08").get(path).expect(200);
    as("82.04.08", Role.KETUA_POKJA, Field.POKJA_III).get(path + "?size=thumb").expect(200);
    as("82.04", Role.OPERATOR, null).get(path + "/receipt").expect(200);

    as(KAPUTUSAN, Role.KETUA_POKJA, Field.POKJA_II).get(path).expect(404);
    secretaryOf(NEIGHBOUR).get(path).expect(404);
    secretaryOf("82.04.02").get(path).expect(404);
    secretaryOf("82.05").get(path).expect(404);
  }

  @Test
  void the_public_sees_photos_of_published_reports_except_private_ones() {
    var open = send(phone());
    var attendance = send(phone());
    var id = SampleReport.id();
    var shown =
        List.of(
            Map.of("sha256", open, "caption", "Panen", "private", false),
            Map.of("sha256", attendance, "caption", "Daftar hadir", "private", true));
    phone()
        .put("/api/activities/" + id, chillies(KAPUTUSAN).with("photos", shown).body())
        .expect(201);
    assertHidden(open);
    var kecamatan = secretaryOf("82.04.08");
    var decision = Map.of("revision", 1, "decision", "APPROVED");
    kecamatan.post("/api/activities/" + id + "/review", decision).expect(200);
    assertHidden(open);

    kecamatan.post("/api/activities/" + id + "/publication", Map.of("published", true)).expect(200);

    assertThat(photos.publicPicture(open, false)).isNotEmpty();
    assertHidden(attendance);
    kecamatan.get("/api/photos/" + attendance).expect(200);
    kecamatan
        .post("/api/activities/" + id + "/publication", Map.of("published", false))
        .expect(200);
    assertHidden(open);
  }

  @Test
  void a_small_copy_is_made_in_the_background_and_before_that_on_the_way() throws Exception {
    var photo = TestPictures.phonePhoto(++seed);
    var sha256 = Sha256.hex(photo);
    phone().upload(sha256, photo).expect(201);

    var small = phone().get("/api/photos/" + sha256 + "?size=thumb").expect(200);
    assertThat(small.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(TestPictures.read(small.bytes()).getWidth()).isEqualTo(320);
    assertThat(small.bytes().length).isLessThan(40_000);

    for (var i = 0; i < 200 && files.read(sha256, PhotoFiles.Size.THUMB).isEmpty(); i++) {
      Thread.sleep(50);
    }
    assertThat(files.read(sha256, PhotoFiles.Size.THUMB)).isPresent();
    var stored = phone().get("/api/photos/" + sha256 + "?size=thumb").expect(200);
    assertThat(TestPictures.read(stored.bytes()).getHeight()).isEqualTo(240);
  }

  @Test
  void the_job_makes_what_a_crash_left_out_and_a_photo_without_its_file_does_not_hold_it_up()
      throws Exception {
    var lost = "0".repeat(58) + "%06d".formatted(seed % 1_000_000);
    var later = send(phone());
    UploadTest.await(() -> isDone(later));
    db.sql("delete from photo_look where sha256 = ?").param(later).update();
    db.sql(LEFT_BY_A_CRASH).param("sha256", later).param("lost", lost).update();
    assertThat(isDone(later)).isFalse();

    UploadTest.await(() -> isDone(later) && isDone(lost));
    assertThat(
            db.sql("select count(*) from photo_look where sha256 = ?")
                .param(later)
                .query(Integer.class)
                .single())
        .isOne();
  }

  private boolean isDone(String sha256) {
    return db.sql("select thumbnail and looked from photo where sha256 = ?")
        .param(sha256)
        .query(Boolean.class)
        .single();
  }

  @Test
  void a_photo_is_cached_for_long_but_only_by_the_one_who_may_see_it() {
    var answer = phone().get("/api/photos/" + send(phone())).expect(200);
    assertThat(answer.header("Cache-Control")).contains("private").contains("max-age=31536000");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void an_unknown_photo_or_size_is_told() {
    phone().get("/api/photos/" + "0".repeat(64)).expect(404, "NOT_FOUND");
    phone().get("/api/photos/x").expect(404);
    phone().get("/api/photos/..%2F..%2Fpostgres-password").expect(400);
    phone().get("/api/photos/" + send(phone()) + "?size=huge").expect(422, "INVALID");
  }

  private void assertHidden(String sha256) {
    assertThatThrownBy(() -> photos.publicPicture(sha256, false)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> photos.publicPicture(sha256, true)).isInstanceOf(Problem.class);
  }

  private Client phone() {
    return secretaryOf(KAPUTUSAN);
  }

  private static String send(Client phone) {
    var photo = TestPictures.smallPhoto(++seed);
    var sha256 = Sha256.hex(photo);
    phone.upload(sha256, photo).expect(201);
    return sha256;
  }

  /// The first half when `keep` is 2, the first bytes when it is 0, else that many.
  private static byte[] cut(byte[] whole, int keep) {
    var count = keep == 0 ? 12 : keep == 2 ? whole.length / 2 : keep;
    return java.util.Arrays.copyOf(whole, count);
  }

  private static byte[] claimed() {
    var png = TestFormats.pngOf(8, 8);
    for (var i : new int[] {16, 20}) {
      png[i] = 0x7F;
    }
    return png;
  }

  private static byte[] claimedJpeg(byte[] jpeg) {
    var copy = jpeg.clone();
    for (var i = 0; i < copy.length - 9; i++) {
      if ((copy[i] & 0xFF) == 0xFF && (copy[i + 1] & 0xFF) == 0xC0) {
        for (var n : new int[] {5, 7}) {
          copy[i + n] = (byte) 0xFF;
          copy[i + n + 1] = (byte) 0xDC;
        }
        return copy;
      }
    }
    throw new IllegalStateException("no frame");
  }
}
