package id.jejak.officer;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An office in a team, with its dates and its SK.
public record Office(
    RegionCode team,
    Role role,
    @Nullable Field field,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable String decreeNumber,
    @Nullable LocalDate decreeDate) {

  /// As the interface names it: `Sekretaris`, `Ketua Pokja III`.
  public String title() {
    return role.title(field);
  }

  boolean isSameOffice(Office other) {
    return team.equals(other.team) && role == other.role && field == other.field;
  }

  /// Takes away no day that `before` gave, seen from today.
  boolean outlasts(Office before, LocalDate today) {
    var beginsLater = startsOn.isAfter(today) && !before.startsOn.isAfter(today);
    return !beginsLater
        && (endsOn == null || (before.endsOn != null && !endsOn.isBefore(before.endsOn)));
  }

  Office endedOn(LocalDate day) {
    return new Office(team, role, field, startsOn, day, decreeNumber, decreeDate);
  }

  /// In force on that day.
  boolean isHeldOn(LocalDate day) {
    return !startsOn.isAfter(day) && (endsOn == null || !endsOn.isBefore(day));
  }
}
