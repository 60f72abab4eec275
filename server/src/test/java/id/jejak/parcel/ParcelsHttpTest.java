package id.jejak.parcel;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.ReceiptReader;
import id.jejak.SamplePhoto;
import id.jejak.SampleReport;
import id.jejak.access.Role;
import id.jejak.device.PhoneKey;
import id.jejak.shared.Sha256;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A report that another officer's phone brings: the server trusts its author's signature and
/// nobody who carried it.
class ParcelsHttpTest extends HttpTest {
  private static final String VILLAGE = "82.04.04.2016";
  private static final String CARRIER = "82.04.04.2017";
  private static final long SEED = 20_261_125;
  @Autowired private JdbcClient db;
  private final PhoneKey phone = new PhoneKey();
  private Client author;
  private UUID officer;

  @BeforeEach
  void anAuthorWithAPhone() {
    db.sql("delete from parcel_refusal").update();
    author = secretaryOf(VILLAGE);
    officer = officerOf(author);
    phone.register(author).expect(204);
  }

  @Test
  void a_carried_report_arrives_as_if_its_author_had_sent_it() {
    var photo = SamplePhoto.of(701);
    var id = SampleReport.id();
    var body = chillies(VILLAGE).photo(photo.sha256()).body();
    var parcel = new Bundle(officer, id, body, phone, photo).sealedFor(visitor());

    bring(parcel).expect(201);
    var keys = new ReceiptReader(visitor().get("/api/keys").json());
    var receipt = receiptOf(parcel).expect(200).json().get("receipt");
    assertThat(receipt.get("kind").stringValue()).isEqualTo("parcel");
    assertThat(receipt.get("sha256").stringValue()).isEqualTo(Sha256.hex(parcel));
    assertThat(keys.isValid(receipt)).isTrue();

    var held = author.get("/api/activities/" + id).expect(200).json();
    assertThat(held.get("revision").intValue()).isEqualTo(1);
    assertThat(held.at("/photos/0/held").booleanValue()).isTrue();
    assertThat(keys.isValid(held.get("receipt"))).isTrue();
    assertThat(held.at("/author/name").stringValue())
        .isEqualTo(author.get("/api/session").json().at("/officer/name").stringValue());
    var again = author.put("/api/activities/" + id, body).expect(200).json();
    assertThat(again.get("receipt")).isEqualTo(held.get("receipt"));
    assertThat(again.get("missingPhotos")).isEmpty();
    assertThat(monthOf(VILLAGE)).isEqualTo(1);
  }

  @Test
  void bringing_it_again_by_whomever_changes_nothing() {
    var id = SampleReport.id();
    var body = chillies("82.04.04.2018").body();
    var writer = secretaryOf("82.04.04.2018");
    phoneOf(writer);
    var parcel = new Bundle(officerOf(writer), id, body, phoneOf(writer)).sealedFor(visitor());
    bring(parcel).expect(201);
    var receipt = receiptOf(parcel).expect(200).text();
    bring(parcel).expect(201);
    chairOf(CARRIER).tus("POST", "/api/uploads", parcel, announcing(parcel)).expect(201);
    assertThat(receiptOf(parcel).text()).isEqualTo(receipt);
    assertThat(writer.get("/api/activities/" + id).json().get("revision").intValue()).isOne();
    assertThat(monthOf("82.04.04.2018")).isEqualTo(1);
  }

  @Test
  void what_its_author_has_sent_herself_meanwhile_is_the_same_report() {
    var id = SampleReport.id();
    var body = chillies(VILLAGE).on("2026-10-01").body();
    var parcel = new Bundle(officer, id, body, phone).sealedFor(visitor());
    var first = author.put("/api/activities/" + id, body).expect(201).json().get("receipt");
    bring(parcel).expect(201);
    assertThat(author.get("/api/activities/" + id).json().get("receipt")).isEqualTo(first);
    assertThat(author.get("/api/parcels").expect(200).json().get("items")).isEmpty();
  }

  @Test
  void another_wording_than_the_one_held_waits_for_its_author_alone() {
    var id = SampleReport.id();
    var body = chillies(VILLAGE).on("2026-09-01").body();
    author.put("/api/activities/" + id, body).expect(201);
    var other = chillies(VILLAGE).on("2026-09-01").with("title", "Dari titipan").body();
    var parcel = new Bundle(officer, id, other, phone).sealedFor(visitor());

    bring(parcel).expect(201);
    receiptOf(parcel).expect(200);
    assertThat(author.get("/api/activities/" + id).json().get("title").stringValue())
        .isNotEqualTo("Dari titipan");
    var kept = author.get("/api/parcels").expect(200).json().get("items").get(0);
    assertThat(kept.get("state").stringValue()).isEqualTo("CONFLICT");
    assertThat(kept.get("activityId").stringValue()).isEqualTo(id.toString());
    assertThat(kept.at("/body/title").stringValue()).isEqualTo("Dari titipan");
    assertThat(carrier().get("/api/parcels").json().get("items")).isEmpty();

    other.put("baseRevision", 1);
    author.put("/api/activities/" + id, other).expect(201);
    assertThat(author.get("/api/parcels").json().get("items")).isEmpty();
  }

  @Test
  void a_report_that_its_author_could_not_send_herself_is_not_accepted_either() {
    var id = SampleReport.id();
    var elsewhere = chillies(CARRIER).body();
    bring(new Bundle(officer, id, elsewhere, phone).sealedFor(visitor())).expect(201);
    author.get("/api/activities/" + id).expect(404);
    var tooLate = SampleReport.id();
    var future = chillies(VILLAGE).on("2031-01-01").body();
    bring(new Bundle(officer, tooLate, future, phone).sealedFor(visitor())).expect(201);
    var kept = author.get("/api/parcels").json().get("items");
    assertThat(kept.findValuesAsString("activityId")).contains(id.toString(), tooLate.toString());
    assertThat(kept.findValuesAsString("reason"))
        .contains("Tanggal tidak boleh sesudah besok.", "Tugas ini bukan bagian dari jabatan Ibu.");
  }

  @Test
  void a_picture_that_is_none_stays_missing_and_the_report_arrives() {
    var bytes = "bukan foto".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var noPhoto = new SamplePhoto(Sha256.hex(bytes), bytes);
    var unnamed = SamplePhoto.of(702);
    var id = SampleReport.id();
    var body = chillies(VILLAGE).on("2026-08-01").photo(noPhoto.sha256()).body();
    bring(new Bundle(officer, id, body, phone, noPhoto, unnamed).sealedFor(visitor())).expect(201);
    var held = author.get("/api/activities/" + id).expect(200).json();
    assertThat(held.at("/photos/0/held").booleanValue()).isFalse();
    author.get("/api/photos/" + unnamed.sha256() + "/receipt").expect(404);
  }

  @Test
  void a_bundle_garbled_at_any_byte_is_refused_and_leaves_nothing() {
    var id = SampleReport.id();
    var parcel = new Bundle(officer, id, chillies(VILLAGE).body(), phone).sealedFor(visitor());
    var random = new Random(SEED);
    for (var i = 0; i < 20; i++) {
      var garbled = parcel.clone();
      garbled[i < 8 ? i : random.nextInt(garbled.length)] ^= (byte) (1 << random.nextInt(8));
      refused(garbled, "PARCEL_DAMAGED");
    }
    // A forger mends the sum; the seal still tells. Its key's name is another's then.
    forgive();
    for (var i = 0; i < 20; i++) {
      var garbled = Arrays.copyOf(parcel, parcel.length - 32);
      garbled[20 + random.nextInt(garbled.length - 20)] ^= (byte) (1 << random.nextInt(8));
      refused(Bundle.withSum(garbled), "PARCEL_DAMAGED");
    }
    forgive();
    for (var length : new int[] {1, 8, 20, 52, 84, 100, parcel.length - 1}) {
      refused(Arrays.copyOf(parcel, length), "PARCEL_DAMAGED");
    }
    var otherKey = Arrays.copyOf(parcel, parcel.length - 32);
    otherKey[13] ^= 1;
    refused(Bundle.withSum(otherKey), "PARCEL_FOR_OTHERS");
    author.get("/api/activities/" + id).expect(404);
  }

  @Test
  void only_a_registered_and_open_phone_of_the_author_signs_for_her() {
    var id = SampleReport.id();
    var body = chillies(VILLAGE).body();
    refused(new Bundle(officer, id, body, new PhoneKey()), "PARCEL_NOT_SIGNED");
    var carriersPhone = phoneOf(carrier());
    refused(new Bundle(officer, id, body, carriersPhone), "PARCEL_NOT_SIGNED");
    refused(
        new Bundle(officer, id, body, carriersPhone).namingKey(phone.keyId()), "PARCEL_NOT_SIGNED");
    var closed = phoneOf(author);
    author.delete("/api/device-keys/" + closed.keyId()).expect(204);
    refused(new Bundle(officer, id, body, closed), "PARCEL_PHONE_CLOSED");
    author.get("/api/activities/" + id).expect(404);
  }

  @Test
  void who_holds_no_office_any_more_reports_nothing() {
    var writer = as("82.04.04.2019", Role.KETUA, null);
    var signer = phoneOf(writer);
    var id = SampleReport.id();
    var body = chillies("82.04.04.2019").body();
    var parcel = new Bundle(officerOf(writer), id, body, signer);
    db.sql("update assignment set ends_on = '2026-01-01' where officer_id = ?")
        .param(officerOf(writer))
        .update();
    refused(parcel, "PARCEL_AUTHOR_AWAY");
  }

  @Test
  void a_bundle_that_promises_other_parts_than_it_has_is_refused() {
    var body = chillies(VILLAGE).body();
    refused(new Bundle(officer, SampleReport.id(), body, phone).ofVersion(2), "PARCEL_DAMAGED");
    var key = visitor().get("/api/parcels/key").json();
    var content = new Bundle(officer, SampleReport.id(), body, phone).content();
    refused(Bundle.seal(Arrays.copyOf(content, content.length - 1), key), "PARCEL_DAMAGED");
    refused(Bundle.seal(Arrays.copyOf(content, content.length + 1), key), "PARCEL_DAMAGED");
    refused(Bundle.seal(new byte[] {127, -1, -1, -1}, key), "PARCEL_DAMAGED");
    refused(Bundle.seal(new byte[] {0, 0, 0, 2, '{', '}'}, key), "PARCEL_DAMAGED");
    refused(Bundle.seal(new byte[0], key), "PARCEL_DAMAGED");
  }

  @Test
  void it_comes_in_pieces_and_goes_on_after_a_cut() {
    var id = SampleReport.id();
    var photo = SamplePhoto.of(703);
    var body = chillies(VILLAGE).on("2026-07-01").photo(photo.sha256()).body();
    var parcel = new Bundle(officer, id, body, phone, photo).sealedFor(visitor());
    var announced = announcing(parcel);
    var upload =
        carrier()
            .tus("POST", "/api/uploads", new byte[0], Arrays.copyOf(announced, 4))
            .expect(201)
            .header("Location");
    receiptOf(parcel).expect(404, "NOT_FOUND");
    for (int from = 0, to; from < parcel.length; from = to) {
      to = Math.min(parcel.length, from + 1_000);
      carrier()
          .tus(
              "PATCH",
              upload,
              Arrays.copyOfRange(parcel, from, to),
              "Upload-Offset",
              String.valueOf(from),
              "Content-Type",
              "application/offset+octet-stream")
          .expect(204);
    }
    receiptOf(parcel).expect(200);
    author.get("/api/activities/" + id).expect(200);
  }

  @Test
  void who_brings_too_many_bad_bundles_waits() {
    var rash = as("82.04.04.2020", Role.SEKRETARIS, null);
    for (var i = 0; i < 30; i++) {
      var bad = new byte[] {(byte) i};
      rash.tus("POST", "/api/uploads", bad, announcing(bad)).expect(422, "PARCEL_DAMAGED");
    }
    var bad = new byte[] {99};
    var answer =
        rash.tus("POST", "/api/uploads", bad, announcing(bad)).expect(429, "TOO_MANY_BAD_PARCELS");
    assertThat(answer.header("Retry-After")).isEqualTo("600");
    rash.upload(SamplePhoto.of(704).sha256(), SamplePhoto.of(704).jpeg()).expect(201);
  }

  @Test
  void without_a_session_nothing_is_taken_and_the_receipt_is_told_to_nobody() {
    var bad = new byte[] {1};
    visitor().tus("POST", "/api/uploads", bad, announcing(bad)).expect(401);
    visitor().get("/api/parcels/" + Sha256.hex(bad) + "/receipt").expect(401);
    visitor().get("/api/parcels").expect(401);
    carrier().get("/api/parcels/" + Sha256.hex(bad) + "/receipt").expect(404, "NOT_FOUND");
  }

  private Client carrier() {
    return secretaryOf(CARRIER);
  }

  private PhoneKey phoneOf(Client client) {
    var key = new PhoneKey();
    key.register(client).expect(204);
    return key;
  }

  private Answer bring(byte[] parcel) {
    return carrier().tus("POST", "/api/uploads", parcel, announcing(parcel));
  }

  private void refused(Bundle bundle, String code) {
    refused(bundle.sealedFor(visitor()), code);
  }

  private void refused(byte[] parcel, String code) {
    bring(parcel).expect(422, code);
    receiptOf(parcel).expect(404);
  }

  private void forgive() {
    db.sql("delete from parcel_refusal").update();
  }

  private Answer receiptOf(byte[] parcel) {
    return carrier().get("/api/parcels/" + Sha256.hex(parcel) + "/receipt");
  }

  private static String[] announcing(byte[] parcel) {
    var base64 = Base64.getEncoder();
    var metadata =
        "sha256 %s,filetype %s"
            .formatted(
                base64.encodeToString(Sha256.hex(parcel).getBytes()),
                base64.encodeToString("application/vnd.jejak.parcel".getBytes()));
    return new String[] {
      "Upload-Length",
      String.valueOf(parcel.length),
      "Upload-Metadata",
      metadata,
      "Content-Type",
      "application/offset+octet-stream"
    };
  }

  private int monthOf(String region) {
    folder.fold();
    var path = "/api/totals?region=%s&from=2026-11&to=2026-11&by=type".formatted(region);
    var rows = chairOf("82.04").get(path).expect(200).json().get("rows");
    return rows.get(0).at("/activities/submitted").intValue();
  }

  private static UUID officerOf(Client client) {
    return UUID.fromString(client.get("/api/session").json().at("/officer/id").stringValue());
  }
}
