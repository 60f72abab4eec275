package id.jejak.printing;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.shared.FileTypes;
import id.jejak.shared.Problem;
import id.jejak.shared.PublicAddress;
import id.jejak.shared.Templates;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The Buku Daftar Anggota of a team on a day, by default today.
@RestController
@RequestMapping("/api/officers")
class MembersController {
  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
  private final MemberPapers papers;
  private final Templates templates;
  private final PdfPrinter printer;

  MembersController(MemberPapers papers, Templates templates, PdfPrinter printer) {
    this.papers = papers;
    this.templates = templates;
    this.printer = printer;
  }

  @GetMapping("/daftar-anggota.pdf")
  ResponseEntity<byte[]> pdf(
      @Parameter(hidden = true) CurrentUser user,
      @RequestParam String region,
      @RequestParam(defaultValue = "") String day,
      @Parameter(hidden = true) PublicAddress address) {
    var paper = papers.of(user, RegionCode.valueOf(region), day(day), address);
    var pdf = printer.print(templates.render("printing/members.jte", paper));
    return answer(MediaType.APPLICATION_PDF, ContentDisposition.inline(), paper, ".pdf", pdf);
  }

  @GetMapping("/daftar-anggota.xlsx")
  ResponseEntity<byte[]> xlsx(
      @Parameter(hidden = true) CurrentUser user,
      @RequestParam String region,
      @RequestParam(defaultValue = "") String day,
      @Parameter(hidden = true) PublicAddress address)
      throws IOException {
    var paper = papers.of(user, RegionCode.valueOf(region), day(day), address);
    var sheet = new ByteArrayOutputStream();
    MembersSheet.write(paper, sheet);
    return answer(
        MediaType.parseMediaType(FileTypes.XLSX),
        ContentDisposition.attachment(),
        paper,
        ".xlsx",
        sheet.toByteArray());
  }

  private static @Nullable LocalDate day(String written) {
    if (written.isEmpty()) {
      return null;
    }
    try {
      var day = LocalDate.parse(written);
      if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
        return day;
      }
    } catch (DateTimeParseException unreadable) {
      throw Problem.invalid("day", "Tanggal ditulis seperti 2026-11-30.");
    }
    throw Problem.invalid("day", "Tanggal di luar batas.");
  }

  private static ResponseEntity<byte[]> answer(
      MediaType type,
      ContentDisposition.Builder disposition,
      MembersPaper paper,
      String ending,
      byte[] body) {
    var name = "Buku Daftar Anggota " + paper.team() + ending;
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(name).build().toString())
        .cacheControl(CacheControl.noStore())
        .body(body);
  }
}
