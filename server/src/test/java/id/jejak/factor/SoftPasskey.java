package id.jejak.factor;

import id.jejak.shared.Sha256;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What a browser and a phone do together: makes a key for one host name and signs challenges with
/// it. A test may let it say anything.
final class SoftPasskey {
  static final int PRESENT = 0x01;
  static final int VERIFIED = 0x04;
  private static final int WITH_KEY = 0x40;
  private final byte[] id;
  private final KeyPair pair;
  private final String origin;
  private final String rpId;
  private int flags = PRESENT | VERIFIED;
  private int counter;

  /// Of a page under this address, `http://localhost:8080`.
  SoftPasskey(String origin) {
    this(bytes(UUID.randomUUID()), pair(), origin, origin.replaceAll("https?://|:[0-9]+$", ""));
  }

  private SoftPasskey(byte[] id, KeyPair pair, String origin, String rpId) {
    this.id = id;
    this.pair = pair;
    this.origin = origin;
    this.rpId = rpId;
  }

  /// The same key in a browser that shows another page.
  SoftPasskey onPage(String otherOrigin, String otherRpId) {
    return new SoftPasskey(id, pair, otherOrigin, otherRpId).counter(counter);
  }

  SoftPasskey flags(int other) {
    flags = other;
    return this;
  }

  SoftPasskey counter(int value) {
    counter = value;
    return this;
  }

  String credential() {
    return text(id);
  }

  Map<String, Object> made(JsonNode question, String name) {
    var form = new LinkedHashMap<String, Object>();
    form.put("name", name);
    form.put("clientData", text(clientData("webauthn.create", question)));
    form.put("attestation", text(attestation()));
    return form;
  }

  Map<String, Object> signed(JsonNode question) {
    var client = clientData("webauthn.get", question);
    counter++;
    var said = authenticatorData(flags);
    var form = new LinkedHashMap<String, Object>();
    form.put("credential", credential());
    form.put("clientData", text(client));
    form.put("authenticatorData", text(said));
    form.put("signature", text(sign(join(said, Sha256.digest().digest(client)))));
    form.put("user", question.get("user").stringValue());
    return form;
  }

  private byte[] clientData(String type, JsonNode question) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, question.get("challenge").stringValue(), origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] attestation() {
    var said =
        join(authenticatorData(flags | WITH_KEY), new byte[16], shortOf(id.length), id, key());
    var head = "a363666d74646e6f6e656761747453746d74a068617574684461746159";
    return join(HexFormat.of().parseHex(head), shortOf(said.length), said);
  }

  private byte[] authenticatorData(int withFlags) {
    return join(
        Sha256.digest().digest(rpId.getBytes(StandardCharsets.UTF_8)),
        new byte[] {(byte) withFlags},
        ByteBuffer.allocate(Integer.BYTES).putInt(counter).array());
  }

  // COSE: kind EC2, ES256, P-256, x, y.
  private byte[] key() {
    var point = ((ECPublicKey) pair.getPublic()).getW();
    return join(
        HexFormat.of().parseHex("a5010203262001215820"),
        coordinate(point.getAffineX()),
        HexFormat.of().parseHex("225820"),
        coordinate(point.getAffineY()));
  }

  private static byte[] coordinate(BigInteger number) {
    var bytes = number.toByteArray();
    var whole = new byte[32];
    var length = Math.min(bytes.length, whole.length);
    System.arraycopy(bytes, bytes.length - length, whole, whole.length - length, length);
    return whole;
  }

  private byte[] sign(byte[] message) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static byte[] shortOf(int number) {
    return ByteBuffer.allocate(Short.BYTES).putShort((short) number).array();
  }

  private static byte[] join(byte[]... parts) {
    var whole = new ByteArrayOutputStream();
    for (var part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
