package id.jejak.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/// The catalogue as it comes with the program: `catalog/catalog.json`.
record CatalogFile(
    String version,
    LocalDate validFrom,
    List<CatalogView.ProgrammeView> programmes,
    List<CatalogView.Named> methods,
    List<CatalogView.Named> fundSources,
    List<TypeEntry> types) {

  record TypeEntry(
      String code,
      Field field,
      String name,
      String shortName,
      @Nullable Integer programme,
      String defaultTitle,
      String purpose,
      List<String> words,
      List<IndicatorEntry> indicators) {}

  /// `sensitive` stands in the file only where it is true.
  record IndicatorEntry(
      String name, String unit, Indicator.Kind kind, @Nullable Boolean sensitive) {}

  static CatalogFile read(JsonMapper json) {
    try (var stream = new ClassPathResource("catalog/catalog.json").getInputStream()) {
      return json.readValue(stream, CatalogFile.class);
    } catch (IOException failure) {
      throw new UncheckedIOException("the catalogue of the program cannot be read", failure);
    }
  }
}
