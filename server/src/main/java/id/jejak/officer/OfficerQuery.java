package id.jejak.officer;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.shared.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which officers are asked for. `words` is part of a name or user name.
record OfficerQuery(
    RegionCode region,
    boolean ownTeamOnly,
    @Nullable String words,
    @Nullable Role role,
    @Nullable Field field,
    @Nullable Standing state,
    OfficerMark after,
    int limit) {
  static final int MOST = 200;

  /// What a list is narrowed to; without one it shows who holds or will hold office.
  enum Standing {
    NO_ACCOUNT,
    UNUSED,
    OPEN,
    LOCKED,
    /// Whoever has left the team.
    ENDED
  }

  /// Her own team's present members, whatever their accounts.
  OfficerQuery ofColleagues() {
    return new OfficerQuery(region, true, words, role, field, null, after, limit);
  }

  /// A part of a name as a pattern for SQL; null when nothing is searched for.
  static @Nullable String pattern(String words) {
    if (words.length() > 100) {
      throw Problem.invalid("q", "Tulis nama saja, paling panjang 100 huruf.");
    }
    var clean = words.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    return clean.isEmpty() ? null : "%" + clean.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
