package id.jejak.picture;

import id.jejak.picture.Pictures.Format;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/// Emblems for paper: what is transparent stays so, and 17 mm of paper stay sharp.
@Component
public class Emblems {
  private static final int LONGEST_SIDE = 600;
  private static final int SHORTEST_SIDE = 64;
  private final Decoders decoders = new Decoders();

  /// The emblem as PNG, at most 600 pixels on its longest side; a problem for what is neither PNG
  /// nor JPEG, is damaged, too small to print or too large to open.
  @OpenToAll("works on bytes alone")
  public byte[] check(byte[] sent) {
    var format = Format.of(sent);
    if (format == Format.WEBP) {
      throw new Problem(PictureProblem.NOT_A_PICTURE);
    }
    return decoders.run(() -> png(drawn(sent, format)));
  }

  private static BufferedImage drawn(byte[] sent, Format format) {
    var image = Pictures.decode(sent, format, LONGEST_SIDE);
    if (Math.min(image.getWidth(), image.getHeight()) < SHORTEST_SIDE) {
      throw Problem.invalid("picture", "Gambar terlalu kecil. Paling sedikit 64 titik tiap sisi.");
    }
    return format == Format.JPEG
        ? Pictures.draw(image, Pictures.orientation(sent), LONGEST_SIDE)
        : scaled(image);
  }

  private static BufferedImage scaled(BufferedImage image) {
    var scale =
        Math.min(1.0, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
    var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var canvas = target.createGraphics();
    try {
      canvas.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      canvas.drawImage(image, 0, 0, width, height, null);
    } finally {
      canvas.dispose();
    }
    return target;
  }

  private static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException("a decoded emblem could not be written", impossible);
    }
    return bytes.toByteArray();
  }
}
