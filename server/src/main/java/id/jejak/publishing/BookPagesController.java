package id.jejak.publishing;

import id.jejak.closing.ClosedBooks;
import id.jejak.closing.ClosedBooks.Proof;
import id.jejak.region.RegionCode;
import id.jejak.shared.Indonesian;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.shared.PublicAddress;
import id.jejak.shared.Templates;
import id.jejak.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page behind the QR code of a closed book: whoever holds the paper sees that it is that of
/// the team, and whether it still holds.
@Controller
@OpenToAll("a paper is proven by whoever holds it")
class BookPagesController {
  private final ClosedBooks books;
  private final PublicFiles files;
  private final Templates templates;

  BookPagesController(ClosedBooks books, PublicFiles files, Templates templates) {
    this.books = books;
    this.files = files;
    this.templates = templates;
  }

  /// `figures` is where an officer finds the figures after signing in.
  record BookPage(
      Head head,
      String team,
      String period,
      int version,
      String closed,
      @Nullable String accepted,
      @Nullable String reopened,
      String counted,
      String seal,
      String figures) {}

  /// 404 for a seal that is not that of the closing.
  @GetMapping("/buku/{region}/{period}/{version}/{seal}")
  ResponseEntity<String> book(
      @PathVariable String region,
      @PathVariable String period,
      @PathVariable int version,
      @PathVariable String seal,
      PublicAddress address) {
    var proof =
        books
            .findProof(RegionCode.valueOf(region), period, version, seal)
            .orElseThrow(Problem::notFound);
    return Html.page(templates.render("publishing/book.jte", page(proof, seal, address)));
  }

  private BookPage page(Proof proof, String seal, PublicAddress address) {
    var team = proof.team();
    var path =
        "/buku/%s/%s/%d/%s".formatted(team.regionCode(), proof.period(), proof.version(), seal);
    var title = "Buku " + team.name() + ", " + period(proof);
    return new BookPage(
        files.head(address, path, title + " · Jejak PKK", "Bukti buku yang sudah ditutup."),
        team.name(),
        period(proof),
        proof.version(),
        day(proof.closedAt(), team),
        proof.acceptedAt() == null ? null : day(proof.acceptedAt(), team),
        proof.reopenedAt() == null ? null : day(proof.reopenedAt(), team),
        counted(proof),
        seal.replaceAll("(.{4})(?!$)", "$1 "),
        "/app/rekap/buku?region=%s&buku=%s".formatted(team.regionCode(), proof.period()));
  }

  private static String period(Proof proof) {
    var from = YearMonth.from(proof.from());
    if (from.equals(YearMonth.from(proof.to()))) {
      return Indonesian.month(from);
    }
    return Indonesian.month(from) + " sampai " + Indonesian.month(YearMonth.from(proof.to()));
  }

  private static String day(Instant at, Team team) {
    return Indonesian.dayAndDate(LocalDate.ofInstant(at, team.zone()));
  }

  private static String counted(Proof proof) {
    var late = proof.lateReports();
    return Indonesian.number(proof.reports())
        + " laporan"
        + (late == 0 ? "" : " dan " + Indonesian.number(late) + " laporan susulan");
  }
}
