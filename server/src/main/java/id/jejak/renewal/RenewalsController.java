package id.jejak.renewal;

import id.jejak.access.CurrentUser;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/regions/imports/updates")
class RenewalsController {
  private final Renewals renewals;

  RenewalsController(Renewals renewals) {
    this.renewals = renewals;
  }

  /// Without `numbers`: all that are still open.
  record AcceptanceForm(@Nullable LocalDate effectiveOn, @Nullable List<Integer> numbers) {}

  record Newest(@Nullable UUID id) {}

  @GetMapping
  Newest newest(CurrentUser user) {
    return new Newest(renewals.findNewest(user).orElse(null));
  }

  @PutMapping(path = "/{id}", consumes = "text/csv")
  Renewal compare(CurrentUser user, @PathVariable UUID id, InputStream body) {
    return renewals.compare(user, id, body);
  }

  @GetMapping("/{id}")
  Renewal get(
      CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "0") int after) {
    return renewals.get(user, id, after);
  }

  @PostMapping("/{id}/acceptance")
  Renewal accept(CurrentUser user, @PathVariable UUID id, @RequestBody AcceptanceForm form) {
    return renewals.accept(user, id, form.effectiveOn(), form.numbers());
  }
}
