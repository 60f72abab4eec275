package id.jejak.photo;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Client;
import id.jejak.ReceiptReader;
import id.jejak.SampleReport;
import id.jejak.shared.Sha256;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Resumable uploads by the rules of tus, and what the server answers to anything else.
class UploadsHttpTest extends UploadTest {
  @Autowired private PhotoJobs jobs;

  @Test
  void a_photo_that_comes_in_odd_pieces_is_whole_and_has_a_receipt() {
    var photo = nextPhoto();
    var sha256 = Sha256.hex(photo);
    var id = SampleReport.id();
    var report = chillies(INDOMUT).photo(sha256).body();
    var accepted = phone().put("/api/activities/" + id, report).expect(201).json();
    assertThat(accepted.get("missingPhotos").get(0).stringValue()).isEqualTo(sha256);
    phone().get("/api/photos/" + sha256 + "/receipt").expect(404, "NOT_FOUND");

    var upload = begin(photo);
    var offset = 0;
    for (var size : new int[] {1, 7, 333, 1, 64}) {
      assertThat(offset(upload)).isEqualTo(offset);
      var answer = send(upload, offset, Arrays.copyOfRange(photo, offset, offset + size));
      offset += size;
      answer.expect(204);
      assertThat(answer.header("Upload-Offset")).isEqualTo(String.valueOf(offset));
    }
    send(upload, offset, Arrays.copyOfRange(photo, offset, photo.length)).expect(204);

    assertThat(offset(upload)).isEqualTo(photo.length);
    var receipt =
        phone().get("/api/photos/" + sha256 + "/receipt").expect(200).json().get("receipt");
    assertThat(receipt.get("kind").stringValue()).isEqualTo("photo");
    assertThat(receipt.get("id").stringValue()).isEqualTo(sha256);
    assertThat(receipt.get("sha256").stringValue()).isEqualTo(sha256);
    assertThat(receipt.get("revision").intValue()).isZero();
    var keys = new ReceiptReader(visitor().get("/api/keys").expect(200).json());
    assertThat(keys.isValid(receipt)).isTrue();
    var again = phone().put("/api/activities/" + id, report).expect(200).json();
    assertThat(again.get("missingPhotos")).isEmpty();
    assertThat(chunksOf(upload)).isZero();
  }

  @Test
  void a_piece_for_another_place_is_refused_and_changes_nothing() {
    var photo = nextPhoto();
    var upload = begin(photo);
    send(upload, 0, Arrays.copyOf(photo, 100)).expect(204);
    send(upload, 0, Arrays.copyOf(photo, 100)).expect(409, "WRONG_OFFSET");
    send(upload, 101, Arrays.copyOf(photo, 10)).expect(409, "WRONG_OFFSET");
    send(upload, -1, Arrays.copyOf(photo, 10)).expect(409, "WRONG_OFFSET");
    assertThat(offset(upload)).isEqualTo(100);
  }

  @Test
  void a_piece_whose_checksum_differs_is_not_kept() {
    var photo = nextPhoto();
    var upload = begin(photo);
    var piece = Arrays.copyOf(photo, 200);
    var right = Base64.getEncoder().encodeToString(digest("SHA-1", piece));
    var wrong = Base64.getEncoder().encodeToString(digest("SHA-1", photo));

    patch(upload, 0, piece, "Upload-Checksum", "sha1 " + wrong).expect(460, "WRONG_BYTES");
    assertThat(offset(upload)).isZero();
    patch(upload, 0, piece, "Upload-Checksum", "sha1 " + right).expect(204);
    assertThat(offset(upload)).isEqualTo(200);
    var rest = Arrays.copyOfRange(photo, 200, photo.length);
    var sha256 = Base64.getEncoder().encodeToString(digest("SHA-256", rest));
    patch(upload, 200, rest, "Upload-Checksum", "md5 " + wrong).expect(422);
    patch(upload, 200, rest, "Upload-Checksum", "sha1").expect(422);
    patch(upload, 200, rest, "Upload-Checksum", "sha1 %%%").expect(422);
    patch(upload, 200, rest, "Upload-Checksum", "sha256 " + sha256).expect(204);
  }

  @Test
  void other_bytes_than_announced_are_refused_and_leave_nothing() {
    var photo = nextPhoto();
    var other = nextPhoto();
    phone().upload(Sha256.hex(other), photo).expect(460, "WRONG_BYTES");
    phone().get("/api/photos/" + Sha256.hex(other) + "/receipt").expect(404);
    phone().get("/api/photos/" + Sha256.hex(photo) + "/receipt").expect(404);

    var upload = begin(photo);
    send(upload, 0, new byte[100]).expect(204);
    send(upload, 100, Arrays.copyOfRange(photo, 100, photo.length)).expect(460, "WRONG_BYTES");
    head(upload).expect(404);
    assertThat(chunksOf(upload)).isZero();
  }

  @Test
  void a_photo_that_is_held_already_is_finished_at_once_and_sending_it_again_is_harmless() {
    var photo = nextPhoto();
    var sha256 = Sha256.hex(photo);
    phone().upload(sha256, photo).expect(201);
    var receipt = phone().get("/api/photos/" + sha256 + "/receipt").expect(200).text();

    var upload = begin(photo);
    assertThat(offset(upload)).isEqualTo(photo.length);
    send(upload, photo.length, new byte[0]).expect(204);
    phone().upload(sha256, photo).expect(201);

    assertThat(phone().get("/api/photos/" + sha256 + "/receipt").text()).isEqualTo(receipt);
    var report = chillies(INDOMUT).photo(sha256).body();
    var accepted = phone().put("/api/activities/" + SampleReport.id(), report).expect(201).json();
    assertThat(accepted.get("missingPhotos")).isEmpty();
  }

  @Test
  void an_upload_belongs_to_its_sender() {
    var photo = nextPhoto();
    var upload = begin(photo);
    var other = secretaryOf(BELANG);
    other.tus("HEAD", upload, new byte[0]).expect(404);
    other
        .tus("PATCH", upload, photo, "Upload-Offset", "0", "Content-Type", CHUNK)
        .expect(404, "NOT_FOUND");
    other.tus("DELETE", upload, new byte[0]).expect(404);
    visitor().tus("HEAD", upload, new byte[0]).expect(401);
    visitor().upload(Sha256.hex(photo), photo).expect(401, "NOT_SIGNED_IN");
    assertThat(offset(upload)).isZero();
  }

  @Test
  void an_upload_can_be_given_up() {
    var photo = nextPhoto();
    var upload = begin(photo);
    send(upload, 0, Arrays.copyOf(photo, 100)).expect(204);
    phone().tus("DELETE", upload, new byte[0]).expect(204);
    head(upload).expect(404);
    phone().tus("DELETE", upload, new byte[0]).expect(404);
    assertThat(chunksOf(upload)).isZero();
  }

  @Test
  void an_upload_that_nobody_goes_on_with_expires() {
    var upload = begin(nextPhoto());
    assertThat(head(upload).header("Upload-Expires")).endsWith("GMT");
    db.sql("update upload set expires_at = now() - interval '1 second' where id = ?::uuid")
        .param(idOf(upload))
        .update();
    head(upload).expect(404);
    jobs.deleteExpiredUploads();
    assertThat(
            db.sql("select count(*) from upload where id = ?::uuid")
                .param(idOf(upload))
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void what_the_protocol_asks_for_is_answered() {
    var options = visitor().sendRaw("OPTIONS", "/api/uploads", "").expect(204);
    assertThat(options.header("Tus-Version")).isEqualTo("1.0.0");
    assertThat(options.header("Tus-Max-Size")).isEqualTo("5242880");
    assertThat(options.header("Tus-Extension").split(","))
        .contains("creation", "creation-with-upload", "checksum", "expiration", "termination");
    assertThat(options.header("Tus-Checksum-Algorithm")).contains("sha1");
    var upload = begin(nextPhoto());
    var head = head(upload).expect(200);
    assertThat(head.header("Tus-Resumable")).isEqualTo("1.0.0");
    assertThat(head.header("Cache-Control")).contains("no-store");
    assertThat(head.header("Upload-Length")).isNotEmpty();
  }

  @Test
  void a_request_that_is_not_tus_gets_a_clear_answer() {
    var sha256 = Client.metadata(Sha256.hex(nextPhoto()));
    create("Upload-Length", "100").expect(422, "INVALID");
    create("Upload-Length", "100", "Upload-Metadata", "sha256 %%%").expect(422, "INVALID");
    create("Upload-Length", "100", "Upload-Metadata", "sha256 QUJD").expect(422, "INVALID");
    create("Upload-Metadata", sha256).expect(422, "INVALID");
    create("Upload-Length", "0", "Upload-Metadata", sha256).expect(422, "INVALID");
    create("Upload-Length", "-5", "Upload-Metadata", sha256).expect(422, "INVALID");
    create("Upload-Length", "many", "Upload-Metadata", sha256).expect(422, "INVALID");
    create("Upload-Defer-Length", "1", "Upload-Metadata", sha256).expect(422, "INVALID");
    phone()
        .sendRaw("POST", "/api/uploads", "", "X-Jejak", "1", "Tus-Resumable", "0.2.2")
        .expect(412, "WRONG_PROTOCOL_VERSION");
    var upload = begin(nextPhoto());
    phone().tus("PATCH", upload, new byte[9], "Content-Type", CHUNK).expect(400, "MALFORMED");
    phone()
        .tus("PATCH", upload, new byte[9], "Content-Type", CHUNK, "Upload-Offset", "x")
        .expect(422, "INVALID");
    phone()
        .tus("PATCH", upload, new byte[9], "Content-Type", "text/plain", "Upload-Offset", "0")
        .expect(415, "WRONG_MEDIA_TYPE");
    phone().tus("HEAD", "/api/uploads/none", new byte[0]).expect(422);
    phone().tus("PUT", upload, new byte[9]).expect(405, "METHOD_NOT_ALLOWED");
  }

  @Test
  void the_largest_photo_is_kept_and_a_larger_one_is_refused_before_it_is_sent() {
    var largest = padded(Uploads.LARGEST);
    phone().upload(Sha256.hex(largest), largest).expect(201);
    var larger = padded(Uploads.LARGEST + 1);
    phone().upload(Sha256.hex(larger), larger).expect(413, "TOO_LARGE");
    create("Upload-Length", "99999999999", "Upload-Metadata", Client.metadata(Sha256.hex(largest)))
        .expect(413, "TOO_LARGE");
  }

  /// A JPEG with as many bytes of comments as it takes.
  private static byte[] padded(int length) {
    var jpeg = nextPhoto();
    var out = new Bytes().add(jpeg, 0, 2);
    var left = length - jpeg.length;
    while (left > 0) {
      var size = left > 70_000 ? 65_000 : left > 65_000 ? 30_000 : left;
      out.segment(0xFE, new byte[size - 4]);
      left -= size;
    }
    return out.add(jpeg, 2, jpeg.length - 2).toArray();
  }
}
