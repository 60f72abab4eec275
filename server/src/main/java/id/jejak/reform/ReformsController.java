package id.jejak.reform;

import id.jejak.access.CurrentUser;
import id.jejak.shared.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/regions/changes")
class ReformsController {
  private final Reforms reforms;

  ReformsController(Reforms reforms) {
    this.reforms = reforms;
  }

  @GetMapping
  Reform.Page list(
      CurrentUser user,
      @RequestParam(defaultValue = "false") boolean open,
      @RequestParam(defaultValue = "") String after) {
    return reforms.list(user, open, after.isEmpty() ? null : number(after));
  }

  @GetMapping("/{id}")
  Reform get(CurrentUser user, @PathVariable UUID id) {
    return reforms.get(user, id);
  }

  @PostMapping("/preview")
  Preview preview(CurrentUser user, @RequestBody ReformForm form) {
    return reforms.preview(user, form.checked());
  }

  @PutMapping("/{id}")
  Reform plan(CurrentUser user, @PathVariable UUID id, @RequestBody ReformForm form) {
    return reforms.plan(user, id, form.checked());
  }

  @DeleteMapping("/{id}")
  Reform undo(CurrentUser user, @PathVariable UUID id) {
    return reforms.undo(user, id);
  }

  private static @Nullable Long number(String after) {
    try {
      return Long.valueOf(after);
    } catch (NumberFormatException unreadable) {
      throw Problem.invalid("after", "Tanda halaman tidak terbaca.");
    }
  }
}
