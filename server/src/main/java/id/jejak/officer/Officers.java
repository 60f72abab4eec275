package id.jejak.officer;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import id.jejak.team.Teams;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// People and the offices they hold.
@Component
public class Officers {
  private final OfficerStore store;
  private final Teams teams;

  Officers(OfficerStore store, Teams teams) {
    this.store = store;
    this.teams = teams;
  }

  /// An office from a day on; Pokja offices name their bidang.
  public record Appointment(
      RegionCode team, Role role, @Nullable Field field, LocalDate startsOn) {}

  /// A new person with her first office; returns her id.
  @OpenToAll("called by the command line's set-up, not for a request")
  @Transactional
  public UUID appoint(String name, Appointment appointment) {
    var officer = UUID.randomUUID();
    store.insert(officer, name);
    var regionId = teams.get(appointment.team()).regionId();
    store.assign(
        officer, regionId, appointment.role(), appointment.field(), appointment.startsOn());
    return officer;
  }
}
