package id.jejak.shared;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

/// The templates of `src/main/jte`, compiled at build time; whatever they print is escaped.
@Component
public class Templates {
  private static final String PACKAGE = "id.jejak";
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

  Templates() {
    engine.setTrimControlStructures(true);
  }

  /// Fills the template `name`, such as `printing/laporan.jte`, whose one parameter is `view`.
  public String render(String name, Object view) {
    var output = new StringOutput();
    engine.render(name, view, output);
    return output.toString();
  }
}
