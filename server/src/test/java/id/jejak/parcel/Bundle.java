package id.jejak.parcel;

import id.jejak.Client;
import id.jejak.SamplePhoto;
import id.jejak.device.PhoneKey;
import id.jejak.shared.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A bundle as an author's phone makes it, from the public key and the format alone.
final class Bundle {
  private static final JsonMapper JSON = new JsonMapper();
  private final UUID officer;
  private final UUID report;
  private final byte[] text;
  private final List<SamplePhoto> photos;
  private final PhoneKey signer;
  private String madeAt = "2026-11-20T21:04:11+09:00";
  private int version = 1;
  private String deviceKey;

  Bundle(
      UUID officer, UUID report, Map<String, Object> body, PhoneKey signer, SamplePhoto... photos) {
    this.officer = officer;
    this.report = report;
    this.text = JSON.writeValueAsBytes(body);
    this.photos = List.of(photos);
    this.signer = signer;
    this.deviceKey = signer.keyId();
  }

  Bundle made(String at) {
    madeAt = at;
    return this;
  }

  Bundle ofVersion(int other) {
    version = other;
    return this;
  }

  Bundle namingKey(String keyId) {
    deviceKey = keyId;
    return this;
  }

  /// Sealed for the server that this client asks.
  byte[] sealedFor(Client client) {
    return seal(content(), client.get("/api/parcels/key").expect(200).json());
  }

  byte[] content() {
    var header = new LinkedHashMap<String, Object>();
    header.put("version", version);
    header.put("officer", officer);
    header.put("report", report);
    header.put("deviceKey", deviceKey);
    header.put("madeAt", madeAt);
    header.put("text", text.length);
    header.put(
        "photos",
        photos.stream()
            .map(photo -> Map.of("sha256", photo.sha256(), "bytes", photo.jpeg().length))
            .toList());
    header.put("signature", Base64.getEncoder().encodeToString(signer.sign(signedText())));
    var head = JSON.writeValueAsBytes(header);
    return bytes(out -> {
      out.writeInt(head.length);
      out.write(head);
      out.write(text);
      for (var photo : photos) {
        out.write(photo.jpeg());
      }
    });
  }

  private byte[] signedText() {
    var lines = new ArrayList<String>();
    lines.add("jejak-parcel-v1");
    lines.add(officer.toString());
    lines.add(report.toString());
    lines.add(madeAt);
    lines.add(Sha256.hex(text));
    photos.forEach(photo -> lines.add(photo.sha256()));
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] seal(byte[] content, JsonNode key) {
    var hpke =
        new HPKE(
            HPKE.mode_base,
            HPKE.kem_X25519_SHA256,
            HPKE.kdf_HKDF_SHA256,
            HPKE.aead_CHACHA20_POLY1305);
    var keyId = HexFormat.of().parseHex(key.get("keyId").stringValue());
    var length = 8 + 4 + keyId.length + 32 + content.length + 16 + 32;
    var head =
        bytes(out -> {
          out.write("JEJAKTP1".getBytes(StandardCharsets.US_ASCII));
          out.writeInt(length);
          out.write(keyId);
        });
    var publicKey = Base64.getDecoder().decode(key.get("publicKey").stringValue());
    try {
      var sealed =
          hpke.seal(
              hpke.deserializePublicKey(publicKey),
              "jejak-parcel-v1".getBytes(StandardCharsets.UTF_8),
              head,
              content,
              null,
              null,
              null);
      return withSum(
          bytes(out -> {
            out.write(head);
            out.write(sealed[1]);
            out.write(sealed[0]);
          }));
    } catch (InvalidCipherTextException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The sum that stands at the end, made anew: what a forger would do.
  static byte[] withSum(byte[] bytes) {
    var digest = Sha256.digest().digest(bytes);
    return ByteBuffer.allocate(bytes.length + digest.length).put(bytes).put(digest).array();
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    var bytes = new ByteArrayOutputStream();
    try {
      writing.to(new DataOutputStream(bytes));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
