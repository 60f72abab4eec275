package id.jejak.officer;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who held the offices of a team on a day, by name, for what is signed.
@Component
public class Holders {
  private final OfficeStore store;

  Holders(OfficeStore store) {
    this.store = store;
  }

  public record OfficeHolder(Role role, @Nullable Field field, String name) {}

  /// The one who has held it longest comes first.
  @OpenToAll("called for paper, which only officers who may see it get with names")
  public List<OfficeHolder> on(RegionCode team, LocalDate day) {
    return store.listHolders(team, day);
  }
}
