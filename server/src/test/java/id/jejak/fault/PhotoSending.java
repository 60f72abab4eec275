package id.jejak.fault;

import static id.jejak.fault.Patience.persist;

import id.jejak.Client;
import id.jejak.shared.Sha256;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;

/// One photo on its way by tus, in pieces; after every cut it asks how far it came and goes on
/// there. What was acknowledged must never have to be sent again.
final class PhotoSending {
  private static final String CHUNK = "application/offset+octet-stream";

  private final Client client;
  private final String village;
  private final byte[] photo;
  private final String sha256;
  private final Ledger ledger;
  private final Random random;
  private String upload = "";
  private int acknowledged;

  PhotoSending(Client client, String village, byte[] photo, Ledger ledger, Random random) {
    this.client = client;
    this.village = village;
    this.photo = photo;
    this.sha256 = Sha256.hex(photo);
    this.ledger = ledger;
    this.random = random;
  }

  void send() {
    while (acknowledged < photo.length) {
      try {
        if (upload.isEmpty()) {
          begin();
        } else {
          goOn();
        }
      } catch (UncheckedIOException cut) {
        Patience.rest(20, 120);
      }
    }
    var answer = persist(() -> client.get("/api/photos/" + sha256 + "/receipt"));
    if (answer.status() == 200) {
      ledger.add(sha256, new Ledger.Photo(village, answer.json().get("receipt")));
    } else {
      ledger.complain("photo " + sha256 + " is whole, but: " + answer.text());
    }
  }

  private void begin() {
    var answer =
        persist(() ->
            client.tus(
                "POST",
                "/api/uploads",
                new byte[0],
                "Upload-Length",
                String.valueOf(photo.length),
                "Upload-Metadata",
                Client.metadata(sha256)));
    upload = answer.expect(201).header("Location");
  }

  private void goOn() {
    var head = persist(() -> client.tus("HEAD", upload, new byte[0])).expect(200);
    var offset = Integer.parseInt(head.header("Upload-Offset"));
    if (offset < acknowledged) {
      ledger.complain(upload + " fell back from " + acknowledged + " to " + offset);
    }
    acknowledged = offset;
    while (acknowledged < photo.length) {
      var until = Math.min(photo.length, acknowledged + 5_000 + random.nextInt(60_000));
      var piece = Arrays.copyOfRange(photo, acknowledged, until);
      var at = String.valueOf(acknowledged);
      var answer = client.tus("PATCH", upload, piece, "Upload-Offset", at, "Content-Type", CHUNK);
      if (answer.status() == 503) {
        return;
      }
      acknowledged = Integer.parseInt(answer.expect(204).header("Upload-Offset"));
    }
  }
}
