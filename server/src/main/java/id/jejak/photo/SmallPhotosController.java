package id.jejak.photo;

import id.jejak.access.CurrentUser;
import id.jejak.shared.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/photos")
class SmallPhotosController {
  private static final int MOST = 40;
  private final Photos photos;

  SmallPhotosController(Photos photos) {
    this.photos = photos;
  }

  record SmallPhotos(List<SmallPhoto> items) {}

  /// Several small copies in one answer, for where every call takes seconds.
  @GetMapping
  SmallPhotos small(CurrentUser user, @RequestParam List<String> sha256) {
    if (sha256.isEmpty() || sha256.size() > MOST) {
      throw Problem.invalid("sha256", "Sebutkan 1 sampai 40 foto sekaligus.");
    }
    return new SmallPhotos(photos.small(user, new LinkedHashSet<>(sha256)));
  }
}
