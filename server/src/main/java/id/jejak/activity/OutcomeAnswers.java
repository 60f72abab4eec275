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
import org.springframework.stereotype.Component;

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

  /// One answer: its HTTP status and the members of its JSON.
  record Answer(int status, Map<String, Object> members) {
    boolean isRefusal() {
      return status >= 400;
    }
  }

  Answer answer(CurrentUser user, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted accepted -> new Answer(accepted.status(), members(accepted));
      case Outcome.Conflict conflict -> answer(conflict(user, conflict.stored()));
      case Outcome.Refused refused -> answer(refused.problem());
    };
  }

  /// The outcomes of a batch in the order of its reports, each with the status a PUT would have.
  List<Map<String, Object>> list(
      CurrentUser user, List<BatchLine> batch, Map<UUID, Outcome> outcomes) {
    return batch.stream()
        .map(line -> member(line.idAsSent(), answer(user, line, outcomes)))
        .toList();
  }

  private Answer answer(CurrentUser user, BatchLine line, Map<UUID, Outcome> outcomes) {
    return switch (line) {
      case BatchLine.Report report ->
          answer(user, Objects.requireNonNull(outcomes.get(report.id())));
      case BatchLine.Unreadable unreadable -> answer(unreadable.problem());
    };
  }

  private static Map<String, Object> member(String id, Answer answer) {
    var member = new LinkedHashMap<String, Object>();
    member.put("id", id);
    member.put("status", answer.status());
    member.putAll(answer.members());
    return member;
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

  private Answer answer(Problem problem) {
    return new Answer(problem.type().http(), text.body(problem));
  }
}
