package id.jejak.account;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// User names that say where and what: `82.04.08.2001-sekretaris`, `82.04.08-pokja2`.
public final class Usernames {
  private Usernames() {}

  /// What an officer of this office is called when nobody has the name yet.
  public static String suggestion(RegionCode team, Role role, @Nullable Field field) {
    return team + "-" + office(role, field);
  }

  private static String office(Role role, @Nullable Field field) {
    var group = field == null ? "" : group(field);
    return switch (role) {
      case KETUA_POKJA -> group;
      case WAKIL_POKJA -> "wakil-" + group;
      case SEKRETARIS_POKJA -> "sekretaris-" + group;
      case ANGGOTA_POKJA -> "anggota-" + group;
      case KETUA, WAKIL, SEKRETARIS, BENDAHARA, OPERATOR, PEMBACA ->
          role.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String group(Field field) {
    return field == Field.SEKRETARIAT ? "sekretariat" : "pokja" + (field.ordinal() + 1);
  }
}
