package id.jejak.officer;

import id.jejak.SampleReport;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an operator fills in.
public final class OfficerForms {
  private OfficerForms() {}

  /// Members as the app sends them; a null member was left empty.
  public static Map<String, @Nullable Object> person(String name) {
    var form = new HashMap<String, @Nullable Object>();
    form.put("baseVersion", 0);
    form.put("name", name);
    form.put("sex", "P");
    form.put("birthPlace", "Weda");
    form.put("birthDate", "1981-04-12");
    form.put("maritalStatus", "KAWIN");
    form.put("address", "RT 02, Desa Nusliko");
    form.put("education", "SMA");
    form.put("occupation", "Guru");
    form.put("phone", "0812 3456 7890");
    return form;
  }

  public static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> form, String name, @Nullable Object value) {
    var changed = new HashMap<>(form);
    changed.put(name, value);
    return changed;
  }

  public static Map<String, @Nullable Object> office(
      String team, String role, @Nullable String field, LocalDate from) {
    var form = new HashMap<String, @Nullable Object>();
    form.put("baseVersion", 0);
    form.put("team", team);
    form.put("role", role);
    form.put("field", field);
    form.put("startsOn", from.toString());
    form.put("decreeNumber", "SK 12/PKK/2026");
    form.put("decreeDate", "2026-01-05");
    return form;
  }

  /// A new person with her first office.
  public static Map<String, @Nullable Object> newcomer(
      String name, UUID office, Map<String, @Nullable Object> form) {
    return with(person(name), "office", Map.of("id", office.toString(), "office", form));
  }

  public static UUID id() {
    return SampleReport.id();
  }
}
