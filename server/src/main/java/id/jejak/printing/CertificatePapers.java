package id.jejak.printing;

import id.jejak.practice.Certificate;
import id.jejak.printing.CertificatePaper.Exercise;
import id.jejak.printing.Signers.Occasion;
import id.jejak.setting.SettingItem;
import id.jejak.shared.Indonesian;
import id.jejak.shared.PublicAddress;
import id.jejak.team.Teams;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Turns a certificate of having practised into its paper. The kop is that of the team above, for
/// which she practised.
@Component
class CertificatePapers {
  private static final List<String> EXERCISES =
      List.of(
          "Lapor kegiatan dengan foto",
          "Lapor tanpa sinyal",
          "Memperbaiki laporan yang dikembalikan",
          "Membedakan keadaan dan hasil",
          "Menjaga foto daftar hadir tetap pribadi",
          "Menitipkan laporan lewat HP teman");
  private static final int WITHOUT_HINT = 2;
  private final Teams teams;
  private final Letterheads letterheads;
  private final Signers signers;

  CertificatePapers(Teams teams, Letterheads letterheads, Signers signers) {
    this.teams = teams;
    this.letterheads = letterheads;
    this.signers = signers;
  }

  CertificatePaper of(Certificate certificate, PublicAddress address) {
    var code = certificate.regionCode();
    var issuer = teams.get(code.parent().orElse(code));
    return new CertificatePaper(
        letterheads.of(issuer),
        PlainText.of(certificate.name()),
        certificate.title() + " " + teams.get(code).name(),
        Indonesian.date(certificate.finishedOn()),
        exercises(certificate),
        signers
            .of(
                new Occasion(
                    SettingItem.SIGNERS_CERTIFICATE, issuer, certificate.finishedOn(), null))
            .right(),
        "Jejak PKK · sertifikat latihan " + certificate.shortCode(),
        QrCode.uri(address.of("/app/sertifikat/" + certificate.id())));
  }

  private static List<Exercise> exercises(Certificate certificate) {
    return IntStream.range(0, EXERCISES.size())
        .mapToObj(index ->
            new Exercise(
                index + 1, EXERCISES.get(index), certificate.stars().get(index) == WITHOUT_HINT))
        .toList();
  }
}
