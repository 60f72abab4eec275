package id.jejak;

import id.jejak.shared.Sha256;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// A JPEG as a phone would send it, each one different.
public record SamplePhoto(String sha256, byte[] jpeg) {
  /// Drawn from `seed`: the same seed gives the same photo.
  public static SamplePhoto of(int seed) {
    var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setColor(new Color(0x7db887));
    canvas.fillRect(0, 0, 640, 480);
    canvas.setColor(new Color(seed * 0x123457 & 0xffffff));
    canvas.fillOval(80 + seed % 200, 60, 300, 300);
    canvas.dispose();
    return of(image);
  }

  /// Of squares light and dark by chance: to the eye no other seed gives the same.
  public static SamplePhoto unlikeOthers(int seed) {
    var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    var chance = new Random(seed);
    for (var square = 0; square < 48; square++) {
      canvas.setColor(new Color(chance.nextInt(0x1000000)));
      canvas.fillRect(square % 8 * 80, square / 8 * 80, 80, 80);
    }
    canvas.dispose();
    return of(image);
  }

  private static SamplePhoto of(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new SamplePhoto(Sha256.hex(bytes.toByteArray()), bytes.toByteArray());
  }
}
