package id.jejak.draft;

import id.jejak.access.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/drafts")
class DraftsController {
  private final Drafts drafts;
  private final JsonMapper json;

  DraftsController(Drafts drafts, JsonMapper json) {
    this.drafts = drafts;
    this.json = json;
  }

  record DraftList(List<DraftCopy> items) {}

  record DraftContent(JsonNode content) {}

  @GetMapping
  DraftList list(CurrentUser user) {
    return new DraftList(drafts.list(user));
  }

  @GetMapping("/{id}/{device}")
  DraftContent content(CurrentUser user, @PathVariable UUID id, @PathVariable UUID device) {
    return new DraftContent(json.readTree(drafts.content(user, id, device)));
  }

  @PutMapping("/{id}/{device}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(
      CurrentUser user,
      @PathVariable UUID id,
      @PathVariable UUID device,
      @RequestBody DraftForm form) {
    drafts.keep(user, form.checked(id, device));
  }

  @DeleteMapping("/{id}/{device}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(CurrentUser user, @PathVariable UUID id, @PathVariable UUID device) {
    drafts.remove(user, id, device);
  }
}
