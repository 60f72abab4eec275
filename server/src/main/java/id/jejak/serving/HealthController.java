package id.jejak.serving;

import id.jejak.shared.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {
  private final ServingStore store;

  HealthController(ServingStore store) {
    this.store = store;
  }

  record Health(String status) {}

  @GetMapping("/api/health")
  @OpenToAll("machines ask whether the server is ready")
  Health health() {
    store.ping();
    return new Health("ready");
  }
}
