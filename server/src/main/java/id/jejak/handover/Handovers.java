package id.jejak.handover;

import id.jejak.access.CurrentUser;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.draft.OfficeDrafts;
import id.jejak.officer.Office;
import id.jejak.officer.Officers;
import id.jejak.officer.Offices;
import id.jejak.officer.Oversight;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.team.Teams;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Serah terima: the office passes to the successor on a day, and with it the drafts that are kept
/// here; returned reports are the team's, so she mends them by holding the office.
@Component
public class Handovers {
  private final HandoverStore store;
  private final Offices offices;
  private final Officers officers;
  private final Oversight oversight;
  private final OfficeDrafts drafts;
  private final Completion completion;
  private final Teams teams;
  private final Audit audit;
  private final InstantSource clock;

  Handovers(
      HandoverStore store,
      Offices offices,
      Officers officers,
      Oversight oversight,
      OfficeDrafts drafts,
      Completion completion,
      Teams teams,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.offices = offices;
    this.officers = officers;
    this.oversight = oversight;
    this.drafts = drafts;
    this.completion = completion;
    this.teams = teams;
    this.audit = audit;
    this.clock = clock;
  }

  /// One handing over; 404 outside the scope.
  @OpenToAll("Oversight asks whether she may see the officer")
  public Handover get(CurrentUser user, UUID id) {
    var handover = store.find(id).orElseThrow(Problem::notFound);
    oversight.requireVisible(user, handover.officer().id());
    return handover;
  }

  @OpenToAll("Oversight asks whether she may see the officer")
  List<Handover> listOf(CurrentUser user, UUID officer) {
    oversight.requireVisible(user, officer);
    return store.listOf(officer);
  }

  /// What would pass to a successor today.
  @OpenToAll("Oversight asks whether she administers the team")
  @Transactional
  OpenWork openWork(CurrentUser user, UUID officer, UUID office) {
    var held = offices.lockForHandover(user, officer, office);
    return new OpenWork(
        drafts.count(officer, held.team(), held.field()),
        store.countReturns(held.team(), held.field()));
  }

  /// Hands an office over; the same once more changes nothing. On a day that has come it is carried
  /// out at once, else when the day comes. 409 when the office was handed over already.
  @OpenToAll("Oversight asks whether she administers the team")
  @Transactional
  Handover handOver(CurrentUser user, UUID id, HandoverForm.Checked form) {
    var office = offices.lockForHandover(user, form.officer(), form.office());
    var known = store.find(id);
    if (known.isPresent()) {
      return same(known.get(), form);
    }
    if (store.listOf(form.officer()).stream().anyMatch(one -> one.office().equals(form.office()))) {
      throw new Problem(HandoverProblem.HANDED_OVER_ALREADY);
    }
    var lastDay = lastDay(office, form.takesOverOn());
    give(user, office, form);
    if (office.endsOn() == null || office.endsOn().isAfter(lastDay)) {
      offices.endForHandover(user, form.officer(), form.office(), lastDay);
    }
    store.insert(entry(user, id, office, form));
    record(user, office, form);
    completion.carryOutWhenDue(id);
    return get(user, id);
  }

  private static Handover same(Handover known, HandoverForm.Checked form) {
    if (known.office().equals(form.office())
        && known.successor().id().equals(form.successor())
        && known.takesOverOn().equals(form.takesOverOn())) {
      return known;
    }
    throw new Problem(HandoverProblem.HANDED_OVER_ALREADY);
  }

  private static LocalDate lastDay(Office office, LocalDate takesOverOn) {
    var lastDay = takesOverOn.minusDays(1);
    if (lastDay.isBefore(office.startsOn())) {
      throw Problem.invalid(
          "takesOverOn", "Paling awal sehari sesudah pengurus lama mulai menjabat.");
    }
    return lastDay;
  }

  private void give(CurrentUser user, Office office, HandoverForm.Checked form) {
    if (form.successorName() == null) {
      oversight.requireVisible(user, form.successor());
    } else {
      officers.addNamed(user, form.successor(), form.successorName(), office.team());
    }
    var next =
        new Office(
            office.team(),
            office.role(),
            office.field(),
            form.takesOverOn(),
            null,
            form.decreeNumber(),
            form.decreeDate());
    offices.give(user, form.successor(), form.successorOffice(), next);
  }

  private HandoverStore.Entry entry(
      CurrentUser user, UUID id, Office office, HandoverForm.Checked form) {
    return new HandoverStore.Entry(
        id,
        teams.get(office.team()).regionId(),
        office.role(),
        office.field(),
        form.office(),
        form.officer(),
        office.startsOn(),
        form.successor(),
        form.takesOverOn(),
        form.decreeNumber(),
        form.decreeDate(),
        form.items(),
        user.officer(),
        clock.instant());
  }

  private void record(CurrentUser user, Office office, HandoverForm.Checked form) {
    var details = new LinkedHashMap<String, String>();
    details.put("role", office.role().name());
    if (office.field() != null) {
      details.put("field", office.field().name());
    }
    details.put("successor", offices.nameOf(form.successor()));
    details.put("takesOverOn", form.takesOverOn().toString());
    audit.record(
        user,
        new Act(
            AuditedAct.OFFICE_HANDED_OVER,
            office.team(),
            form.officer().toString(),
            offices.nameOf(form.officer()),
            details));
  }
}
