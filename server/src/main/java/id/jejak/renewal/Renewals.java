package id.jejak.renewal;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.region.RegionCode;
import id.jejak.region.Regions;
import id.jejak.region.Tier;
import id.jejak.renewal.Renewal.Counts;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Compares what lies below an operator's region with a newer list, and plans the changes that she
/// takes from it.
@Component
public class Renewals {
  private static final int PAGE = 200;
  private static final LocalDate OLDEST = LocalDate.of(2020, 1, 1);
  private static final LocalDate NEWEST = LocalDate.of(2100, 1, 1);
  private final RenewalStore store;
  private final Regions regions;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  Renewals(RenewalStore store, Regions regions, Access access, Audit audit, InstantSource clock) {
    this.store = store;
    this.regions = regions;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// Compares what is below the operator's own region; 403 for who may not change the tree.
  @Transactional
  Renewal compare(CurrentUser user, UUID id, InputStream file) {
    var region = home(user);
    if (store.find(id).isEmpty()) {
      store.compare(id, region, user.officer(), clock.instant(), new RegionLines(file));
    }
    return get(user, id, 0);
  }

  /// The same below the top of the installation.
  @OpenToAll("called by the command line, not for a request")
  @Transactional
  public Renewal compare(List<? extends InputStream> files) {
    var id = UUID.randomUUID();
    var lines = files.stream().map(RegionLines::new).toList();
    var all = new java.io.SequenceInputStream(java.util.Collections.enumeration(lines));
    store.compare(id, access.top(), null, clock.instant(), all);
    return page(id, 0);
  }

  /// The page of differences after a number.
  @OpenToAll("called by the command line, not for a request")
  public Renewal page(UUID id, int after) {
    var head = store.find(id).orElseThrow(Problem::notFound);
    var items = store.list(id, after, PAGE + 1);
    var more = items.size() > PAGE;
    var page = more ? items.subList(0, PAGE) : items;
    return new Renewal(
        head.id(),
        head.regionCode(),
        head.madeAt(),
        head.rows(),
        new Counts(head.added(), head.renamed(), head.renumbered(), head.gone(), head.open()),
        page,
        more ? page.getLast().number() : null);
  }

  /// 404 when it was made for others.
  Renewal get(CurrentUser user, UUID id, int after) {
    requireSeen(user, store.find(id).orElseThrow(Problem::notFound));
    return page(id, after);
  }

  /// The newest comparison in her scope.
  Optional<UUID> findNewest(CurrentUser user) {
    return store.findNewest(home(user));
  }

  /// Plans changes for a day out of differences: of those with these numbers, or of all that have
  /// none yet. What is gone is left: where its reports go is decided one by one.
  @Transactional
  Renewal accept(
      CurrentUser user, UUID id, @Nullable LocalDate day, @Nullable List<Integer> numbers) {
    var head = store.find(id).orElseThrow(Problem::notFound);
    requireSeen(user, head);
    if (day == null || day.isBefore(OLDEST) || !day.isBefore(NEWEST)) {
      throw Problem.invalid("effectiveOn", "Isi tanggal mulai berlaku.");
    }
    var planned = store.plan(id, numbers, day, user.officer(), clock.instant());
    var region = RegionCode.valueOf(head.regionCode());
    audit.record(
        user,
        new Act(
            AuditedAct.REGIONS_UPDATED,
            region,
            id.toString(),
            regions.get(region).name(),
            Map.of("planned", String.valueOf(planned), "effectiveOn", day.toString())));
    return page(id, 0);
  }

  // Of several offices the one that reaches furthest.
  private RegionCode home(CurrentUser user) {
    return user.grants().stream()
        .filter(grant -> grant.role().permissions().contains(Permission.CHANGE_REGIONS))
        .map(grant -> grant.region())
        .filter(region -> region.tier().compareTo(Tier.REGENCY) <= 0)
        .filter(region -> access.allowsRegion(user, Permission.ADMINISTER, region))
        .min(java.util.Comparator.comparing(RegionCode::tier))
        .orElseThrow(() -> new Problem(CommonProblem.NOT_ALLOWED));
  }

  private void requireSeen(CurrentUser user, RenewalStore.Head head) {
    var own = home(user);
    if (!own.covers(RegionCode.valueOf(head.regionCode()))) {
      throw Problem.notFound();
    }
  }
}
