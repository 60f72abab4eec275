package id.jejak.parcel;

import id.jejak.shared.Problem;
import id.jejak.shared.Sha256;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a bundle holds once it is open: one report's exact wording, photos, and the author's
/// signature over the hashes of both.
record Parcel(Header header, byte[] text, List<Photo> photos) {
  private static final int MOST_PHOTOS = 6;

  /// Stands before the content, as JSON: whose it is, and how long each part is.
  record Header(
      int version,
      UUID officer,
      UUID report,
      String deviceKey,
      String madeAt,
      int text,
      List<PhotoHeader> photos,
      String signature) {
    Header {
      Stream.of(officer, report, deviceKey, madeAt, photos, signature)
          .forEach(Objects::requireNonNull);
    }
  }

  record PhotoHeader(String sha256, int bytes) {
    PhotoHeader {
      Objects.requireNonNull(sha256);
    }
  }

  record Photo(String sha256, byte[] jpeg) {}

  /// A problem when the parts are not those that the header promises.
  static Parcel read(byte[] opened, JsonMapper json) {
    try {
      var in = ByteBuffer.wrap(opened);
      var header = json.readValue(take(in, in.getInt()), Header.class);
      var text = take(in, header.text());
      var photos = new ArrayList<Photo>();
      for (var photo : header.photos()) {
        photos.add(new Photo(photo.sha256(), take(in, photo.bytes())));
      }
      var whole = !in.hasRemaining() && header.version() == 1 && photos.size() <= MOST_PHOTOS;
      if (!whole || !photos.stream().allMatch(Parcel::isItself)) {
        throw new Problem(ParcelProblem.PARCEL_DAMAGED);
      }
      return new Parcel(header, text, photos);
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | NullPointerException
        | JacksonException otherThanPromised) {
      throw new Problem(ParcelProblem.PARCEL_DAMAGED);
    }
  }

  /// What the author's phone has signed.
  byte[] signedText() {
    var lines = new ArrayList<String>();
    lines.add("jejak-parcel-v1");
    lines.add(header.officer().toString());
    lines.add(header.report().toString());
    lines.add(header.madeAt());
    lines.add(Sha256.hex(text));
    photos.forEach(photo -> lines.add(photo.sha256()));
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  byte[] signature() {
    try {
      return Base64.getDecoder().decode(header.signature());
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }

  private static boolean isItself(Photo photo) {
    return Sha256.hex(photo.jpeg()).equals(photo.sha256());
  }

  private static byte[] take(ByteBuffer in, int count) {
    if (count < 0 || count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    var bytes = new byte[count];
    in.get(bytes);
    return bytes;
  }
}
