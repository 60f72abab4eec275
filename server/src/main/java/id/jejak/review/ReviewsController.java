package id.jejak.review;

import id.jejak.access.CurrentUser;
import id.jejak.activity.ActivityState;
import id.jejak.shared.Problem;
import id.jejak.shared.ProblemText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/activities")
class ReviewsController {
  private static final int LONGEST_NOTE = 1_000;
  private static final int MOST_DECISIONS = 200;
  private final Reviews reviews;
  private final ProblemText text;

  ReviewsController(Reviews reviews, ProblemText text) {
    this.reviews = reviews;
    this.text = text;
  }

  record DecisionForm(
      @Nullable UUID id,
      @Nullable Integer revision,
      @Nullable String decision,
      @Nullable String note,
      @Nullable UUID decisionId,
      @Nullable ActivityState seenState) {
    Judgement judgement(UUID activity) {
      return new Judgement(activity, checkedRevision(), checkedDecision(), decisionId, seenState);
    }

    int checkedRevision() {
      if (revision == null) {
        throw Problem.invalid("revision", "Sebutkan revisi yang diperiksa.");
      }
      return revision;
    }

    Decision checkedDecision() {
      return switch (decision) {
        case "APPROVED" -> new Decision.Approve();
        case "RETURNED" -> new Decision.SendBack(checkedNote());
        case null, default ->
            throw Problem.invalid("decision", "Pilih setujui atau minta perbaikan.");
      };
    }

    private String checkedNote() {
      if (note == null || note.isBlank()) {
        throw Problem.invalid("note", "Tulis apa yang perlu diperbaiki.");
      }
      if (note.length() > LONGEST_NOTE) {
        throw Problem.invalid("note", "Catatan paling panjang 1.000 huruf.");
      }
      return note.strip();
    }
  }

  record Decided(ActivityState state, int revision) {}

  @PostMapping("/{id}/review")
  Decided decide(CurrentUser user, @PathVariable UUID id, @RequestBody DecisionForm form) {
    var state = reviews.decide(user, form.judgement(id));
    return new Decided(state, form.checkedRevision());
  }

  record DecisionBatch(@Nullable List<@Nullable DecisionForm> decisions) {}

  record DecisionOutcomes(List<Map<String, Object>> outcomes) {}

  @PostMapping("/review/batch")
  DecisionOutcomes decideAll(CurrentUser user, @RequestBody DecisionBatch batch) {
    var decisions = batch.decisions();
    if (decisions == null || decisions.isEmpty() || decisions.size() > MOST_DECISIONS) {
      throw Problem.invalid("decisions", "Kirim 1 sampai 200 keputusan sekaligus.");
    }
    return new DecisionOutcomes(decisions.stream().map(form -> outcome(user, form)).toList());
  }

  // Each decision is a transaction of its own: one that comes too late harms no other.
  private Map<String, Object> outcome(CurrentUser user, @Nullable DecisionForm form) {
    var outcome = new LinkedHashMap<String, Object>();
    outcome.put("id", form == null ? null : form.id());
    try {
      if (form == null || form.id() == null) {
        throw Problem.invalid("id", "Sebutkan laporan yang diperiksa.");
      }
      ActivityState state = reviews.decide(user, form.judgement(form.id()));
      outcome.put("status", 200);
      outcome.put("state", state);
      outcome.put("revision", form.revision());
    } catch (Problem refusal) {
      outcome.putAll(text.body(refusal));
    }
    return outcome;
  }

  record Opening(@Nullable Integer revision) {}

  @PutMapping("/{id}/opening")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void open(CurrentUser user, @PathVariable UUID id, @RequestBody Opening opening) {
    if (opening.revision() == null) {
      throw Problem.invalid("revision", "Sebutkan revisi yang dibuka.");
    }
    reviews.open(user, id, opening.revision());
  }

  record Publication(@Nullable Boolean published) {}

  record Published(boolean published) {}

  @PostMapping("/{id}/publication")
  Published publish(CurrentUser user, @PathVariable UUID id, @RequestBody Publication form) {
    if (form.published() == null) {
      throw Problem.invalid("published", "Pilih tampil atau tidak.");
    }
    reviews.publish(user, id, form.published());
    return new Published(form.published());
  }
}
