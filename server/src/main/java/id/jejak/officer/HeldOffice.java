package id.jejak.officer;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An office as lists and the person's page show it. `mayChange` and `mayWithdraw` (within a day)
/// say what the reader may do with it.
record HeldOffice(
    UUID id,
    int version,
    RegionCode regionCode,
    String regionName,
    String kind,
    @Nullable String parentName,
    Role role,
    @Nullable Field field,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    boolean inForce,
    @Nullable String decreeNumber,
    @Nullable LocalDate decreeDate,
    boolean mayChange,
    boolean mayWithdraw) {

  HeldOffice forAdministrator(boolean administers) {
    return new HeldOffice(
        id,
        version,
        regionCode,
        regionName,
        kind,
        parentName,
        role,
        field,
        startsOn,
        endsOn,
        inForce,
        decreeNumber,
        decreeDate,
        administers,
        administers && mayWithdraw);
  }
}
