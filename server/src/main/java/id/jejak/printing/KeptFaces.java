package id.jejak.printing;

import id.jejak.closing.BookFaces;
import id.jejak.printing.Signers.Occasion;
import id.jejak.setting.SettingItem;
import id.jejak.shared.OpenToAll;
import id.jejak.team.Team;
import id.jejak.team.Teams;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes the face of a book for its closing, and reads it for its paper.
@Component
class KeptFaces implements BookFaces {
  private final Letterheads letterheads;
  private final Signers signers;
  private final Teams teams;
  private final JsonMapper json;

  KeptFaces(Letterheads letterheads, Signers signers, Teams teams, JsonMapper json) {
    this.letterheads = letterheads;
    this.signers = signers;
    this.teams = teams;
    this.json = json;
  }

  @Override
  @OpenToAll("called by a closing, which has its own door")
  public String of(Team team, LocalDate day) {
    var code = team.regionCode();
    var receiver = code.parent().flatMap(teams::find).map(Team::name).orElse(null);
    return json.writeValueAsString(
        new BookFace(
            letterheads.words(team),
            code.value(),
            team.name(),
            receiver,
            RecapLines.tierBelow(code),
            team.zone().getId(),
            team.zoneLabel(),
            signers.of(new Occasion(SettingItem.SIGNERS_RECAP, team, day, null))));
  }

  BookFace read(String kept) {
    return json.readValue(kept, BookFace.class);
  }
}
