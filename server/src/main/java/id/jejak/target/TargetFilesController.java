package id.jejak.target;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionTree;
import id.jejak.shared.FileTypes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lists of targets to fill in, and filled ones.
@RestController
@RequestMapping("/api/targets")
class TargetFilesController {
  private final TargetTemplates templates;
  private final TargetSheets sheets;
  private final RegionTree tree;

  TargetFilesController(TargetTemplates templates, TargetSheets sheets, RegionTree tree) {
    this.templates = templates;
    this.sheets = sheets;
    this.tree = tree;
  }

  @GetMapping("/templat.xlsx")
  void template(
      CurrentUser user,
      @RequestParam(defaultValue = "") String region,
      @RequestParam String year,
      @RequestParam(defaultValue = "TEAM") TargetTemplates.Of of,
      HttpServletResponse response)
      throws IOException {
    var asked = Asked.read(tree, user.mainGrant().region(), region, year, "");
    var filling = templates.gather(user, asked, of);
    var name = "target-" + asked.year() + "-" + asked.region() + ".xlsx";
    response.setContentType(FileTypes.XLSX);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    TargetTemplates.write(filling, new BufferedOutputStream(response.getOutputStream()));
  }

  // The body is the file itself.
  @PostMapping("/reading")
  TargetSheet read(
      CurrentUser user,
      @RequestParam(defaultValue = "") String region,
      @RequestParam String year,
      HttpServletRequest request)
      throws IOException {
    var asked = Asked.read(tree, user.mainGrant().region(), region, year, "");
    return sheets.read(user, asked, request.getInputStream());
  }
}
