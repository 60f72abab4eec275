package id.jejak.slip;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.officer.Offices;
import id.jejak.officer.Oversight;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.shared.PublicAddress;
import id.jejak.team.Teams;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The slips that an operator has printed for her officers. An order belongs to who placed it: its
/// file opens accounts.
@Component
public class SlipPrints {
  private static final int MOST = 3_000;
  private final SlipPrintStore store;
  private final Access access;
  private final Oversight oversight;
  private final Offices offices;
  private final Teams teams;
  private final Audit audit;
  private final InstantSource clock;

  SlipPrints(
      SlipPrintStore store,
      Access access,
      Oversight oversight,
      Offices offices,
      Teams teams,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.access = access;
    this.oversight = oversight;
    this.offices = offices;
    this.teams = teams;
    this.audit = audit;
    this.clock = clock;
  }

  /// For how many a slip would be made, and how many one order may have.
  record SlipCount(int officers, int most) {}

  SlipCount count(CurrentUser user, SlipPrintForm.Checked whom) {
    oversight.requireTeam(user, whom.region());
    return new SlipCount(store.count(whom, access.scope(user, Permission.ADMINISTER)), MOST);
  }

  /// Has slips made in the background; the same id again is the same order.
  @Transactional
  SlipPrint order(CurrentUser user, UUID id, SlipPrintForm.Checked whom, PublicAddress address) {
    oversight.requireTeam(user, whom.region());
    if (store.insert(id, user.officer(), whom.region(), address.base(), clock.instant())) {
      var total = store.insertOfficers(id, whom, access.scope(user, Permission.ADMINISTER));
      check(total, whom);
      record(user, whom, total);
    }
    return get(user, id);
  }

  @OpenToAll("her own orders alone")
  List<SlipPrint> list(CurrentUser user) {
    return store.list(user.officer());
  }

  @OpenToAll("her own orders alone")
  SlipPrint get(CurrentUser user, UUID id) {
    return store.find(id, user.officer()).orElseThrow(Problem::notFound);
  }

  /// The file, once it is ready; 404 before, and after it has been deleted.
  @OpenToAll("her own orders alone")
  byte[] getPdf(CurrentUser user, UUID id) {
    return store.findPdf(id, user.officer()).orElseThrow(Problem::notFound);
  }

  /// The file goes; slips that are on paper stay good.
  @OpenToAll("her own orders alone")
  void delete(CurrentUser user, UUID id) {
    if (!store.delete(id, user.officer())) {
      throw Problem.notFound();
    }
  }

  /// Slips that wait to be drawn carry the code of today.
  @OpenToAll("called when the tree changes, after permission was asked")
  public void move(RegionCode from, RegionCode to) {
    store.move(from, to);
  }

  private static void check(int total, SlipPrintForm.Checked whom) {
    if (whom.officers() != null && total < whom.officers().size()) {
      throw Problem.invalid(
          "officers",
          "Ada yang tidak dapat diberi slip: bukan pengurus di sini, sudah selesai menjabat, atau akunnya dikunci.");
    }
    if (total == 0) {
      throw Problem.invalid("regionCode", "Semua pengurus di sini sudah pernah masuk.");
    }
    if (total > MOST) {
      throw Problem.invalid(
          "regionCode", "Paling banyak 3.000 slip sekali cetak. Pilih wilayah yang lebih kecil.");
    }
  }

  private void record(CurrentUser user, SlipPrintForm.Checked whom, int total) {
    var details = Map.of("slips", String.valueOf(total));
    var officers = whom.officers();
    var act =
        officers != null && officers.size() == 1
            ? new Act(
                AuditedAct.SLIPS_PRINTED,
                whom.region(),
                officers.getFirst().toString(),
                offices.nameOf(officers.getFirst()),
                details)
            : new Act(
                AuditedAct.SLIPS_PRINTED,
                whom.region(),
                whom.region().value(),
                teams.get(whom.region()).name(),
                details);
    audit.record(user, act);
  }
}
