package id.jejak.access;

import static id.jejak.access.Permission.ADMINISTER;
import static id.jejak.access.Permission.CHANGE_REGIONS;
import static id.jejak.access.Permission.CLOSE_PERIOD;
import static id.jejak.access.Permission.PUBLISH_ACTIVITY;
import static id.jejak.access.Permission.RECEIVE_PERIOD;
import static id.jejak.access.Permission.REVIEW_ACTIVITY;
import static id.jejak.access.Permission.SAMPLE_ACTIVITY;
import static id.jejak.access.Permission.SET_TARGET;
import static id.jejak.access.Permission.VIEW_ACTIVITY;
import static id.jejak.access.Permission.VIEW_COLLEAGUES;
import static id.jejak.access.Permission.VIEW_OFFICERS;
import static id.jejak.access.Permission.VIEW_TOTALS;
import static id.jejak.access.Permission.WRITE_ACTIVITY;
import static id.jejak.access.Permission.WRITE_ON_BEHALF;

import id.jejak.catalog.Field;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An office in a TP PKK and what it allows. The Pokja offices hold for one bidang, the others for
/// all five.
public enum Role {
  KETUA("Ketua", Sets.LEADER),
  WAKIL("Wakil Ketua", Sets.LEADER),
  SEKRETARIS("Sekretaris", Sets.LEADER),
  BENDAHARA("Bendahara", Sets.WRITER),
  KETUA_POKJA("Ketua", Sets.OFFICER),
  WAKIL_POKJA("Wakil Ketua", Sets.OFFICER),
  SEKRETARIS_POKJA("Sekretaris", Sets.OFFICER),
  ANGGOTA_POKJA("Anggota", Sets.WRITER),
  OPERATOR(
      "Operator",
      Set.of(
          VIEW_ACTIVITY,
          VIEW_TOTALS,
          SET_TARGET,
          VIEW_COLLEAGUES,
          VIEW_OFFICERS,
          ADMINISTER,
          CHANGE_REGIONS)),
  PEMBACA("Pembaca", Set.of(VIEW_ACTIVITY, VIEW_TOTALS));

  private final String label;
  private final Set<Permission> permissions;

  Role(String label, Set<Permission> permissions) {
    this.label = label;
    this.permissions = permissions;
  }

  public String label() {
    return label;
  }

  /// As the interface names the office: `Sekretaris`, `Ketua Pokja III`.
  public String title(@Nullable Field field) {
    return field == null ? label : label + " " + field.label();
  }

  public Set<Permission> permissions() {
    return permissions;
  }

  private static final class Sets {
    static final Set<Permission> WRITER =
        Set.of(VIEW_ACTIVITY, WRITE_ACTIVITY, VIEW_TOTALS, VIEW_COLLEAGUES);
    static final Set<Permission> OFFICER =
        Set.of(
            VIEW_ACTIVITY,
            WRITE_ACTIVITY,
            WRITE_ON_BEHALF,
            REVIEW_ACTIVITY,
            PUBLISH_ACTIVITY,
            SAMPLE_ACTIVITY,
            VIEW_TOTALS,
            SET_TARGET,
            VIEW_COLLEAGUES);

    /// Who answers for the team's books: she closes them, and sees its officers and those below;
    /// the operator changes them.
    static final Set<Permission> LEADER =
        with(OFFICER, EnumSet.of(VIEW_OFFICERS, CLOSE_PERIOD, RECEIVE_PERIOD));

    private static Set<Permission> with(Set<Permission> permissions, Set<Permission> more) {
      var all = EnumSet.copyOf(more);
      all.addAll(permissions);
      return Set.copyOf(all);
    }
  }
}
