package id.jejak.publishing;

import id.jejak.printing.Documents;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.shared.PublicAddress;
import id.jejak.shared.Templates;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@OpenToAll("public pages")
class ActivityPagesController {
  private final ActivityPages pages;
  private final Documents documents;
  private final Templates templates;

  ActivityPagesController(ActivityPages pages, Documents documents, Templates templates) {
    this.pages = pages;
    this.documents = documents;
    this.templates = templates;
  }

  @GetMapping("/kegiatan/{id}")
  ResponseEntity<String> activity(@PathVariable UUID id, PublicAddress address) {
    return Html.page(templates.render("publishing/activity.jte", pages.activity(id, address)));
  }

  @GetMapping("/kegiatan/{id}/laporan.pdf")
  ResponseEntity<byte[]> report(@PathVariable UUID id, PublicAddress address) {
    var document = documents.publishedActivityReport(id, address).orElseThrow(Problem::notFound);
    var name = ContentDisposition.inline().filename(document.fileName()).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .cacheControl(CacheControl.noCache())
        .body(document.pdf());
  }
}
