package id.jejak.activity;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.shared.CanonicalJson;
import id.jejak.shared.Problem;
import id.jejak.shared.Sha256;
import id.jejak.team.Team;
import id.jejak.team.Teams;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The way of reports into the system: read, allowed, checked, then accepted in one transaction.
@Component
public class Submissions {
  private final ReportRules rules;
  private final Intake intake;
  private final Teams teams;
  private final Ownership ownership;

  Submissions(ReportRules rules, Intake intake, Teams teams, Ownership ownership) {
    this.rules = rules;
    this.intake = intake;
    this.teams = teams;
    this.ownership = ownership;
  }

  /// One report.
  public Outcome submit(CurrentUser user, UUID id, JsonNode body) {
    var submission = prepare(user, id, body, ReportReader.read(body), Map.of());
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
    var foreign = foreignTeams(user, reports);
    var submissions = new ArrayList<Submission>();
    reports.forEach((id, report) -> {
      try {
        submissions.add(prepare(user, id, bodies.get(id), report, foreign));
      } catch (Problem refusal) {
        outcomes.put(id, new Outcome.Refused(refusal));
      }
    });
    outcomes.putAll(intake.accept(submissions));
    return outcomes;
  }

  private Submission prepare(
      CurrentUser user, UUID id, JsonNode body, Report report, Map<RegionCode, Team> known) {
    var office = ownership.requireWriting(user, report);
    var place = place(user, report.regionCode(), known);
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

  private record Place(int regionId, ZoneId zone) {}

  // Nearly every report is for the sender's own team, which her session already knows.
  private Place place(CurrentUser user, RegionCode region, Map<RegionCode, Team> known) {
    for (var grant : user.grants()) {
      if (grant.region().equals(region)) {
        return new Place(grant.regionId(), grant.zone());
      }
    }
    var team = known.containsKey(region) ? known.get(region) : findTeam(region);
    if (team == null) {
      throw Problem.invalid("regionCode", "Kode wilayah " + region + " tidak dikenal.");
    }
    return new Place(team.regionId(), team.zone());
  }

  private @Nullable Team findTeam(RegionCode region) {
    return teams.find(region).orElse(null);
  }

  private Map<RegionCode, Team> foreignTeams(CurrentUser user, Map<UUID, Report> reports) {
    var own = user.grants().stream().map(grant -> grant.region()).collect(Collectors.toSet());
    var codes =
        reports.values().stream()
            .map(Report::regionCode)
            .distinct()
            .filter(code -> !own.contains(code))
            .toList();
    if (codes.isEmpty()) {
      return Map.of();
    }
    return teams.list(codes).stream().collect(Collectors.toMap(Team::regionCode, team -> team));
  }
}
