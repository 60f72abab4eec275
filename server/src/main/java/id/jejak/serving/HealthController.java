package id.jejak.serving;

import id.jejak.check.Checks;
import id.jejak.shared.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {
  private final ServingStore store;
  private final Checks checks;

  HealthController(ServingStore store, Checks checks) {
    this.store = store;
    this.checks = checks;
  }

  /// `figures` is `different` when the latest nightly recount found a total that is not the sum of
  /// its reports; the server serves all the same.
  record Health(String status, String figures) {}

  @GetMapping("/api/health")
  @OpenToAll("machines ask whether the server is ready")
  Health health() {
    store.ping();
    return new Health("ready", checks.differences() == 0 ? "exact" : "different");
  }
}
