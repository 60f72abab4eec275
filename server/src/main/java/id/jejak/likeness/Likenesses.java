package id.jejak.likeness;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.catalog.Field;
import id.jejak.likeness.LikenessStore.Use;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which photos look like which, across all villages.
@Component
public class Likenesses {
  private final LikenessStore store;
  private final Access access;

  Likenesses(LikenessStore store, Access access) {
    this.store = store;
    this.access = access;
  }

  /// Remembers how a photo looks and which earlier ones look like it; doing it twice is harmless.
  @OpenToAll("called when a thumbnail was made, not for a request")
  public void remember(String sha256, Look look) {
    // The look is there for everyone before this one looks around: of two photos that come at once,
    // the later finds the earlier.
    store.insert(sha256, look);
    store.pair(sha256, store.listNear(sha256, look));
  }

  /// The other reports that show the photos of this one, or photos that look like them. A private
  /// photo is told only to those who may see both reports.
  @OpenToAll("called by activity, which has checked that she reviews the report")
  public List<LookAlike> of(CurrentUser user, UUID activity) {
    return of(user, List.of(activity)).getOrDefault(activity, List.of());
  }

  /// The same of several reports, by report.
  @OpenToAll("called by activity, which has checked that she reviews the reports")
  public Map<UUID, List<LookAlike>> of(CurrentUser user, Collection<UUID> activities) {
    return store.listUses(activities).stream()
        .collect(
            Collectors.groupingBy(
                Use::seenIn,
                Collectors.flatMapping(use -> told(user, use).stream(), Collectors.toList())));
  }

  private Optional<LookAlike> told(CurrentUser user, Use use) {
    var region = RegionCode.valueOf(use.regionCode());
    var field = Field.valueOf(use.field());
    if (access.allows(user, Permission.VIEW_ACTIVITY, region, field)) {
      return Optional.of(use.inFull());
    }
    return use.isPrivate() ? Optional.empty() : Optional.of(use.placeAndTime());
  }
}
