package id.jejak.bench;

import id.jejak.Client;
import id.jejak.SampleReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A signed-in phone that sends reports over the wire: one by one, or many in a batch.
final class Phones implements Load.Work {
  private static final JsonMapper json = new JsonMapper();
  private final Wire wire;
  private final String village;
  private final Reports reports;
  private final int batch;

  Phones(Wire wire, String village, Reports reports, int batch) {
    this.wire = wire;
    this.village = village;
    this.reports = reports;
    this.batch = batch;
  }

  @Override
  public int once() throws IOException {
    if (batch > 1) {
      sendBatch();
    } else {
      sendOne();
    }
    return batch;
  }

  private void sendOne() throws IOException {
    var photo = reports.withPhoto() ? reports.nextPhoto() : null;
    var body = reports.body(village, reports.nextDay(), photo);
    put("PUT /api/activities/" + SampleReport.id(), body, 201);
    if (photo != null) {
      var headers =
          "Tus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\nUpload-Length: "
              + photo.bytes().length
              + "\r\nUpload-Metadata: "
              + Client.metadata(photo.sha256())
              + "\r\n";
      wire.send("POST /api/uploads", headers, photo.bytes(), 201);
    }
  }

  private void sendBatch() throws IOException {
    var all = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < batch; i++) {
      all.add(reports.withId(village));
    }
    var text = json.writeValueAsString(Map.of("activities", all));
    var answer = put("POST /api/activities/batch", text, 200);
    if (answer.split("\"status\":201").length != batch + 1) {
      throw new IOException("not all of a batch were accepted");
    }
  }

  private String put(String line, String body, int expected) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return wire.send(line, "Content-Type: application/json\r\n", bytes, expected);
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
