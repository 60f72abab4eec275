package id.jejak.printing;

import id.jejak.access.CurrentUser;
import id.jejak.access.Role;
import id.jejak.handover.Handover;
import id.jejak.letter.LetterNumbers;
import id.jejak.letter.LetterNumbers.Document;
import id.jejak.letter.LetterNumbers.Letter;
import id.jejak.printing.HandoverPaper.Party;
import id.jejak.printing.Signatures.Signature;
import id.jejak.printing.Signers.Occasion;
import id.jejak.setting.SettingItem;
import id.jejak.shared.Indonesian;
import id.jejak.shared.PublicAddress;
import id.jejak.team.Team;
import id.jejak.team.Teams;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns a handing over into its Berita Acara. Of a Ketua's office the Ketua Pembina takes notice,
/// of the others the Ketua.
@Component
class HandoverPapers {
  private final Teams teams;
  private final Letterheads letterheads;
  private final Signers signers;
  private final LetterNumbers numbers;

  HandoverPapers(Teams teams, Letterheads letterheads, Signers signers, LetterNumbers numbers) {
    this.teams = teams;
    this.letterheads = letterheads;
    this.signers = signers;
    this.numbers = numbers;
  }

  HandoverPaper of(CurrentUser user, Handover handover, PublicAddress address) {
    var team = teams.get(handover.regionCode());
    var office = handover.title() + " " + team.name();
    var day = handover.takesOverOn();
    return new HandoverPaper(
        letterheads.of(team),
        numbers
            .take(user, new Letter(Document.HANDOVER, handover.id(), team, day, handover.field()))
            .orElse(null),
        Indonesian.dayAndDate(day),
        office,
        new Party(
            PlainText.of(handover.officer().name()),
            "%s sejak %s sampai dengan %s"
                .formatted(
                    office,
                    Indonesian.date(handover.heldSince()),
                    Indonesian.date(day.minusDays(1)))),
        new Party(
            PlainText.of(handover.successor().name()),
            "%s mulai %s".formatted(office, Indonesian.date(day))),
        decree(handover),
        items(handover),
        openWork(handover),
        Signers.placeAndDate(team, day),
        witness(handover, team),
        "Jejak PKK · serah terima " + handover.id().toString().substring(24),
        QrCode.uri(address.of("/app/pengurus/" + handover.successor().id())));
  }

  private static @Nullable String decree(Handover handover) {
    if (handover.decreeNumber() == null) {
      return null;
    }
    var date = handover.decreeDate();
    return PlainText.of(handover.decreeNumber())
        + (date == null ? "" : " tanggal " + Indonesian.date(date));
  }

  private static List<String> items(Handover handover) {
    return handover.items() == null ? List.of() : PlainText.paragraphs(handover.items());
  }

  private static String openWork(Handover handover) {
    if (handover.carriedOutAt() == null) {
      return "Laporan kegiatan yang belum selesai di Jejak PKK dilanjutkan oleh Pihak Kedua.";
    }
    return "Di Jejak PKK, Pihak Kedua melanjutkan %s dan %s."
        .formatted(
            counted(handover.drafts(), "rancangan laporan"),
            counted(handover.returns(), "laporan yang perlu diperbaiki"));
  }

  private static String counted(@Nullable Integer count, String what) {
    var known = Objects.requireNonNullElse(count, 0);
    return known == 0 ? "tidak ada " + what : Indonesian.number(known) + " " + what;
  }

  // Nobody takes notice of her own going.
  private Signature witness(Handover handover, Team team) {
    var day = handover.takesOverOn();
    if (handover.role() == Role.KETUA) {
      return signers.patron(team, day);
    }
    var occasion = new Occasion(SettingItem.SIGNERS_HANDOVER, team, day, handover.field());
    return signers.of(occasion).left();
  }
}
