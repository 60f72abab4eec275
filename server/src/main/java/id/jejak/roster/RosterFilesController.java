package id.jejak.roster;

import id.jejak.access.CurrentUser;
import id.jejak.shared.FileTypes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Files to fill in, and files to put right.
@RestController
@RequestMapping("/api/rosters")
class RosterFilesController {
  private static final String CSV = "text/csv;charset=UTF-8";
  private final RosterTemplates templates;
  private final MarkedCopies copies;

  RosterFilesController(RosterTemplates templates, MarkedCopies copies) {
    this.templates = templates;
    this.copies = copies;
  }

  @GetMapping("/templat.xlsx")
  void templateXlsx(CurrentUser user, HttpServletResponse response) throws IOException {
    templates.require(user);
    templates.xlsx(user, out(response, FileTypes.XLSX, "pengurus-templat.xlsx"));
  }

  @GetMapping("/templat.csv")
  void templateCsv(CurrentUser user, HttpServletResponse response) throws IOException {
    templates.require(user);
    templates.csv(user, out(response, CSV, "pengurus-templat.csv"));
  }

  @GetMapping("/{id}/perbaikan.xlsx")
  void markedXlsx(CurrentUser user, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    copies.require(user, id);
    copies.xlsx(user, id, out(response, FileTypes.XLSX, "pengurus-perbaikan.xlsx"));
  }

  @GetMapping("/{id}/perbaikan.csv")
  void markedCsv(CurrentUser user, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    copies.require(user, id);
    copies.csv(user, id, out(response, CSV, "pengurus-perbaikan.csv"));
  }

  // Only once nothing is refused any more: a refusal is no file.
  private static OutputStream out(HttpServletResponse response, String type, String name)
      throws IOException {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return new BufferedOutputStream(response.getOutputStream());
  }
}
