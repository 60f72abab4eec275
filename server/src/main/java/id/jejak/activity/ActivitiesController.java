package id.jejak.activity;

import id.jejak.access.CurrentUser;
import id.jejak.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/activities")
class ActivitiesController {
  private final Submissions submissions;
  private final Activities activities;
  private final OutcomeAnswers answers;

  ActivitiesController(Submissions submissions, Activities activities, OutcomeAnswers answers) {
    this.submissions = submissions;
    this.activities = activities;
    this.answers = answers;
  }

  @PutMapping("/{id}")
  ResponseEntity<Object> submit(
      CurrentUser user, @PathVariable UUID id, @RequestBody JsonNode body) {
    var answer = answers.answer(user, submissions.submit(user, id, body));
    return ResponseEntity.status(answer.status())
        .contentType(
            answer.isRefusal() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON)
        .body(answer.members());
  }

  record ReportBatch(@Nullable List<@Nullable JsonNode> activities) {}

  record Outcomes(List<Map<String, Object>> outcomes) {}

  @PostMapping("/batch")
  Outcomes submitAll(CurrentUser user, @RequestBody ReportBatch batch) {
    var lines = BatchReader.read(batch.activities());
    var outcomes = submissions.submitAll(user, BatchReader.bodies(lines));
    return new Outcomes(answers.list(user, lines, outcomes));
  }

  @GetMapping("/{id}")
  ActivityView get(CurrentUser user, @PathVariable UUID id) {
    return activities.view(user, id);
  }

  record Revisions(List<RevisionView> items) {}

  @GetMapping("/{id}/revisions")
  Revisions revisions(CurrentUser user, @PathVariable UUID id) {
    return new Revisions(activities.revisions(user, id));
  }

  @GetMapping
  ActivityPage list(CurrentUser user, @ModelAttribute ActivityQuery query) {
    return activities.list(user, query);
  }

  record Withdrawal(@Nullable String reason) {}

  record Withdrawn(ActivityState state) {}

  @PostMapping("/{id}/withdraw")
  Withdrawn withdraw(CurrentUser user, @PathVariable UUID id, @RequestBody Withdrawal withdrawal) {
    var reason = withdrawal.reason();
    if (reason == null || reason.isBlank() || reason.length() > 1_000) {
      throw Problem.invalid("reason", "Tulis alasan penarikan, paling panjang 1.000 huruf.");
    }
    activities.withdraw(user, id, reason.strip());
    return new Withdrawn(ActivityState.WITHDRAWN);
  }
}
