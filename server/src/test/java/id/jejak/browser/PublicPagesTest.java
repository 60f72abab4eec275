package id.jejak.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jejak.SamplePhoto;
import id.jejak.SampleReport;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What only a browser shows of the public pages: contrast, names for screen readers, and that
/// nothing is cut with large text.
class PublicPagesTest extends BrowserTest {
  private static final String VILLAGE = "82.04.10.2003";
  private static final String DISTRICT = "82.04.10";
  private static final String WIDER_THAN_THE_SCREEN =
      "() => document.documentElement.scrollWidth > window.innerWidth";
  private static final String LARGE_TEXT =
      "() => { document.documentElement.style.fontSize = '200%'; }";

  @Test
  void everyone_can_read_every_page_in_both_themes_and_with_large_text() {
    var paths =
        List.of(
            "/",
            "/wilayah/82.04",
            "/wilayah/" + VILLAGE,
            "/wilayah/" + VILLAGE + "/kegiatan",
            "/kegiatan/" + published("Tanam cabai di 18 pekarangan"),
            "/kegiatan/" + published("Z".repeat(200)),
            "/cari?q=ombawa",
            "/kegiatan/entah");
    for (var page : List.of(phone().newPage(), officePc().newPage())) {
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        paths.forEach(path -> assertReadable(page, path));
      }
    }
  }

  private static void assertReadable(Page page, String path) {
    page.navigate(path);
    var found = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
    assertThat(found.stream().map(rule -> rule.getId() + " " + rule.getNodes())).as(path).isEmpty();
    assertThat(page.evaluate(WIDER_THAN_THE_SCREEN)).as(path).isEqualTo(false);
    page.evaluate(LARGE_TEXT);
    assertThat(page.evaluate(WIDER_THAN_THE_SCREEN)).as(path + " with large text").isEqualTo(false);
  }

  private UUID published(String title) {
    var photo = SamplePhoto.of(title.length());
    var village = secretaryOf(VILLAGE);
    village.upload(photo.sha256(), photo.jpeg()).expect(201);
    var id = SampleReport.id();
    var report =
        SampleReport.chillies(VILLAGE)
            .with("title", title)
            .with("narrative", "Warga menanam cabai dan tomat bersama kader.")
            .results("III-01.1", "18", "III-01.2", "240")
            .photo(photo.sha256(), "Bedeng baru", false);
    village.put("/api/activities/" + id, report.body()).expect(201);
    var reviewer = secretaryOf(DISTRICT);
    reviewer
        .post("/api/activities/" + id + "/review", Map.of("revision", 1, "decision", "APPROVED"))
        .expect(200);
    reviewer.post("/api/activities/" + id + "/publication", Map.of("published", true)).expect(200);
    return id;
  }
}
