package id.jejak.serving;

import id.jejak.shared.OpenToAll;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {
  private final ServingStore store;

  HealthController(ServingStore store) {
    this.store = store;
  }

  @GetMapping("/api/health")
  @OpenToAll("machines ask whether the server is ready")
  Map<String, String> health() {
    store.ping();
    return Map.of("status", "ready");
  }
}
