package id.jejak.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import org.springframework.stereotype.Component;

/// Decodes what phones send under strict limits. Nothing of an undecodable file is kept or shown.
@Component
public class Pictures {
  private static final int LONGEST_SIDE = 1_600;
  private static final int THUMBNAIL_SIDE = 320;
  private static final int LONGEST_INPUT_SIDE = 20_000;
  private static final long MOST_PIXELS = 50_000_000L;
  private static final float QUALITY = 0.85f;
  private static final int UPRIGHT = 1;
  private static final int RIFF_LENGTH_AT = 4;
  private static final int RIFF_HEADER_BYTES = 8;
  private final Decoders decoders = new Decoders();

  static {
    ImageIO.setUseCache(false);
  }

  /// The picture as it will be kept, at most 1,600 pixels on its longest side; a problem for what
  /// is no picture, is damaged, or would need too much memory.
  @OpenToAll("works on bytes alone")
  public Picture check(byte[] sent) {
    var format = Format.of(sent);
    if (format == Format.WEBP && isCutOff(sent)) {
      throw new Problem(PictureProblem.PICTURE_DAMAGED); // its decoder would fill up the rest
    }
    return decoders.run(() -> check(sent, format));
  }

  /// A small copy of a kept JPEG.
  @OpenToAll("works on bytes alone")
  public Picture thumbnail(byte[] kept) {
    return decoders.run(() -> small(decode(kept, Format.JPEG, THUMBNAIL_SIDE)));
  }

  /// A small copy of a picture that has just been checked, without decoding it again.
  @OpenToAll("works on bytes alone")
  public Picture thumbnail(Picture checked) {
    return decoders.run(() -> small(checked.pixels()));
  }

  private static Picture small(BufferedImage image) {
    var half = image;
    // In steps: one alone would skip pixels and make fine patterns flicker.
    while (Math.max(half.getWidth(), half.getHeight()) >= 4 * THUMBNAIL_SIDE) {
      half = draw(half, UPRIGHT, Math.max(half.getWidth(), half.getHeight()) / 2);
    }
    return encoded(draw(half, UPRIGHT, THUMBNAIL_SIDE));
  }

  private static Picture encoded(BufferedImage image) {
    return new Picture(encode(image), image.getWidth(), image.getHeight(), image);
  }

  private static Picture check(byte[] sent, Format format) {
    var clean = format == Format.JPEG ? JpegSegments.withoutMetadata(sent) : sent;
    var image = decode(clean, format, LONGEST_SIDE);
    var orientation = orientation(sent);
    if (format == Format.JPEG && orientation == UPRIGHT && isSmall(image) && isPlain(image)) {
      return new Picture(clean, image.getWidth(), image.getHeight(), image);
    }
    return encoded(draw(image, orientation, LONGEST_SIDE));
  }

  enum Format {
    JPEG,
    PNG,
    WEBP;

    static Format of(byte[] bytes) {
      if (startsWith(bytes, 0, 0xFF, 0xD8, 0xFF)) {
        return JPEG;
      }
      if (startsWith(bytes, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
        return PNG;
      }
      if (startsWith(bytes, 0, 'R', 'I', 'F', 'F') && startsWith(bytes, 8, 'W', 'E', 'B', 'P')) {
        return WEBP;
      }
      throw new Problem(PictureProblem.NOT_A_PICTURE);
    }

    private static boolean startsWith(byte[] bytes, int at, int... expected) {
      for (var i = 0; i < expected.length; i++) {
        if (at + i >= bytes.length || (bytes[at + i] & 0xFF) != expected[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean isCutOff(byte[] webp) {
    var announced = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).getInt(RIFF_LENGTH_AT);
    return Integer.toUnsignedLong(announced) + RIFF_HEADER_BYTES > webp.length;
  }

  static BufferedImage decode(byte[] bytes, Format format, int longestSide) {
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      var reader = ImageIO.getImageReadersByFormatName(format.name()).next();
      try {
        reader.setInput(input, true, true);
        return decode(reader, longestSide);
      } finally {
        reader.dispose();
      }
    } catch (Problem known) {
      throw known;
    } catch (IOException | RuntimeException undecodable) {
      throw new Problem(PictureProblem.PICTURE_DAMAGED);
    }
  }

  // The size is read from the header before any pixel: a bomb is refused without being opened.
  private static BufferedImage decode(ImageReader reader, int longestSide) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width > LONGEST_INPUT_SIDE || height > LONGEST_INPUT_SIDE || width * height > MOST_PIXELS) {
      throw new Problem(PictureProblem.PICTURE_TOO_LARGE);
    }
    var parameters = reader.getDefaultReadParam();
    var step = (int) Math.max(1, Math.max(width, height) / (2L * longestSide));
    parameters.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, parameters);
  }

  static int orientation(byte[] sent) {
    try {
      var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent));
      var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
      if (exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
        return UPRIGHT;
      }
      return exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
    } catch (ImageProcessingException | IOException | MetadataException unreadable) {
      return UPRIGHT; // the picture itself was decoded; only its note about the camera is odd
    }
  }

  private static boolean isSmall(BufferedImage image) {
    return Math.max(image.getWidth(), image.getHeight()) <= LONGEST_SIDE;
  }

  private static boolean isPlain(BufferedImage image) {
    return image.getType() == BufferedImage.TYPE_3BYTE_BGR
        || image.getType() == BufferedImage.TYPE_BYTE_GRAY;
  }

  static BufferedImage draw(BufferedImage image, int orientation, int longestSide) {
    var turned = orientation >= 5 && orientation <= 8;
    var width = turned ? image.getHeight() : image.getWidth();
    var height = turned ? image.getWidth() : image.getHeight();
    var scale = Math.min(1.0, (double) longestSide / Math.max(width, height));
    var target =
        new BufferedImage(
            Math.max(1, (int) Math.round(width * scale)),
            Math.max(1, (int) Math.round(height * scale)),
            BufferedImage.TYPE_3BYTE_BGR);
    var canvas = target.createGraphics();
    try {
      paint(canvas, target, image, orientation, scale);
    } finally {
      canvas.dispose();
    }
    return target;
  }

  private static void paint(
      Graphics2D canvas, BufferedImage target, BufferedImage image, int orientation, double scale) {
    canvas.setColor(Color.WHITE); // behind transparent pictures
    canvas.fillRect(0, 0, target.getWidth(), target.getHeight());
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    var transform = AffineTransform.getScaleInstance(scale, scale);
    transform.concatenate(upright(orientation, image.getWidth(), image.getHeight()));
    canvas.drawImage(image, transform, null);
  }

  /// What turns the stored pixels upright, by the EXIF orientation 1 to 8.
  private static AffineTransform upright(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static byte[] encode(BufferedImage image) {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      var parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException impossible) {
      throw new IllegalStateException("a decoded picture could not be written", impossible);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
