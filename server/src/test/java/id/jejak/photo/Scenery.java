package id.jejak.photo;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.util.Random;

/// Pictures with as much on them as photos have: hills of light of every width, and things in
/// front. Each seed gives another one; and what people do to photos before they show them again.
public final class Scenery {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private Scenery() {}

  public static BufferedImage of(long seed) {
    var random = new Random(seed);
    var light = new float[WIDTH * HEIGHT];
    for (var hills = 2; hills <= 64; hills *= 2) {
      addHills(light, hills, random);
    }
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (var i = 0; i < light.length; i++) {
      var grey = Math.clamp((int) (128 + light[i]), 0, 255);
      image.setRGB(i % WIDTH, i / WIDTH, grey << 16 | grey << 8 | grey);
    }
    addThings(image, random);
    return image;
  }

  private static void addHills(float[] light, int hills, Random random) {
    var columns = hills + 2;
    var heights = new float[columns * columns];
    for (var i = 0; i < heights.length; i++) {
      heights[i] = (float) random.nextGaussian() * 120 / hills;
    }
    for (var i = 0; i < light.length; i++) {
      var x = (float) (i % WIDTH) * hills / WIDTH;
      var y = (float) (i / WIDTH) * hills / WIDTH;
      var at = (int) y * columns + (int) x;
      var right = x - (int) x;
      var down = y - (int) y;
      light[i] +=
          (heights[at] * (1 - right) + heights[at + 1] * right) * (1 - down)
              + (heights[at + columns] * (1 - right) + heights[at + columns + 1] * right) * down;
    }
  }

  private static void addThings(BufferedImage image, Random random) {
    var canvas = image.createGraphics();
    for (var i = 0; i < 8; i++) {
      canvas.setColor(new Color(random.nextInt(0x1000000)));
      var size = 30 + random.nextInt(160);
      canvas.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), size, size * 2 / 3);
    }
    canvas.dispose();
  }

  public static BufferedImage resized(BufferedImage image, int width) {
    var height = image.getHeight() * width / image.getWidth();
    var resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var canvas = resized.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    canvas.drawImage(image, 0, 0, width, height, null);
    canvas.dispose();
    return resized;
  }

  /// Without this share of each edge.
  public static BufferedImage cropped(BufferedImage image, double share) {
    var x = (int) (image.getWidth() * share);
    var y = (int) (image.getHeight() * share);
    return image.getSubimage(x, y, image.getWidth() - 2 * x, image.getHeight() - 2 * y);
  }

  public static BufferedImage brighter(BufferedImage image) {
    return new RescaleOp(1.12f, 12, null).filter(image, null);
  }

  public static byte[] jpeg(BufferedImage image, float quality) {
    var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    plain.getGraphics().drawImage(image, 0, 0, null);
    return TestPictures.jpeg(plain, false, quality);
  }
}
