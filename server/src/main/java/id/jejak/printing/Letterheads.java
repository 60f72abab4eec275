package id.jejak.printing;

import id.jejak.logo.Logos;
import id.jejak.setting.PlaceNames;
import id.jejak.setting.SettingItem;
import id.jejak.setting.TeamSettings;
import id.jejak.shared.OpenToAll;
import id.jejak.team.Team;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The kop of a team as it is today: an old report that is printed again carries today's.
@Component
class Letterheads {
  private static final int LARGE_LINES = 2;
  private final TeamSettings settings;
  private final PlaceNames placeNames;
  private final Logos logos;

  Letterheads(TeamSettings settings, PlaceNames placeNames, Logos logos) {
    this.settings = settings;
    this.placeNames = placeNames;
    this.logos = logos;
  }

  @OpenToAll("called for paper, which has its own door")
  Letterhead of(Team team) {
    var now = settings.now(team.regionCode());
    var words = placeNames.of(team);
    var lines =
        now.kopLines().stream()
            .map(line -> PlainText.of(words.fill(line)).strip())
            .filter(line -> !line.isEmpty())
            .toList();
    var address = now.address();
    var large = Math.min(LARGE_LINES, lines.size());
    return new Letterhead(
        lines.subList(0, large),
        lines.subList(large, lines.size()),
        address == null ? null : PlainText.of(words.fill(address)),
        picture(now.logo(SettingItem.LOGO_LEFT)),
        picture(now.logo(SettingItem.LOGO_RIGHT)));
  }

  private @Nullable String picture(Optional<String> logo) {
    return logo.flatMap(logos::find)
        .map(png -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
        .orElse(null);
  }
}
