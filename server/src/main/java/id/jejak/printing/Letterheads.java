package id.jejak.printing;

import id.jejak.logo.Logos;
import id.jejak.setting.PlaceNames;
import id.jejak.setting.SettingItem;
import id.jejak.setting.TeamSettings;
import id.jejak.shared.OpenToAll;
import id.jejak.team.Team;
import java.util.Base64;
import java.util.List;
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

  /// A kop without its pictures, which are kept for ever under their hash.
  record Words(
      List<String> large,
      List<String> small,
      @Nullable String address,
      @Nullable String leftLogo,
      @Nullable String rightLogo) {}

  @OpenToAll("called for paper, which has its own door")
  Letterhead of(Team team) {
    return of(words(team));
  }

  @OpenToAll("called for paper, which has its own door")
  Letterhead of(Words words) {
    return new Letterhead(
        words.large(),
        words.small(),
        words.address(),
        picture(words.leftLogo()),
        picture(words.rightLogo()));
  }

  @OpenToAll("called for paper, which has its own door")
  Words words(Team team) {
    var now = settings.now(team.regionCode());
    var words = placeNames.of(team);
    var lines =
        now.kopLines().stream()
            .map(line -> PlainText.of(words.fill(line)).strip())
            .filter(line -> !line.isEmpty())
            .toList();
    var address = now.address();
    var large = Math.min(LARGE_LINES, lines.size());
    return new Words(
        lines.subList(0, large),
        lines.subList(large, lines.size()),
        address == null ? null : PlainText.of(words.fill(address)),
        now.logo(SettingItem.LOGO_LEFT).orElse(null),
        now.logo(SettingItem.LOGO_RIGHT).orElse(null));
  }

  private @Nullable String picture(@Nullable String logo) {
    return Optional.ofNullable(logo)
        .flatMap(logos::find)
        .map(png -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
        .orElse(null);
  }
}
