package id.jejak.handover;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An office that passes from one officer to the next on a day. `drafts` and `returns` are told
/// once the day has come.
public record Handover(
    UUID id,
    RegionCode regionCode,
    String regionName,
    Role role,
    @Nullable Field field,
    UUID office,
    Party officer,
    LocalDate heldSince,
    Party successor,
    LocalDate takesOverOn,
    @Nullable String decreeNumber,
    @Nullable LocalDate decreeDate,
    @Nullable String items,
    Party madeBy,
    Instant madeAt,
    @Nullable Instant carriedOutAt,
    @Nullable Integer drafts,
    @Nullable Integer returns) {

  /// Who gives, takes, or wrote it down.
  public record Party(UUID id, String name) {}

  /// As the interface names the office: `Sekretaris`, `Ketua Pokja III`.
  @JsonIgnore
  public String title() {
    return role.title(field);
  }
}
