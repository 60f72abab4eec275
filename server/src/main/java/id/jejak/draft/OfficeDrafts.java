package id.jejak.draft;

import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.OpenToAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The copies of drafts that belong to an office: those for its team and, where it has one, its
/// bidang.
@Component
public class OfficeDrafts {
  private final DraftStore store;
  private final RegionTree tree;
  private final JsonMapper json;

  OfficeDrafts(DraftStore store, RegionTree tree, JsonMapper json) {
    this.store = store;
    this.tree = tree;
    this.json = json;
  }

  /// How many unfinished reports of the office are kept.
  @OpenToAll("called for a handing over, after permission was asked; tells a number alone")
  public int count(UUID officer, RegionCode team, @Nullable Field field) {
    var drafts = listOf(officer, team, field).stream().map(DraftStore.Kept::draftId);
    return Math.toIntExact(drafts.distinct().count());
  }

  /// Gives them to the successor, whose phones then offer to go on with what `name` handed over;
  /// returns how many unfinished reports that were.
  @OpenToAll("called when an office is handed over, after permission was asked")
  public int handOver(UUID from, String name, UUID to, RegionCode team, @Nullable Field field) {
    var copies = listOf(from, team, field);
    copies.forEach(copy -> store.give(from, copy, to, name));
    return Math.toIntExact(copies.stream().map(DraftStore.Kept::draftId).distinct().count());
  }

  private List<DraftStore.Kept> listOf(UUID officer, RegionCode team, @Nullable Field field) {
    return store.listKept(officer).stream().filter(copy -> belongs(copy, team, field)).toList();
  }

  // A draft without a bidang yet was begun in the office, whichever it is.
  private boolean belongs(DraftStore.Kept copy, RegionCode team, @Nullable Field field) {
    var content = json.readTree(copy.content());
    var place = content.path("regionCode").asString("");
    var group = content.path("field").asString("");
    return (place.isEmpty() || isNow(place, team))
        && (field == null || group.isEmpty() || group.equals(field.name()));
  }

  // Begun when the team still had an earlier code.
  private boolean isNow(String place, RegionCode team) {
    return place.equals(team.value())
        || (RegionCode.isCode(place) && tree.now(RegionCode.valueOf(place)).equals(team));
  }
}
