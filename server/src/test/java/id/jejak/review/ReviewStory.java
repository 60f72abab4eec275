package id.jejak.review;

import static id.jejak.SampleReport.chillies;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.SampleReport;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What stories about reviewing have in common: a village of Kecamatan Kayoa Selatan and its
/// reviewers.
abstract class ReviewStory extends HttpTest {
  static final String DISTRICT = "82.04.12";
  static final String LALUIN = "82.04.12.2001";

  UUID submitted(String region) {
    var id = SampleReport.id();
    secretaryOf(region).put(path(id), chillies(region).body()).expect(201);
    return id;
  }

  static Answer approve(Client reviewer, UUID id, int revision) {
    return reviewer.post(
        path(id) + "/review", Map.of("revision", revision, "decision", "APPROVED"));
  }

  static Answer sendBack(Client reviewer, UUID id, int revision, String note) {
    return reviewer.post(
        path(id) + "/review", Map.of("revision", revision, "decision", "RETURNED", "note", note));
  }

  String stateOf(UUID id) {
    return secretaryOf("82.04").get(path(id)).expect(200).json().get("state").stringValue();
  }

  JsonNode reviewsOf(UUID id) {
    return secretaryOf("82.04").get(path(id)).expect(200).json().get("reviews");
  }

  static String path(UUID id) {
    return "/api/activities/" + id;
  }
}
