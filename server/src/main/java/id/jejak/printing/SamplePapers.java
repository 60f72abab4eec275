package id.jejak.printing;

import id.jejak.access.CurrentUser;
import id.jejak.catalog.Field;
import id.jejak.printing.Signers.Occasion;
import id.jejak.region.RegionCode;
import id.jejak.setting.NumberTemplate;
import id.jejak.setting.SettingItem;
import id.jejak.setting.TeamSettings;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Templates;
import id.jejak.team.Teams;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// An empty page with the kop, a number and the signatures, for who sets them.
@Component
class SamplePapers {
  private static final int SEVENTH = 7;
  private final TeamSettings settings;
  private final Teams teams;
  private final Letterheads letterheads;
  private final Signers signers;
  private final Templates templates;
  private final PdfPrinter printer;
  private final InstantSource clock;

  SamplePapers(
      TeamSettings settings,
      Teams teams,
      Letterheads letterheads,
      Signers signers,
      Templates templates,
      PdfPrinter printer,
      InstantSource clock) {
    this.settings = settings;
    this.teams = teams;
    this.letterheads = letterheads;
    this.signers = signers;
    this.templates = templates;
    this.printer = printer;
    this.clock = clock;
  }

  /// The page of a team whose settings she may see; else 404 or 403.
  @OpenToAll("TeamSettings.requireVisible asks whether she may see them")
  byte[] print(CurrentUser user, RegionCode code) {
    settings.requireVisible(user, code);
    var team = teams.get(code);
    var today = LocalDate.ofInstant(clock.instant(), team.zone());
    var occasion = new Occasion(SettingItem.SIGNERS_ACTIVITY, team, today, Field.POKJA_III);
    var number =
        settings
            .now(code)
            .letterNumber()
            .map(template ->
                template.fill(
                    new NumberTemplate.Parts(SEVENTH, "LK", Field.POKJA_III, code, today)))
            .orElse(null);
    var paper = new SamplePaper(letterheads.of(team), number, signers.of(occasion));
    return printer.print(templates.render("printing/sample.jte", paper));
  }
}
