package id.jejak.activity;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.Problem;
import id.jejak.shared.ProblemText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Turns outcomes of intake into answers.
@Component
class OutcomeAnswers {
  private final ActivityStore store;
  private final Access access;
  private final ProblemText text;

  OutcomeAnswers(ActivityStore store, Access access, ProblemText text) {
    this.store = store;
    this.access = access;
    this.text = text;
  }

  ResponseEntity<Object> answer(CurrentUser user, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted accepted ->
          ResponseEntity.status(accepted.status()).body(members(accepted));
      case Outcome.Conflict conflict -> answer(conflict(user, conflict.stored()));
      case Outcome.Refused refused -> answer(refused.problem());
    };
  }

  /// The outcomes of a batch in the order of its reports, each with the status a PUT would have.
  List<Map<String, Object>> list(
      CurrentUser user, Map<UUID, JsonNode> bodies, Map<UUID, Outcome> outcomes) {
    return bodies.keySet().stream()
        .map(id -> line(user, id, Objects.requireNonNull(outcomes.get(id))))
        .toList();
  }

  private Map<String, Object> line(CurrentUser user, UUID id, Outcome outcome) {
    var line = new LinkedHashMap<String, Object>();
    line.put("id", id);
    switch (outcome) {
      case Outcome.Accepted accepted -> {
        line.put("status", accepted.status());
        line.putAll(members(accepted));
      }
      case Outcome.Conflict conflict -> line.putAll(text.body(conflict(user, conflict.stored())));
      case Outcome.Refused refused -> line.putAll(text.body(refused.problem()));
    }
    return line;
  }

  private static Map<String, Object> members(Outcome.Accepted accepted) {
    var members = new LinkedHashMap<String, Object>();
    members.put("receipt", accepted.receipt());
    members.put("state", accepted.state());
    members.put("revision", accepted.revision());
    members.put("missingPhotos", accepted.missingPhotos());
    return members;
  }

  /// 409 with the stored version, for those who may see it.
  private Problem conflict(CurrentUser user, StoredActivity stored) {
    if (!access.allows(user, Permission.VIEW_ACTIVITY, stored.region(), stored.field())) {
      return new Problem(CommonProblem.NOT_ALLOWED);
    }
    var revision = store.listRevisions(stored.id()).getLast();
    var members = new LinkedHashMap<String, Object>();
    members.put("id", stored.id());
    members.put("revision", revision.revision());
    members.put("state", stored.state());
    members.put("sha256", revision.sha256());
    members.put("body", revision.body());
    members.put("author", revision.author());
    members.put("receivedAt", revision.receivedAt());
    return new Problem(ActivityProblem.EDIT_CONFLICT, Map.of("stored", members));
  }

  private ResponseEntity<Object> answer(Problem problem) {
    return ResponseEntity.status(problem.type().http())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(text.body(problem));
  }
}
