package id.jejak.photo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Real pictures as cameras and strangers make them. The scene has a colour in each corner, so that
/// one sees which way up it is.
public final class TestPictures {
  /// Stands in every piece of metadata and must be nowhere in what is kept.
  static final String SECRET = "RAHASIA-0812";

  static final Color TOP_LEFT = new Color(220, 30, 30);
  static final Color TOP_RIGHT = new Color(30, 180, 30);
  static final Color BOTTOM_LEFT = new Color(30, 30, 220);
  static final Color BOTTOM_RIGHT = new Color(240, 220, 40);

  private TestPictures() {}

  static BufferedImage scene(int width, int height) {
    return scene(width, height, BufferedImage.TYPE_3BYTE_BGR);
  }

  static BufferedImage scene(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    var canvas = image.createGraphics();
    Color[] colours = {TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT};
    for (var i = 0; i < colours.length; i++) {
      canvas.setColor(colours[i]);
      canvas.fillRect(
          i % 2 * width / 2, i / 2 * height / 2, width - width / 2, height - height / 2);
    }
    canvas.dispose();
    return image;
  }

  /// A picture that no other test has, about 200 kB as a phone sends it.
  public static byte[] phonePhoto(long seed) {
    var image = scene(1280, 960);
    var random = new Random(seed);
    for (var y = 0; y < image.getHeight(); y++) {
      for (var x = 0; x < image.getWidth(); x++) {
        var noise = random.nextInt(16);
        image.setRGB(x, y, image.getRGB(x, y) ^ (noise << 16 | noise << 8 | noise));
      }
    }
    return jpeg(image, false, 0.6f);
  }

  /// A small picture that no other test has.
  public static byte[] smallPhoto(long seed) {
    var image = scene(64, 48);
    var random = new Random(seed);
    for (var i = 0; i < 64; i++) {
      image.setRGB(random.nextInt(64), random.nextInt(48), random.nextInt());
    }
    return jpeg(image, false, 0.9f);
  }

  /// The same picture as another file: other bytes, another hash.
  public static byte[] withComment(byte[] jpeg, String comment) {
    return new Bytes()
        .add(jpeg, 0, 2)
        .segment(0xFE, text(comment))
        .add(jpeg, 2, jpeg.length - 2)
        .toArray();
  }

  static byte[] jpeg(BufferedImage image, boolean progressive, float quality) {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      var parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality);
      if (progressive) {
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  /// The stored pixels from which the given EXIF orientation leads back to `upright`.
  static BufferedImage stored(BufferedImage upright, int orientation) {
    var width = upright.getWidth();
    var height = upright.getHeight();
    var turned = orientation >= 5;
    var stored =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_3BYTE_BGR);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        var pixel = upright.getRGB(x, y);
        // Where the 0th row and column of the stored picture stand, by the EXIF specification.
        switch (orientation) {
          case 1 -> stored.setRGB(x, y, pixel); // top, left
          case 2 -> stored.setRGB(width - 1 - x, y, pixel); // top, right
          case 3 -> stored.setRGB(width - 1 - x, height - 1 - y, pixel); // bottom, right
          case 4 -> stored.setRGB(x, height - 1 - y, pixel); // bottom, left
          case 5 -> stored.setRGB(y, x, pixel); // left, top
          case 6 -> stored.setRGB(y, width - 1 - x, pixel); // right, top
          case 7 -> stored.setRGB(height - 1 - y, width - 1 - x, pixel); // right, bottom
          case 8 -> stored.setRGB(height - 1 - y, x, pixel); // left, bottom
          default -> throw new IllegalArgumentException("orientation " + orientation);
        }
      }
    }
    return stored;
  }

  /// A JPEG with everything a camera may write into it.
  static byte[] withEverything(byte[] jpeg, int orientation) {
    var out = new Bytes().add(jpeg, 0, 2);
    out.segment(0xE1, exif(orientation));
    out.segment(0xE1, text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>"));
    out.segment(0xE2, text("MPF\0" + SECRET));
    out.segment(0xED, text("Photoshop 3.0\0" + "8BIM" + SECRET));
    out.segment(0xFE, text("comment " + SECRET));
    out.add(jpeg, 2, jpeg.length - 2);
    return out.add(text("trailer after the end " + SECRET)).toArray();
  }

  /// The EXIF block of a JPEG: orientation, camera, and where and when the picture was taken.
  static byte[] exif(int orientation) {
    return new Bytes().add(text("Exif\0\0")).add(tiff(orientation)).toArray();
  }

  /// The same without its JPEG name: as WebP and PNG carry it.
  static byte[] tiff(int orientation) {
    var secret = text(SECRET + "\0");
    var gps = 8 + 2 + 3 * 12 + 4;
    var data = gps + 2 + 2 * 12 + 4;
    var out = new Bytes().add(text("MM\0*")).int32(8);
    out.int16(3);
    out.int16(0x010F).int16(2).int32(secret.length).int32(data);
    out.int16(0x0112).int16(3).int32(1).int16(orientation).int16(0);
    out.int16(0x8825).int16(4).int32(1).int32(gps);
    out.int32(0);
    out.int16(2);
    out.int16(1).int16(2).int32(2).add(text("S\0\0\0"));
    out.int16(2).int16(5).int32(3).int32(data + secret.length);
    out.int32(0);
    out.add(secret);
    for (var number : new int[] {0, 1, 37, 1, 52, 1}) {
      out.int32(number);
    }
    return out.toArray();
  }

  /// A JPEG in CMYK as print shops hand it out (Adobe, inverted): the scene's pixels, 4 components.
  static byte[] cmykJpeg(int width, int height) {
    var scene = scene(width, height);
    var raster =
        java.awt.image.Raster.createInterleavedRaster(
            java.awt.image.DataBuffer.TYPE_BYTE, width, height, 4, null);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        var pixel = new Color(scene.getRGB(x, y));
        raster.setPixel(x, y, new int[] {pixel.getRed(), pixel.getGreen(), pixel.getBlue(), 255});
      }
    }
    var bytes = new ByteArrayOutputStream();
    var writer = builtInJpegWriter();
    try (var output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(raster, null, null), null);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      writer.dispose();
    }
    var jpeg = bytes.toByteArray();
    var adobe = new Bytes().add(text("Adobe")).int16(100).int16(0).int16(0).add(new byte[1]);
    return new Bytes()
        .add(jpeg, 0, 2)
        .segment(0xEE, adobe.toArray())
        .add(jpeg, 2, jpeg.length - 2)
        .toArray();
  }

  private static javax.imageio.ImageWriter builtInJpegWriter() {
    for (var writers = ImageIO.getImageWritersByFormatName("jpeg"); writers.hasNext(); ) {
      var writer = writers.next();
      if (writer.getClass().getName().startsWith("com.sun.")) {
        return writer;
      }
    }
    throw new IllegalStateException("no JPEG writer");
  }

  static BufferedImage read(byte[] picture) {
    try {
      return ImageIO.read(new ByteArrayInputStream(picture));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
