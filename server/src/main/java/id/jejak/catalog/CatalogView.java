package id.jejak.catalog;

import java.util.List;

/// The whole catalogue as phones keep it.
record CatalogView(
    String version,
    List<FieldView> fields,
    List<ProgrammeView> programmes,
    List<ActivityType> types,
    List<Named> methods,
    List<Named> fundSources) {
  record FieldView(Field code, String name, String roman, String subject) {}

  record ProgrammeView(int number, String name, Field field) {}

  record Named(String code, String name) {}
}
