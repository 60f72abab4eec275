package id.jejak.printing;

import id.jejak.access.CurrentUser;
import id.jejak.printing.Documents.Document;
import id.jejak.region.RegionCode;
import id.jejak.shared.PublicAddress;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DocumentsController {
  private final Documents documents;
  private final RecapDocuments recaps;
  private final BookDocuments books;

  DocumentsController(Documents documents, RecapDocuments recaps, BookDocuments books) {
    this.documents = documents;
    this.recaps = recaps;
    this.books = books;
  }

  /// The recap of a month, or of up to a year.
  @GetMapping("/api/totals/rekap.pdf")
  ResponseEntity<byte[]> recap(
      @Parameter(hidden = true) CurrentUser user,
      @RequestParam String region,
      @RequestParam String from,
      @RequestParam String to,
      @Parameter(hidden = true) PublicAddress address) {
    return answer(recaps.recap(user, RecapQuestion.parse(region, from, to), address));
  }

  /// A closed book as it was closed, of any version.
  @GetMapping("/api/periods/{region}/{period}/closings/{version}/buku.pdf")
  ResponseEntity<byte[]> book(
      @Parameter(hidden = true) CurrentUser user,
      @PathVariable String region,
      @PathVariable String period,
      @PathVariable int version,
      @Parameter(hidden = true) PublicAddress address) {
    return answer(books.book(user, RegionCode.valueOf(region), period, version, address));
  }

  @GetMapping("/api/activities/{id}/laporan.pdf")
  ResponseEntity<byte[]> activityReport(
      @Parameter(hidden = true) CurrentUser user,
      @PathVariable UUID id,
      @Parameter(hidden = true) PublicAddress address) {
    return answer(documents.activityReport(user, id, address));
  }

  @GetMapping("/api/practice/certificate.pdf")
  ResponseEntity<byte[]> ownCertificate(
      @Parameter(hidden = true) CurrentUser user, @Parameter(hidden = true) PublicAddress address) {
    return answer(documents.ownCertificate(user, address));
  }

  @GetMapping("/api/practice/certificates/{id}/sertifikat.pdf")
  ResponseEntity<byte[]> certificate(
      @Parameter(hidden = true) CurrentUser user,
      @PathVariable UUID id,
      @Parameter(hidden = true) PublicAddress address) {
    return answer(documents.certificate(user, id, address));
  }

  @GetMapping("/api/handovers/{id}/berita-acara.pdf")
  ResponseEntity<byte[]> handover(
      @Parameter(hidden = true) CurrentUser user,
      @PathVariable UUID id,
      @Parameter(hidden = true) PublicAddress address) {
    return answer(documents.handover(user, id, address));
  }

  private static ResponseEntity<byte[]> answer(Document document) {
    var name = ContentDisposition.inline().filename(document.fileName()).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(document.pdf());
  }
}
