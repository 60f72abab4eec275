package id.jejak.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// Photos as a phone's camera makes them: larger than what is sent.
final class Picture {
  private static final int WIDTH = 2_400;
  private static final int HEIGHT = 1_800;

  private static final int GRAINY_WIDTH = 1_280;
  private static final int GRAINY_HEIGHT = 960;
  private static final int GRAIN = 2;
  private static final int ROUGHNESS = 24;

  private Picture() {}

  /// A scene with the grain of a real one: about 170 kB when the phone has made it small.
  static FilePayload grainy(String name, long seed) {
    var image = new BufferedImage(GRAINY_WIDTH, GRAINY_HEIGHT, BufferedImage.TYPE_INT_RGB);
    var random = new Random(seed);
    for (var y = 0; y < GRAINY_HEIGHT; y += GRAIN) {
      for (var x = 0; x < GRAINY_WIDTH; x += GRAIN) {
        var light = random.nextInt(ROUGHNESS);
        var red = 60 + x * 100 / GRAINY_WIDTH + light;
        var green = 90 + y * 80 / GRAINY_HEIGHT + light;
        var dot = red << 16 | green << 8 | 70 + light;
        for (var i = 0; i < GRAIN * GRAIN; i++) {
          image.setRGB(x + i % GRAIN, y + i / GRAIN, dot);
        }
      }
    }
    return payload(name, image);
  }

  /// A JPEG whose colours tell it from the others.
  static FilePayload jpeg(String name, Color from, Color to) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setPaint(new GradientPaint(0, 0, from, WIDTH, HEIGHT, to));
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
    canvas.dispose();
    return payload(name, image);
  }

  private static FilePayload payload(String name, BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new FilePayload(name, "image/jpeg", bytes.toByteArray());
  }
}
