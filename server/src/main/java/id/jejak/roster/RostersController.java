package id.jejak.roster;

import id.jejak.access.CurrentUser;
import id.jejak.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rosters")
class RostersController {
  private static final int MOST = 200;
  private final Rosters rosters;

  RostersController(Rosters rosters) {
    this.rosters = rosters;
  }

  @GetMapping
  List<RosterView> list(CurrentUser user) {
    return rosters.list(user);
  }

  @GetMapping("/{id}")
  RosterView get(CurrentUser user, @PathVariable UUID id) {
    return rosters.get(user, id);
  }

  // The body is the file itself.
  @PutMapping("/{id}")
  RosterView putFile(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String fileName,
      HttpServletRequest request)
      throws IOException {
    return rosters.put(user, id, fileName, request.getInputStream());
  }

  @GetMapping("/{id}/rows")
  RosterRows rows(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable RowOutcome outcome,
      @RequestParam(defaultValue = "0") int after,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid("limit", "Antara 1 dan 200 baris sekaligus.");
    }
    return rosters.rows(user, id, outcome, after, limit);
  }

  @PutMapping("/{id}/writing")
  RosterView write(CurrentUser user, @PathVariable UUID id, @RequestBody Choice choice) {
    return rosters.write(user, id, choice);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(CurrentUser user, @PathVariable UUID id) {
    rosters.delete(user, id);
  }
}
