package id.jejak.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Photos as a phone's camera makes them: larger than what is sent.
final class Picture {
  private static final int WIDTH = 2_400;
  private static final int HEIGHT = 1_800;

  private Picture() {}

  /// A JPEG whose colours tell it from the others.
  static FilePayload jpeg(String name, Color from, Color to) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setPaint(new GradientPaint(0, 0, from, WIDTH, HEIGHT, to));
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
    canvas.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new FilePayload(name, "image/jpeg", bytes.toByteArray());
  }
}
