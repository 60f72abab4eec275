package id.jejak.publishing;

import id.jejak.photo.Photos;
import id.jejak.shared.OpenToAll;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@OpenToAll("public pages")
class PublicFilesController {
  private final PublicFiles files;
  private final Photos photos;

  PublicFilesController(PublicFiles files, Photos photos) {
    this.files = files;
    this.photos = photos;
  }

  @GetMapping("/umum/{name}")
  ResponseEntity<byte[]> file(@PathVariable String name) {
    var file = files.get(name);
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf(file.type()))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(file.bytes());
  }

  @GetMapping("/foto/{sha256}.jpg")
  ResponseEntity<byte[]> photo(
      @PathVariable String sha256, @RequestParam(defaultValue = "full") String size) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic().immutable())
        .body(photos.publicPicture(sha256, size.equals("thumb")));
  }
}
