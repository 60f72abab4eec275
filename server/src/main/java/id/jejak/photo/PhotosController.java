package id.jejak.photo;

import id.jejak.access.CurrentUser;
import id.jejak.receipt.Receipt;
import id.jejak.shared.Problem;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/photos/{sha256}")
class PhotosController {
  private final Photos photos;

  PhotosController(Photos photos) {
    this.photos = photos;
  }

  record ReceiptView(Receipt receipt) {}

  @GetMapping
  ResponseEntity<byte[]> picture(
      CurrentUser user,
      @PathVariable String sha256,
      @RequestParam(defaultValue = "full") String size) {
    var wanted =
        switch (size) {
          case "full" -> PhotoFiles.Size.FULL;
          case "thumb" -> PhotoFiles.Size.THUMB;
          default -> throw Problem.invalid("size", "Ukuran foto: thumb atau full.");
        };
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        // The name is the content: it never changes.
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
        // One browser may serve several officers, each with a scope of her own.
        .varyBy("Cookie", "X-Jejak-Officer")
        .body(photos.picture(user, sha256, wanted));
  }

  @GetMapping("/receipt")
  ReceiptView receipt(CurrentUser user, @PathVariable String sha256) {
    return new ReceiptView(photos.receipt(user, sha256));
  }
}
