package id.jejak.sync;

import id.jejak.access.CurrentUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChangesController {
  private final Changes changes;

  ChangesController(Changes changes) {
    this.changes = changes;
  }

  @GetMapping("/api/changes")
  Changes.ChangePage list(CurrentUser user, @RequestParam(defaultValue = "") String since) {
    return changes.listSince(user, since);
  }
}
