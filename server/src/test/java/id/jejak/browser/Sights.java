package id.jejak.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotScale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks at what a page shows, in both themes: nothing that hinders a reader, nothing wider than
/// the screen with ordinary or large text. Keeps a small picture of each.
final class Sights {
  private static final Path FOLDER = Path.of(System.getProperty("jejak.screens", "target/screens"));
  private static final int WIDE = 1_000;
  private static final String WIDER_THAN_THE_SCREEN =
      "() => document.documentElement.scrollWidth > window.innerWidth";
  private static final String TEXT_SIZE =
      "size => { document.documentElement.style.fontSize = size; }";
  private static final String SETTLED =
      "() => document.querySelector('h1') !== null"
          + " && document.querySelector('[aria-busy=true]') === null"
          + " && [...document.images].every(image => image.complete"
          + " || image.getBoundingClientRect().top > innerHeight)";
  private final Map<String, ContactSheet> sheets = new HashMap<>();
  private final List<String> complaints = new ArrayList<>();

  /// What hinders a reader, of all that was looked at.
  List<String> complaints() {
    return complaints;
  }

  /// `name` is the picture's; it says which screen in which state.
  void look(Page page, String name) {
    page.waitForFunction(SETTLED);
    for (var dark : List.of(false, true)) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
              .setReducedMotion(ReducedMotion.REDUCE));
      read(page, name + (dark ? ", dark" : ", light"));
      photograph(page, name, dark);
    }
  }

  private void read(Page page, String what) {
    var found = new AxeBuilder(page).setLegacyMode(true).analyze();
    found
        .getViolations()
        .forEach(rule -> complaints.add(what + ": " + rule.getId() + " " + rule.getNodes()));
    found.getIncomplete().stream()
        .flatMap(rule -> rule.getNodes().stream())
        .filter(Sights::isWordlessToTheEye)
        .forEach(node -> complaints.add(what + ": words in the colour of their ground " + node));
    if (isTooWide(page)) {
      complaints.add(what + ": wider than the screen");
    }
    page.evaluate(TEXT_SIZE, "200%");
    if (isTooWide(page)) {
      complaints.add(what + ": wider than the screen with large text");
    }
    page.evaluate(TEXT_SIZE, "");
  }

  /// Words in the very colour of their ground, of which axe only says that it is not sure. It takes
  /// the key on a button of a bar for one on the page behind the bar; that one is for the eye
  /// alone.
  private static boolean isWordlessToTheEye(CheckedNode node) {
    return !node.getHtml().startsWith("<kbd")
        && node.getAny().stream()
            .anyMatch(check ->
                check.getData() instanceof Map<?, ?> data
                    && "equalRatio".equals(data.get("messageKey")));
  }

  private static boolean isTooWide(Page page) {
    return (boolean) page.evaluate(WIDER_THAN_THE_SCREEN);
  }

  private void photograph(Page page, String name, boolean dark) {
    var png = page.screenshot(new Page.ScreenshotOptions().setScale(ScreenshotScale.CSS));
    var sheet = sheets.computeIfAbsent(name, screen -> new ContactSheet());
    if (page.viewportSize().width < WIDE) {
      sheet.phone(png, dark);
    } else {
      sheet.pc(png, dark);
    }
    sheet.write(FOLDER.resolve(name + ".jpg"));
  }
}
