package id.jejak.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.jejak.access.Role;
import org.junit.jupiter.api.Test;

/// A PC without a mouse, or a hand that cannot aim: everything is reached by Tab, and where one is
/// can be seen.
class KeyboardTest extends BrowserTest {
  private static final String VILLAGE = "82.04.02.2022";
  private static final String DISTRICT = "82.04.02";
  private static final int MOST_STEPS = 90;
  private static final String NAME_OF_THE_FOCUSED =
      """
      () => {
        const here = document.activeElement;
        if (!here || here === document.body) return '';
        const label = here.labels && here.labels.length > 0 ? here.labels[0].innerText : '';
        return here.getAttribute('aria-label') || label || here.innerText || '';
      }\
      """;
  private static final String FOCUS_IS_SEEN =
      """
      () => {
        const look = getComputedStyle(document.activeElement);
        const around = getComputedStyle(document.activeElement.parentElement);
        return [look, around].some(
          (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);
      }\
      """;

  @Test
  void a_report_is_written_sent_and_approved_without_a_mouse() {
    appoint(VILLAGE, Role.SEKRETARIS, null, "bajo-tombol");
    appoint(DISTRICT, Role.SEKRETARIS, null, "kayoa-tombol");
    write(enter("bajo-tombol"));
    approve(enter("kayoa-tombol"));
  }

  private Page enter(String username) {
    var page = officePc().newPage();
    page.navigate("/app/masuk");
    button(page, "Masuk").waitFor();
    type(page, "Nama pengguna", username);
    type(page, "Kata sandi", PASSWORD);
    page.keyboard().press("Enter");
    page.getByRole(AriaRole.NAVIGATION).first().waitFor();
    return page;
  }

  private void write(Page page) {
    press(page, "Lapor kegiatan");
    field(page, "Cari kegiatan").waitFor();
    type(page, "Cari kegiatan", "cabai");
    page.getByText("Pemanfaatan pekarangan").first().waitFor();
    press(page, "Pemanfaatan pekarangan");
    field(page, "Nama kegiatan").waitFor();
    type(page, "Nama kegiatan", "Tanam cabai dengan tombol saja");
    type(page, "Peserta laki-laki", "3");
    type(page, "Peserta perempuan", "12");
    press(page, "Lanjut");
    field(page, "Rumah memanfaatkan pekarangan").waitFor();
    type(page, "Rumah memanfaatkan pekarangan", "9");
    press(page, "Lanjut");
    field(page, "Uraian kegiatan").waitFor();
    press(page, "Lanjut");
    button(page, "Kirim").waitFor();
    press(page, "Kirim");
    page.waitForURL("**/kegiatan/**");
    assertThat(page.getByText("Terkirim").first()).isVisible();
    assertThat(page.locator("#announcements")).hasText("Terkirim"); // heard as well as seen
  }

  private void approve(Page page) {
    press(page, "Periksa");
    page.getByText("Tanam cabai dengan tombol saja").first().waitFor();
    press(page, "Tanam cabai dengan tombol saja");
    button(page, "Setujui").waitFor();
    press(page, "Setujui");
    assertThat(page.locator(".state.approved").first()).isAttached();
  }

  private static void type(Page page, String name, String text) {
    reach(page, name);
    page.keyboard().press("Control+A");
    page.keyboard().type(text);
  }

  private static void press(Page page, String name) {
    reach(page, name);
    page.keyboard().press("Enter");
  }

  /// Steps on with Tab until the element of that name has the focus.
  private static void reach(Page page, String name) {
    for (var step = 0; step < MOST_STEPS; step++) {
      page.keyboard().press("Tab");
      if (page.evaluate(NAME_OF_THE_FOCUSED).toString().contains(name)) {
        assertThat(page.evaluate(FOCUS_IS_SEEN)).as("focus on " + name).isEqualTo(true);
        return;
      }
    }
    throw new AssertionError(name + " is not reached by Tab");
  }
}
