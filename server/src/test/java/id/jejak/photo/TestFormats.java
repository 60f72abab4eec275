package id.jejak.photo;

import static id.jejak.photo.TestPictures.SECRET;
import static id.jejak.photo.TestPictures.text;
import static id.jejak.photo.TestPictures.tiff;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// PNG and WebP files written byte by byte: with everything a program may put into them, and bombs.
final class TestFormats {
  private TestFormats() {}

  /// A PNG with text chunks, a time and EXIF behind its header.
  static byte[] pngWithEverything(byte[] png, int orientation) {
    var afterHeader = 8 + 25;
    return new Bytes()
        .add(png, 0, afterHeader)
        .add(chunk("tEXt", text("Comment\0" + SECRET)))
        .add(chunk("iTXt", text("XML:com.adobe.xmp\0\0\0\0\0" + SECRET)))
        .add(chunk("zTXt", new Bytes().add(text("Title\0\0")).add(deflate(text(SECRET))).toArray()))
        .add(chunk("eXIf", tiff(orientation)))
        .add(png, afterHeader, png.length - afterHeader)
        .toArray();
  }

  /// A real PNG, 1 bit a pixel, all black: 20,000 x 20,000 pixels are 49 kB.
  static byte[] pngOf(int width, int height) {
    var header = new Bytes().int32(width).int32(height).add(new byte[] {1, 0, 0, 0, 0}).toArray();
    var rows = new byte[(1 + (width + 7) / 8) * height];
    return new Bytes()
        .add(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
        .add(chunk("IHDR", header))
        .add(chunk("IDAT", deflate(rows)))
        .add(chunk("IEND", new byte[0]))
        .toArray();
  }

  /// A lossless WebP, written bit by bit: green on the left half, black on the right; around it,
  /// when `orientation` is not 0, the extended form with EXIF and XMP.
  static byte[] webp(int width, int height, int orientation) {
    var bits = webpHeader(width, height);
    bits.add(0, 1).add(0, 1).add(0, 1); // no transform, no colour cache, one group of codes
    bits.add(1, 1).add(1, 1).add(1, 1).add(0, 8).add(255, 8); // green: 0 or 255, one bit a pixel
    for (var value : new int[] {0, 0, 255, 0}) { // red, blue, alpha, distance: always the same
      bits.add(1, 1).add(0, 1).add(1, 1).add(value, 8);
    }
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        bits.add(x < width / 2 ? 1 : 0, 1);
      }
    }
    var body = new Bytes().add(text("WEBP"));
    if (orientation > 0) {
      var extended = new Bytes().little32(0x0C).little24(width - 1).little24(height - 1).toArray();
      body.riff("VP8X", extended).riff("VP8L", bits.toArray());
      body.riff("EXIF", tiff(orientation)).riff("XMP ", text("<x>" + SECRET + "</x>"));
    } else {
      body.riff("VP8L", bits.toArray());
    }
    return new Bytes().riff("RIFF", body.toArray()).toArray();
  }

  /// A WebP that says how large it is, and ends there.
  static byte[] webpClaiming(int width, int height) {
    var body =
        new Bytes().add(text("WEBP")).riff("VP8L", webpHeader(width, height).add(0, 800).toArray());
    return new Bytes().riff("RIFF", body.toArray()).toArray();
  }

  private static Bits webpHeader(int width, int height) {
    var bits = new Bits();
    return bits.add(0x2F, 8).add(width - 1, 14).add(height - 1, 14).add(0, 1).add(0, 3);
  }

  private static byte[] chunk(String name, byte[] data) {
    var crc = new CRC32();
    crc.update(text(name));
    crc.update(data);
    return new Bytes()
        .int32(data.length)
        .add(text(name))
        .add(data)
        .int32((int) crc.getValue())
        .toArray();
  }

  private static byte[] deflate(byte[] data) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(data);
    deflater.finish();
    var out = new Bytes();
    var buffer = new byte[8192];
    while (!deflater.finished()) {
      out.add(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toArray();
  }

  /// Bits in the order of WebP: the lowest first.
  private static final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int current;
    private int count;

    Bits add(int value, int bits) {
      for (var i = 0; i < bits; i++) {
        current |= (value >> i & 1) << count;
        count++;
        if (count == 8) {
          out.write(current);
          current = 0;
          count = 0;
        }
      }
      return this;
    }

    byte[] toArray() {
      return add(0, count == 0 ? 0 : 8 - count).out.toByteArray();
    }
  }
}
