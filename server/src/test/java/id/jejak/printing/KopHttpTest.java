package id.jejak.printing;

import static id.jejak.SampleReport.chillies;
import static id.jejak.setting.SettingForms.set;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.PdfReader;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The kop and the signatures on paper, as the teams of Kecamatan Galela have set them.
class KopHttpTest extends HttpTest {
  private static final String REGENCY = "82.03";
  private static final String DISTRICT = "82.03.04";
  private static final String VILLAGE = "82.03.04.2001";
  private static final String OTHER_VILLAGE = "82.03.04.2002";
  @Autowired private JdbcClient db;

  @Test
  void logos_lines_and_address_stand_on_the_paper_of_all_below() {
    var id = sent(VILLAGE);
    try (var pdf = paper(VILLAGE, id, "kop-tanpa-logo")) {
      assertThat(pdf.pictures(1)).isEqualTo(1); // the QR code
      assertThat(pdf.text())
          .contains("TIM PENGGERAK PKK DESA SOA-SIO Kecamatan Galela, Kabupaten Halmahera Utara");
    }

    set(operator(), REGENCY, "LOGO_LEFT", Map.of("logo", add(operator(), emblem(Color.BLUE))));
    try (var pdf = paper(VILLAGE, id, "kop-satu-logo")) {
      assertThat(pdf.pictures(1)).isEqualTo(2);
    }

    set(operator(), REGENCY, "LOGO_RIGHT", Map.of("logo", add(operator(), emblem(Color.RED))));
    set(
        operator(),
        REGENCY,
        "KOP_LINES",
        Map.of(
            "lines",
            List.of(
                "TIM PENGGERAK PEMBERDAYAAN DAN KESEJAHTERAAN KELUARGA", "{WILAYAH}", "{induk}")));
    set(operator(), REGENCY, "ADDRESS", Map.of("text", "Balai {wilayah}, Jalan Poros Galela 12"));
    try (var pdf = paper(VILLAGE, id, "kop-dua-logo")) {
      assertThat(pdf.pictures(1)).isEqualTo(3);
      assertThat(pdf.foreignFonts()).isEmpty();
      assertThat(pdf.text())
          .contains("KESEJAHTERAAN KELUARGA DESA SOA-SIO Kecamatan Galela")
          .contains("Alamat: Balai Desa Soa-Sio, Jalan Poros Galela 12");
    }
    assertThat(paper(OTHER_VILLAGE, sent(OTHER_VILLAGE), "kop-tetangga").text())
        .contains("DESA PUNE");

    set(operator(), OTHER_VILLAGE, "LOGO_RIGHT", Map.of("logo", "-"));
    var long120 = "Panti Pemberdayaan dan Kesejahteraan Keluarga {wilayah} ".repeat(3);
    set(
        operator(),
        OTHER_VILLAGE,
        "KOP_LINES",
        Map.of(
            "lines",
            List.of(
                "W".repeat(100),
                "{WILAYAH}",
                long120.substring(0, 111),
                "{induk}",
                "Kode Pos 97862 · Telepon 0921-555-0101")));
    set(operator(), OTHER_VILLAGE, "ADDRESS", Map.of("text", "Jl. Sangat Panjang ".repeat(10)));
    try (var pdf = paper(OTHER_VILLAGE, sent(OTHER_VILLAGE), "kop-panjang")) {
      assertThat(pdf.pages()).isLessThanOrEqualTo(2);
      assertThat(pdf.text().replace(" ", "")).contains("W".repeat(100));
    }
    for (var item : List.of("LOGO_LEFT", "LOGO_RIGHT", "KOP_LINES", "ADDRESS")) {
      set(operator(), REGENCY, item, null);
    }
  }

  @Test
  void those_in_office_on_the_day_of_the_paper_sign_with_their_names() {
    var village = "82.03.04.2003";
    appoint(village, Role.KETUA, null, "lama-" + UUID.randomUUID());
    db.sql(
            "update officer o set name = 'Ny. Ketua Lama' from assignment a where a.officer_id = o.id and a.role = 'KETUA' and a.region_id = (select id from region where code = :v)")
        .param("v", village)
        .update();
    set(
        operator(),
        village,
        "PATRON",
        Map.of("text", "Pj. Kepala {wilayah}", "name", "Bpk. Contoh"));
    var id = sent(village);
    try (var pdf = paper(village, id, "tanda-tangan")) {
      assertThat(pdf.text())
          .contains("Pj. Kepala Desa Mamuya", "selaku Ketua Pembina", "Bpk. Contoh")
          .contains("Ketua TP PKK", "Ny. Ketua Lama");
    }

    // What holds from today says nothing about a paper of last month.
    db.sql("update activity set submitted_at = submitted_at - interval '40 days' where id = :id")
        .param("id", id)
        .update();
    set(
        operator(),
        village,
        "SIGNERS_ACTIVITY",
        Map.of(
            "left", block("KETUA", "Menyetujui", null), "right", block("KETUA_POKJA", null, null)));
    assertThat(paper(village, id, "tanda-tangan-lama").text()).doesNotContain("Menyetujui");
    as(village, Role.KETUA_POKJA, Field.POKJA_III).get("/api/session").expect(200);
    try (var pdf = paper(village, sent(village), "tanda-tangan-baru")) {
      assertThat(pdf.text())
          .contains("Menyetujui", "Ketua Pokja III")
          .doesNotContain("selaku Ketua Pembina");
      assertThat(pdf.text().replace(" ", "")).contains("Ibu" + village + "-KETUA_POKJA-POKJA_III");
    }
  }

  @Test
  void a_logo_keeps_its_transparency_and_what_is_no_logo_is_refused() throws IOException {
    var sha256 = add(operator(), emblem(Color.GREEN));
    assertThat(add(operator(), emblem(Color.GREEN))).isEqualTo(sha256);
    var answer = secretaryOf(VILLAGE).get("/api/logos/" + sha256).expect(200);
    assertThat(answer.header("Content-Type")).isEqualTo("image/png");
    var kept = ImageIO.read(new ByteArrayInputStream(answer.bytes()));
    assertThat(kept.getWidth()).isEqualTo(600);
    assertThat(new Color(kept.getRGB(1, 1), true).getAlpha()).isZero();
    assertThat(new Color(kept.getRGB(300, 300), true)).isEqualTo(Color.GREEN);

    send(operator(), REGENCY, "bukan gambar".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .expect(422, "NOT_A_PICTURE");
    var cut = java.util.Arrays.copyOf(emblem(Color.GREEN), 900);
    send(operator(), REGENCY, cut).expect(422, "PICTURE_DAMAGED");
    send(operator(), REGENCY, png(new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB)))
        .expect(422, "INVALID");
    send(operator(), REGENCY, new byte[2 * 1024 * 1024 + 1]).expect(413, "TOO_LARGE");
    operator()
        .tus("POST", logos(REGENCY), emblem(Color.GREEN), "Content-Type", "image/gif")
        .expect(415);
    send(chairOf(VILLAGE), VILLAGE, emblem(Color.GREEN)).expect(403, "NOT_ALLOWED");
    send(as(DISTRICT, Role.OPERATOR, null), REGENCY, emblem(Color.GREEN)).expect(404);
    send(visitor(), REGENCY, emblem(Color.GREEN)).expect(401);
    visitor().get("/api/logos/" + sha256).expect(401);
    operator().get("/api/logos/" + "0".repeat(64)).expect(404);
  }

  private UUID sent(String village) {
    var id = SampleReport.id();
    secretaryOf(village).put("/api/activities/" + id, chillies(village).body()).expect(201);
    return id;
  }

  private PdfReader paper(String village, UUID id, String name) {
    var pdf = secretaryOf(village).get("/api/activities/" + id + "/laporan.pdf").expect(200);
    var file = Path.of("target/printing/" + name + ".pdf");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, pdf.bytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new PdfReader(pdf.bytes());
  }

  private String add(Client who, byte[] picture) {
    return send(who, REGENCY, picture).expect(200).json().get("sha256").stringValue();
  }

  private static Answer send(Client who, String team, byte[] picture) {
    return who.tus("POST", logos(team), picture, "Content-Type", "image/png");
  }

  private static String logos(String team) {
    return "/api/teams/" + team + "/logos";
  }

  private Client operator() {
    return as(REGENCY, Role.OPERATOR, null);
  }

  private static Map<String, Object> block(
      String signer, @Nullable String heading, @Nullable String title) {
    var block = new HashMap<String, Object>();
    block.put("signer", signer);
    block.put("heading", heading);
    block.put("title", title);
    return block;
  }

  /// A round emblem on nothing.
  private static byte[] emblem(Color colour) {
    var image = new BufferedImage(900, 900, BufferedImage.TYPE_INT_ARGB);
    var canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setColor(colour);
    canvas.fillOval(10, 10, 880, 880);
    canvas.setColor(Color.WHITE);
    canvas.drawString("PKK", 430, 200);
    canvas.dispose();
    return png(image);
  }

  private static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
