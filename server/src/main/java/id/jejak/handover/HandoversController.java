package id.jejak.handover;

import id.jejak.access.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HandoversController {
  private final Handovers handovers;

  HandoversController(Handovers handovers) {
    this.handovers = handovers;
  }

  record HandoverList(List<Handover> items) {}

  @PutMapping("/api/handovers/{id}")
  Handover handOver(CurrentUser user, @PathVariable UUID id, @RequestBody HandoverForm form) {
    return handovers.handOver(user, id, form.checked());
  }

  @GetMapping("/api/handovers/{id}")
  Handover get(CurrentUser user, @PathVariable UUID id) {
    return handovers.get(user, id);
  }

  @GetMapping("/api/officers/{officer}/handovers")
  HandoverList listOf(CurrentUser user, @PathVariable UUID officer) {
    return new HandoverList(handovers.listOf(user, officer));
  }

  @GetMapping("/api/officers/{officer}/offices/{office}/open-work")
  OpenWork openWork(CurrentUser user, @PathVariable UUID officer, @PathVariable UUID office) {
    return handovers.openWork(user, officer, office);
  }
}
