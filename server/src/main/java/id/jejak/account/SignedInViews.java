package id.jejak.account;

import id.jejak.access.Access;
import id.jejak.region.RegionCode;
import id.jejak.setting.TeamSettings;
import id.jejak.shared.OpenToAll;
import id.jejak.team.Teams;
import org.springframework.stereotype.Component;

/// Describes the signed-in account to the app.
@Component
class SignedInViews {
  private final Teams teams;
  private final TeamSettings settings;
  private final Access access;

  SignedInViews(Teams teams, TeamSettings settings, Access access) {
    this.teams = teams;
    this.settings = settings;
    this.access = access;
  }

  @OpenToAll("tells whoever is signed in about herself")
  SignedIn of(Session session) {
    var user = session.user();
    var home = user.mainGrant().region();
    return new SignedIn(
        new SignedIn.Holder(user.officer(), user.name(), user.username()),
        team(home),
        user.grants().stream()
            .map(grant ->
                new SignedIn.Office(
                    grant.role(),
                    grant.title(),
                    grant.field(),
                    grant.region(),
                    grant.startsOn(),
                    grant.endsOn()))
            .toList(),
        user.permissions(),
        user.fields(),
        home.equals(access.top()),
        session.sharedComputer() ? session.expiresAt() : null);
  }

  private SignedIn.TeamName team(RegionCode code) {
    var team = teams.get(code);
    return new SignedIn.TeamName(
        code,
        team.name(),
        team.regionName(),
        code.tier(),
        team.kind(),
        team.parentName(),
        code.parent().orElse(null),
        team.zone().getId(),
        team.zoneLabel(),
        settings.now(code).monthlyGraceDays(code.tier()));
  }
}
