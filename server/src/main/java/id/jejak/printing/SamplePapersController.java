package id.jejak.printing;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SamplePapersController {
  private static final String NAME =
      ContentDisposition.inline().filename("Contoh kertas.pdf").build().toString();
  private final SamplePapers papers;
  private final RegionTree tree;

  SamplePapersController(SamplePapers papers, RegionTree tree) {
    this.papers = papers;
    this.tree = tree;
  }

  @GetMapping("/api/teams/{code}/settings/contoh.pdf")
  ResponseEntity<byte[]> sample(CurrentUser user, @PathVariable String code) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, NAME)
        .cacheControl(CacheControl.noStore())
        .body(papers.print(user, tree.now(RegionCode.valueOf(code))));
  }
}
