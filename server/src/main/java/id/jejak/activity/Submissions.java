package id.jejak.activity;

import id.jejak.access.CurrentUser;
import id.jejak.activity.Places.Place;
import id.jejak.region.RegionCode;
import id.jejak.shared.CanonicalJson;
import id.jejak.shared.Problem;
import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The way of reports into the system: read, allowed, checked, then accepted in one transaction.
@Component
public class Submissions {
  private final ReportRules rules;
  private final Intake intake;
  private final Places places;
  private final Ownership ownership;

  Submissions(ReportRules rules, Intake intake, Places places, Ownership ownership) {
    this.rules = rules;
    this.intake = intake;
    this.places = places;
    this.ownership = ownership;
  }

  /// One report.
  public Outcome submit(CurrentUser user, UUID id, JsonNode body) {
    var report = ReportReader.read(body);
    var submission = prepare(user, id, body, report, places.of(user, List.of(report)));
    var outcome = intake.accept(List.of(submission)).get(id);
    if (outcome == null) {
      throw new IllegalStateException("no outcome for " + id);
    }
    return outcome;
  }

  /// Many reports with ids that are distinct; one bad report harms no other.
  public Map<UUID, Outcome> submitAll(CurrentUser user, Map<UUID, JsonNode> bodies) {
    var outcomes = new HashMap<UUID, Outcome>();
    var reports = new LinkedHashMap<UUID, Report>();
    bodies.forEach((id, body) -> {
      try {
        reports.put(id, ReportReader.read(body));
      } catch (Problem refusal) {
        outcomes.put(id, new Outcome.Refused(refusal));
      }
    });
    var known = places.of(user, reports.values());
    var submissions = new ArrayList<Submission>();
    reports.forEach((id, report) -> {
      try {
        submissions.add(prepare(user, id, bodies.get(id), report, known));
      } catch (Problem refusal) {
        outcomes.put(id, new Outcome.Refused(refusal));
      }
    });
    outcomes.putAll(intake.accept(submissions));
    return outcomes;
  }

  private Submission prepare(
      CurrentUser user, UUID id, JsonNode body, Report written, Map<RegionCode, Place> known) {
    var place = known.get(written.regionCode());
    var report = place == null ? written : written.in(place.code());
    var office = ownership.requireWriting(user, report);
    if (place == null) {
      throw Problem.invalid(
          "regionCode", "Kode wilayah " + written.regionCode() + " tidak dikenal.");
    }
    var type = rules.check(report, place.zone());
    var canonical = CanonicalJson.of(body);
    var stocks =
        type.indicators().stream()
            .filter(indicator -> indicator.isStock())
            .map(indicator -> indicator.code())
            .collect(Collectors.toSet());
    return new Submission(
        id,
        report,
        place.regionId(),
        report.title() == null ? type.defaultTitle() : report.title(),
        stocks,
        user.officer(),
        office.title(),
        stored ->
            ownership.mayChange(user, stored.region(), stored.field(), stored.enteredOnBehalf()),
        canonical,
        Sha256.hex(canonical.getBytes(StandardCharsets.UTF_8)));
  }
}
