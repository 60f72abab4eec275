package id.jejak.parcel;

import id.jejak.activity.Outcome;
import id.jejak.activity.Submissions;
import id.jejak.parcel.Opening.Opened;
import id.jejak.photo.Photos;
import id.jejak.shared.Problem;
import id.jejak.shared.ProblemText;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hands what a bundle holds to the very intake that its author's own phone would use. It may be
/// repeated: the same bytes meet the same receipt.
@Component
class Delivery {
  private static final Logger log = LoggerFactory.getLogger(Delivery.class);
  private final Submissions submissions;
  private final Photos photos;
  private final ProblemText text;
  private final JsonMapper json;

  Delivery(Submissions submissions, Photos photos, ProblemText text, JsonMapper json) {
    this.submissions = submissions;
    this.photos = photos;
    this.text = text;
    this.json = json;
  }

  Fate deliver(Opened opened) {
    var fate = submit(opened);
    keepPhotos(opened);
    return fate;
  }

  private Fate submit(Opened opened) {
    var body = opened.body();
    try {
      return switch (submissions.submit(opened.author(), opened.parcel().header().report(), body)) {
        case Outcome.Accepted accepted ->
            new Fate(Fate.State.ACCEPTED, null, accepted.revision(), null);
        case Outcome.Conflict conflict ->
            new Fate(Fate.State.CONFLICT, wording(body), conflict.stored().revision(), null);
        case Outcome.Refused refused -> refused(body, refused.problem());
      };
    } catch (Problem refusal) {
      return refused(body, refusal);
    }
  }

  // The carrier can mend nothing; the author, who can, finds it with the reason.
  private Fate refused(JsonNode body, Problem problem) {
    var reason = String.valueOf(text.body(problem).get("detail"));
    var base = body.path("baseRevision").asInt(0);
    return new Fate(Fate.State.REFUSED, wording(body), base, reason);
  }

  private String wording(JsonNode body) {
    return json.writeValueAsString(body);
  }

  // Only what the report names; a picture that cannot be opened stays missing, and its author's
  // phone, which still has it, says so.
  private void keepPhotos(Opened opened) {
    var named = new HashSet<String>();
    opened.body().path("photos").forEach(photo -> named.add(photo.path("sha256").asString("")));
    for (var photo : opened.parcel().photos()) {
      if (named.contains(photo.sha256())) {
        try {
          photos.keep(opened.author().officer(), photo.sha256(), photo.jpeg());
        } catch (Problem refusal) {
          log.info("photo {} of a bundle is refused: {}", photo.sha256(), refusal.getMessage());
        }
      }
    }
  }
}
