package id.jejak.export;

import id.jejak.access.CurrentUser;
import id.jejak.activity.ActivityLines;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.total.TotalReports;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Files of lists and totals. An order belongs to who placed it, and holds what her offices let her
/// see.
@Component
public class Exports {
  private static final int MOST_WAITING = 3;
  private final ExportStore store;
  private final ExportPartStore parts;
  private final ActivityLines activities;
  private final TotalReports totals;
  private final Audit audit;
  private final JsonMapper json;
  private final InstantSource clock;

  Exports(
      ExportStore store,
      ExportPartStore parts,
      ActivityLines activities,
      TotalReports totals,
      Audit audit,
      JsonMapper json,
      InstantSource clock) {
    this.store = store;
    this.parts = parts;
    this.activities = activities;
    this.totals = totals;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /// Has the file made in the background; the same id again is the same order.
  @OpenToAll("the list that is asked for asks Access; the order is hers alone")
  @Transactional
  Export order(CurrentUser user, UUID id, ExportForm.Checked form) {
    var known = store.find(id, user.officer());
    if (known.isPresent()) {
      return known.get();
    }
    var total = count(user, form);
    if (form.format() == ExportFormat.XLSX && total > ExportFormat.MOST_IN_SHEET) {
      throw Problem.invalid(
          "format", "Lebih dari 1.048.575 baris tidak muat di Excel. Pilih CSV, atau persempit.");
    }
    if (store.countWaiting(user.officer()) >= MOST_WAITING) {
      throw new Problem(ExportProblem.EXPORTS_WAITING);
    }
    var now = clock.instant();
    var order =
        new Export(
            id, Export.State.MAKING, form.format(), fileName(user, form), total, 0, 0, now, now);
    store.insert(
        user.officer(), order, json.writeValueAsString(form), json.writeValueAsString(user));
    audit.record(
        user,
        new Act(
            AuditedAct.FILE_ORDERED,
            region(user, form),
            id.toString(),
            order.fileName(),
            total == 0 ? Map.of() : Map.of("rows", String.valueOf(total))));
    return get(user, id);
  }

  // How many rows totals have is known only once they are reckoned.
  private long count(CurrentUser user, ExportForm.Checked form) {
    if (form.activities() != null) {
      return activities.count(user, form.activities());
    }
    totals.require(user, form.totals());
    return 0;
  }

  private String fileName(CurrentUser user, ExportForm.Checked form) {
    var today = LocalDate.ofInstant(clock.instant(), user.mainGrant().zone());
    var what = form.activities() != null ? "kegiatan" : "rekap";
    return what + "-" + region(user, form).value() + "-" + today + "." + form.format().ending();
  }

  private static RegionCode region(CurrentUser user, ExportForm.Checked form) {
    var asked = form.activities() != null ? form.activities().region() : form.totals().region();
    return asked == null || asked.isEmpty() ? user.mainGrant().region() : RegionCode.valueOf(asked);
  }

  @OpenToAll("her own orders alone")
  List<Export> list(CurrentUser user) {
    return store.list(user.officer());
  }

  @OpenToAll("her own orders alone")
  Export get(CurrentUser user, UUID id) {
    return store.find(id, user.officer()).orElseThrow(Problem::notFound);
  }

  /// The file, once it is ready; 404 before, and after it has been deleted. Refused when her
  /// offices are no longer those she ordered it with.
  @OpenToAll("her own orders alone")
  ExportFile file(CurrentUser user, UUID id) {
    var askedAs = store.findAskedAs(id, user.officer()).orElseThrow(Problem::notFound);
    if (!json.readValue(askedAs, CurrentUser.class).grants().equals(user.grants())) {
      throw new Problem(ExportProblem.EXPORT_OF_OTHER_OFFICES);
    }
    return new ExportFile(get(user, id), parts);
  }

  @OpenToAll("her own orders alone")
  void delete(CurrentUser user, UUID id) {
    if (!store.delete(id, user.officer())) {
      throw Problem.notFound();
    }
  }
}
