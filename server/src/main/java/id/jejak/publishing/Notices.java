package id.jejak.publishing;

import id.jejak.shared.PublicAddress;
import id.jejak.shared.Templates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Pages that say in everyday words why there is nothing to see, and where to go on.
@Component
class Notices {
  private static final String RETRY_SECONDS = "10";
  private final PublicFiles files;
  private final Templates templates;

  Notices(PublicFiles files, Templates templates) {
    this.files = files;
    this.templates = templates;
  }

  /// What the page says.
  record Notice(Head head, String title, String text) {}

  /// Unknown, not published, withdrawn, misspelt: one answer, which betrays nothing.
  ResponseEntity<String> notFound() {
    return notice(
        HttpStatus.NOT_FOUND,
        "Halaman ini tidak ada",
        "Mungkin alamatnya salah tulis, atau kegiatannya tidak lagi ditampilkan untuk umum.");
  }

  ResponseEntity<String> busy() {
    return notice(
        HttpStatus.SERVICE_UNAVAILABLE,
        "Sedang ramai",
        "Banyak yang membuka halaman ini. Silakan coba lagi sebentar lagi.");
  }

  ResponseEntity<String> failed() {
    return notice(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "Ada gangguan",
        "Halaman ini belum dapat dibuka. Silakan coba lagi nanti.");
  }

  private ResponseEntity<String> notice(HttpStatus status, String title, String text) {
    var head = files.head(new PublicAddress(""), "/", title + " · Jejak PKK", text);
    var html = templates.render("publishing/notice.jte", new Notice(head, title, text));
    return status == HttpStatus.SERVICE_UNAVAILABLE
        ? Html.notice(status, html, "Retry-After", RETRY_SECONDS)
        : Html.notice(status, html);
  }
}
