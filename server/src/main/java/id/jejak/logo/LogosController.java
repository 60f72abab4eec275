package id.jejak.logo;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.Problem;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LogosController {
  private static final int KEPT_DAYS = 365;
  private final Logos logos;
  private final RegionTree tree;

  LogosController(Logos logos, RegionTree tree) {
    this.logos = logos;
    this.tree = tree;
  }

  record AddedLogo(String sha256) {}

  @PostMapping(
      path = "/api/teams/{code}/logos",
      consumes = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE})
  AddedLogo add(CurrentUser user, @PathVariable String code, @RequestBody byte[] picture) {
    return new AddedLogo(logos.add(user, tree.now(RegionCode.valueOf(code)), picture));
  }

  @GetMapping("/api/logos/{sha256}")
  ResponseEntity<byte[]> get(CurrentUser user, @PathVariable String sha256) {
    var png = logos.find(sha256).orElseThrow(Problem::notFound);
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        // The name is the content: it never changes.
        .cacheControl(CacheControl.maxAge(Duration.ofDays(KEPT_DAYS)).cachePrivate().immutable())
        .body(png);
  }
}
