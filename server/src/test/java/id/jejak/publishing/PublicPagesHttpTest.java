package id.jejak.publishing;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.HttpTest;
import id.jejak.SamplePhoto;
import id.jejak.SampleReport;
import id.jejak.activity.PublishedActivities;
import id.jejak.region.RegionCode;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PublicPagesHttpTest extends HttpTest {
  private static final String DISTRICT = "82.04.05";
  private static final String WAYALOAR = "82.04.05.2001";
  private static final String FLUK = "82.04.05.2002";
  private static final String BOBO = "82.04.05.2003";
  private static final String MANO = "82.04.05.2004";
  @Autowired private PublishedActivities activities;

  @Test
  void only_approved_and_published_reports_have_a_page_and_all_others_get_the_same_answer() {
    var submitted = sent(chillies(WAYALOAR));
    var approved = sent(chillies(WAYALOAR));
    approve(approved);
    var published = published(chillies(WAYALOAR));
    var unpublished = published(chillies(WAYALOAR));
    publish(unpublished, false);
    var withdrawn = published(chillies(WAYALOAR));
    withdraw(withdrawn);
    var revised = published(chillies(WAYALOAR));
    revise(revised, chillies(WAYALOAR).basedOn(1).with("title", "Tanam tomat"));

    visitor().get("/kegiatan/" + published).expect(200);
    var unknown = visitor().get("/kegiatan/" + SampleReport.id()).expect(404).text();
    assertThat(unknown).contains("<h1>Halaman ini tidak ada</h1>");
    for (var hidden : new UUID[] {submitted, approved, unpublished, withdrawn, revised}) {
      assertThat(visitor().get("/kegiatan/" + hidden).expect(404).text()).isEqualTo(unknown);
      assertThat(visitor().get("/kegiatan/" + hidden + "/laporan.pdf").expect(404).text())
          .isEqualTo(unknown);
    }
    assertThat(visitor().get("/kegiatan/bukan-kode").expect(404).text()).isEqualTo(unknown);
    var lists =
        visitor().get("/wilayah/" + WAYALOAR).expect(200).text()
            + visitor().get("/wilayah/" + WAYALOAR + "/kegiatan").expect(200).text()
            + visitor().get("/wilayah/" + WAYALOAR + "/data.csv").expect(200).text();
    assertThat(lists).contains(published.toString());
    for (var hidden : new UUID[] {submitted, approved, unpublished, withdrawn, revised}) {
      assertThat(lists).doesNotContain(hidden.toString());
    }
  }

  @Test
  void an_activity_page_tells_date_place_numbers_with_units_story_and_who_checked() {
    var id =
        published(
            chillies(FLUK)
                .with("place", "RT 02")
                .with("families", 18)
                .with("narrative", "Warga menanam cabai.\n\nKader menyiram tiap sore.")
                .with("partners", "Dinas Pertanian")
                .results("III-01.1", "18", "III-01.2", "1240.5"));

    var page = visitor().get("/kegiatan/" + id).expect(200);

    assertThat(words(page))
        .contains(
            "Obi Selatan Fluk",
            "Pokja III",
            "Jumat, 20 November 2026",
            "Penanaman cabai di pekarangan",
            "RT 02, Desa Fluk",
            "27 orang hadir (23 perempuan, 4 laki-laki)",
            "18 rumah memanfaatkan pekarangan",
            "1.240,5 batang bibit ditanam",
            "18 keluarga sasaran",
            "Warga menanam cabai.",
            "Kader menyiram tiap sore.",
            "Bersama Dinas Pertanian.",
            "Dilaporkan Pokja III TP PKK Desa Fluk.",
            "Diperiksa TP PKK Kecamatan Obi Selatan, ",
            "Cetak PDF");
    assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
    assertThat(page.text()).doesNotContain("<script", "style=", "javascript:");
  }

  @Test
  void names_map_positions_private_photos_and_sensitive_counts_stay_inside() {
    var open = SamplePhoto.of(101);
    var hidden = SamplePhoto.of(102);
    var village = secretaryOf(BOBO);
    village.upload(open.sha256(), open.jpeg()).expect(201);
    village.upload(hidden.sha256(), hidden.jpeg()).expect(201);
    var id =
        published(
            SampleReport.of(BOBO, "POKJA_IV", "IV-12")
                .with("title", "Periksa kesehatan gratis")
                .with("location", Map.of("latitude", -1.52771, "longitude", 127.63882))
                .results("IV-12.1", "41", "IV-12.2", "3")
                .photo(open.sha256(), "Antrean warga", false)
                .photo(hidden.sha256(), "Daftar hadir", true));

    var everything =
        visitor().get("/kegiatan/" + id).expect(200).text()
            + visitor().get("/wilayah/" + BOBO).expect(200).text()
            + visitor().get("/wilayah/" + BOBO + "/kegiatan").expect(200).text()
            + visitor().get("/wilayah/" + BOBO + "/data.csv").expect(200).text()
            + visitor().get("/wilayah/" + DISTRICT).expect(200).text();

    assertThat(everything).contains("41", "Antrean warga", open.sha256());
    assertThat(everything)
        .doesNotContain(
            hidden.sha256(),
            "Daftar hadir",
            "TBC dirujuk",
            "terduga",
            "1.52771",
            "1,52771",
            "127,63")
        .doesNotContain("Ibu 82.04");
    assertThat(visitor().get("/foto/" + open.sha256() + ".jpg").expect(200).header("Cache-Control"))
        .contains("public");
    visitor().get("/foto/" + open.sha256() + ".jpg?size=thumb").expect(200);
    visitor().get("/foto/" + hidden.sha256() + ".jpg").expect(404);
    visitor().get("/foto/" + "0".repeat(64) + ".jpg").expect(404);
    publish(id, false);
    visitor().get("/foto/" + open.sha256() + ".jpg").expect(404);
  }

  @Test
  void link_previews_carry_title_text_picture_and_whole_addresses() {
    var photo = SamplePhoto.of(103);
    secretaryOf(FLUK).upload(photo.sha256(), photo.jpeg()).expect(201);
    var id =
        published(
            chillies(FLUK)
                .with("narrative", "Warga menanam.")
                .results("III-01.2", "240")
                .photo(photo.sha256(), "Bedeng \"baru\"", false));
    var base = "http://127.0.0.1:" + port;

    var page = visitor().get("/kegiatan/" + id).expect(200).text();

    assertThat(page)
        .contains("<title>Penanaman cabai di pekarangan</title>")
        .contains("<meta property=\"og:title\" content=\"Penanaman cabai di pekarangan\">")
        .contains(
            "content=\"Desa Fluk. 27 orang hadir (23 perempuan, 4 laki-laki) · 240 batang bibit ditanam. Warga menanam.\"")
        .contains(
            "<meta property=\"og:image\" content=\"" + base + "/foto/" + photo.sha256() + ".jpg\">")
        .contains("<meta property=\"og:image:alt\" content=\"Bedeng &#34;baru&#34;\">")
        .contains("<meta property=\"og:url\" content=\"" + base + "/kegiatan/" + id + "\">")
        .contains("<link rel=\"canonical\" href=\"" + base + "/kegiatan/" + id + "\">");
    var proxied =
        visitor()
            .sendRaw(
                "GET",
                "/kegiatan/" + id,
                "",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "pkk.example.id",
                "X-Forwarded-For",
                "192.0.2.1")
            .expect(200)
            .text();
    assertThat(proxied).contains("content=\"https://pkk.example.id/kegiatan/" + id + "\"");
    var front = visitor().get("/").expect(200).text();
    assertThat(front).contains("<meta property=\"og:image\" content=\"" + base + "/umum/jejak-");
  }

  @Test
  void hostile_texts_are_shown_as_text() {
    var hostile = "<script>alert(1)</script>\" onload=\"x";
    var id =
        published(
            chillies(MANO)
                .with("title", hostile)
                .with("place", hostile)
                .with("partners", hostile)
                .with("narrative", hostile));

    for (var path :
        new String[] {
          "/kegiatan/" + id,
          "/wilayah/" + MANO,
          "/wilayah/" + MANO + "/kegiatan",
          "/cari?q=%3Cscript%3E%22"
        }) {
      assertThat(visitor().get(path).expect(200).text())
          .doesNotContain("<script", "\" onload=\"x\"", "q\" value=\"<");
    }
    assertThat(visitor().get("/kegiatan/" + id).text())
        .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void the_region_page_shows_the_year_and_goes_on_page_by_page() {
    var region = "82.04.05.2005";
    for (var day = 1; day <= 28; day++) {
      published(
          chillies(region)
              .on("2026-10-%02d".formatted(day))
              .with("title", "Tanam hari ke-" + day)
              .results("III-01.2", "10"));
    }

    var page = visitor().get("/wilayah/" + region).expect(200);

    assertThat(words(page))
        .contains(
            "PKK Desa Loleo",
            "Tahun 2026",
            "28 kegiatan",
            "756 kehadiran warga",
            "280 batang bibit ditanam")
        .contains(
            "Tanam hari ke-28",
            "Kegiatan lain",
            "Diperiksa TP PKK Kecamatan Obi Selatan · data terbuka");
    var seen = words(page) + " ";
    var next = next(page);
    while (!next.isEmpty()) {
      var more = visitor().get(next).expect(200);
      seen += words(more) + " ";
      next = next(more);
    }
    for (var day = 1; day <= 28; day++) {
      assertThat(Pattern.compile("Tanam hari ke-" + day + "\\b").matcher(seen).results())
          .hasSize(1);
    }
    assertThat(words(visitor().get("/wilayah/" + DISTRICT).expect(200)))
        .contains("Loleo 28 kegiatan");
    visitor().get("/wilayah/" + region + "/kegiatan?sesudah=rusak").expect(404);
  }

  @Test
  void empty_unknown_and_searched_regions() {
    assertThat(words(visitor().get("/wilayah/82.04.05.2009").expect(200)))
        .contains("PKK Desa Ocimaloleo", "Belum ada kegiatan yang ditampilkan untuk umum.")
        .doesNotContain("0 kegiatan");
    visitor().get("/wilayah/82.04.05.9999").expect(404);
    visitor().get("/wilayah/entah").expect(404);
    assertThat(visitor().get("/cari?q=wayaloar").expect(200).text())
        .contains(
            "href=\"/wilayah/" + WAYALOAR + "\"",
            "Desa Wayaloar",
            "Kec. Obi Selatan, Kab. Halmahera Selatan");
    assertThat(words(visitor().get("/cari?q=zzzzqq").expect(200)))
        .contains("Belum ketemu “zzzzqq”.");
    assertThat(words(visitor().get("/").expect(200)))
        .contains("Setiap kegiatan PKK", "Masuk untuk pengurus", "Cari desa");
  }

  @Test
  void an_address_that_leads_nowhere_is_a_page_for_people_and_a_problem_for_programs() {
    var browser = visitor().sendRaw("GET", "/wilayahh", "", "Accept", "text/html,*/*;q=0.8");
    assertThat(browser.expect(404).text()).contains("<h1>Halaman ini tidak ada</h1>");
    visitor().get("/wilayahh").expect(404, "NOT_FOUND");
    visitor()
        .sendRaw("GET", "/api/entah", "", "Accept", "text/html,*/*;q=0.8")
        .expect(404, "NOT_FOUND");
  }

  @Test
  void pages_are_light_and_their_files_are_kept_for_good() {
    var page = visitor().get("/wilayah/" + WAYALOAR).expect(200);
    var css = match(page.text(), "href=\"(/umum/jejak-[0-9a-f]{12}\\.css)\"");
    var style = visitor().get(css).expect(200);
    assertThat(style.header("Cache-Control")).contains("immutable");
    assertThat(style.header("Content-Type")).startsWith("text/css");
    var font =
        visitor()
            .get("/umum/" + match(style.text(), "url\\(/umum/(jakarta-[0-9a-f]{12}\\.woff2)\\)"))
            .expect(200);
    assertThat(page.bytes().length + style.bytes().length + font.bytes().length).isLessThan(60_000);
    visitor().get("/umum/lain.css").expect(404);
  }

  @Test
  void open_data_is_a_table_that_no_spreadsheet_takes_for_formulas() {
    var region = "82.04.05.2007";
    published(
        chillies(region)
            .with("title", "=HYPERLINK(\"http://x\";\"klik\")")
            .with("narrative", "rahasia dapur")
            .with("place", "Rumah Ibu Ani")
            .results("III-01.2", "240.5"));
    published(chillies(region).with("title", "Tanam, panen\ndan \"makan\"").on("2026-11-02"));

    var csv = visitor().get("/wilayah/" + region + "/data.csv").expect(200);

    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).contains("kegiatan-pkk-" + region + ".csv");
    assertThat(csv.text())
        .startsWith("kode_wilayah,wilayah,wilayah_induk,bidang,")
        .contains("82.04.05.2007,Soligi,Kec. Obi Selatan,Pokja III,III-01,")
        .contains(
            ",\"'=HYPERLINK(\"\"http://x\"\";\"\"klik\"\")\",2026-11-20,,4,23,,,III-01.2,Bibit ditanam,240.5,batang,")
        .contains("\"Tanam, panen\ndan \"\"makan\"\"\"")
        .doesNotContain("rahasia", "Ibu Ani");
    assertThat(visitor().get("/wilayah/" + DISTRICT + "/data.csv").expect(200).text())
        .contains("82.04.05.2007,Soligi");
  }

  @Test
  void open_data_is_read_in_pieces_that_miss_nothing_and_repeat_nothing() {
    for (var village : new String[] {"82.04.05.2008", "82.04.05.2004"}) {
      for (var n = 0; n < 4; n++) {
        published(chillies(village).on("2026-09-0" + (1 + n / 2)));
      }
    }
    var district = RegionCode.valueOf(DISTRICT);
    var whole = activities.listRows(district, null, 1_000);

    var pieces = new ArrayList<PublishedActivities.Row>();
    var piece = activities.listRows(district, null, 3);
    while (!piece.isEmpty()) {
      pieces.addAll(piece);
      piece = activities.listRows(district, piece.getLast(), 3);
    }

    assertThat(whole.size()).isGreaterThanOrEqualTo(8);
    assertThat(pieces).isEqualTo(whole);
  }

  private UUID sent(SampleReport report) {
    var id = SampleReport.id();
    secretaryOf(region(report)).put("/api/activities/" + id, report.body()).expect(201);
    return id;
  }

  private static String region(SampleReport report) {
    return report.body().get("regionCode").toString();
  }

  private UUID published(SampleReport report) {
    var id = sent(report);
    approve(id);
    publish(id, true);
    return id;
  }

  private void approve(UUID id) {
    secretaryOf(DISTRICT)
        .post("/api/activities/" + id + "/review", Map.of("revision", 1, "decision", "APPROVED"))
        .expect(200);
  }

  private void publish(UUID id, boolean published) {
    secretaryOf(DISTRICT)
        .post("/api/activities/" + id + "/publication", Map.of("published", published))
        .expect(200);
  }

  private void withdraw(UUID id) {
    secretaryOf(WAYALOAR)
        .post("/api/activities/" + id + "/withdraw", Map.of("reason", "Keliru"))
        .expect(200);
  }

  private void revise(UUID id, SampleReport report) {
    secretaryOf(region(report)).put("/api/activities/" + id, report.body()).expect(201);
  }

  /// The text of a page as a reader meets it.
  private static String words(Answer page) {
    return page.text()
        .replaceAll("(?s)<head>.*</head>|<svg.*?</svg>", " ")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  private static String next(Answer page) {
    var link =
        Pattern.compile("<a class=\"button\" href=\"([^\"]+)\">Kegiatan lain</a>")
            .matcher(page.text());
    return link.find() ? link.group(1) : "";
  }

  private static String match(String text, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
