package id.jejak.picture;

import id.jejak.shared.Problem;
import java.io.ByteArrayOutputStream;

/// The segments of a JPEG, walked without decoding: finds out whether the picture is whole, and
/// copies it without metadata (EXIF, GPS, comments, colour profiles, trailers) bit for bit.
final class JpegSegments {
  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int JFIF = 0xE0;
  private static final int ADOBE = 0xEE; // tells how colours are stored: needed to decode
  private static final int LAST_APPLICATION = 0xEF;
  private static final int COMMENT = 0xFE;

  private final byte[] bytes;
  private final ByteArrayOutputStream clean;
  private int position;

  private JpegSegments(byte[] bytes) {
    this.bytes = bytes;
    this.clean = new ByteArrayOutputStream(bytes.length);
  }

  /// The picture without metadata; a `PICTURE_DAMAGED` problem when it does not reach its end.
  static byte[] withoutMetadata(byte[] jpeg) {
    var segments = new JpegSegments(jpeg);
    try {
      segments.walk();
    } catch (ArrayIndexOutOfBoundsException cutOff) {
      throw new Problem(PictureProblem.PICTURE_DAMAGED);
    }
    return segments.clean.toByteArray();
  }

  private void walk() {
    while (true) {
      var marker = nextMarker();
      if (marker == START_OF_IMAGE) {
        copy(position - 2, position);
      } else if (marker == END_OF_IMAGE) {
        copy(position - 2, position);
        return;
      } else {
        var end = position + length();
        if (!isMetadata(marker)) {
          copy(position - 2, end);
        }
        position = end;
        if (marker == START_OF_SCAN) {
          copyScan();
        }
      }
    }
  }

  private int nextMarker() {
    if ((bytes[position] & 0xFF) != 0xFF) {
      throw new Problem(PictureProblem.PICTURE_DAMAGED);
    }
    while ((bytes[position] & 0xFF) == 0xFF) {
      position++; // fill bytes
    }
    return bytes[position++] & 0xFF;
  }

  private int length() {
    var length = (bytes[position] & 0xFF) << 8 | bytes[position + 1] & 0xFF;
    if (length < 2 || position + length > bytes.length) {
      throw new Problem(PictureProblem.PICTURE_DAMAGED);
    }
    return length;
  }

  private static boolean isMetadata(int marker) {
    var application = marker > JFIF && marker <= LAST_APPLICATION && marker != ADOBE;
    return application || marker == COMMENT;
  }

  // Inside a scan 0xFF is followed by 0 or a restart marker; anything else ends it.
  private void copyScan() {
    var start = position;
    while (true) {
      if ((bytes[position] & 0xFF) == 0xFF) {
        var next = bytes[position + 1] & 0xFF;
        if (next != 0 && (next < 0xD0 || next > 0xD7) && next != 0xFF) {
          break;
        }
      }
      position++;
    }
    copy(start, position);
  }

  private void copy(int from, int until) {
    clean.write(bytes, from, until - from);
  }
}
