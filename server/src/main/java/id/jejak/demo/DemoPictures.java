package id.jejak.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// Draws pictures of gardens, meetings and a Posyandu: nobody's face is in the sample data.
final class DemoPictures {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 720;
  private static final Color[] CLOTHES = {
    new Color(0x14757a),
    new Color(0x863075),
    new Color(0xc2611b),
    new Color(0x1b5a9f),
    new Color(0x2f7d3b)
  };
  private static final Color[] VEILS = {
    new Color(0xf3e6c8),
    new Color(0x5a2a52),
    new Color(0x0d4f53),
    new Color(0xf7d9b0),
    new Color(0x123f70)
  };
  private static final Color SKIN = new Color(0xb9825a);
  private final Random random;

  DemoPictures(Random random) {
    this.random = random;
  }

  /// A JPEG of the scene `kebun`, `rapat` or `posyandu`, never twice the same.
  byte[] draw(String scene) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    switch (scene) {
      case "kebun" -> drawGarden(canvas);
      case "posyandu" -> drawPosyandu(canvas);
      default -> drawMeeting(canvas);
    }
    canvas.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private void drawGarden(Graphics2D canvas) {
    fill(canvas, new Color(0xbfe2f0), 0, 0, WIDTH, HEIGHT);
    circle(canvas, new Color(0xffe3a0), 650 + random.nextInt(200), 40 + random.nextInt(60), 110);
    circle(canvas, new Color(0x6aa67a), -200 - random.nextInt(120), 190, 800);
    circle(canvas, new Color(0x7db887), 300 + random.nextInt(200), 240, 900);
    var x = 120 + random.nextInt(500);
    fill(canvas, new Color(0xead9bb), x, 190, 210, 150);
    canvas.setColor(new Color(0xa34a30));
    canvas.fillPolygon(
        new Polygon(new int[] {x - 40, x + 105, x + 250}, new int[] {195, 90, 195}, 3));
    fill(canvas, new Color(0x8a5a39), x + 80, 250, 55, 90);
    var rows = 3 + random.nextInt(2);
    for (var row = 0; row < rows; row++) {
      var top = 370 + row * 90;
      fill(canvas, new Color(0x7a4c33), 0, top, WIDTH, 58);
      for (var plant = 30 + random.nextInt(30); plant < WIDTH; plant += 85 + random.nextInt(20)) {
        drawPlant(canvas, plant, top + 8);
      }
    }
  }

  private void drawPlant(Graphics2D canvas, int x, int y) {
    canvas.setColor(new Color(0x2f7d3b));
    canvas.fill(new Ellipse2D.Double(x - 22, y - 42, 24, 48));
    canvas.setColor(new Color(0x45a052));
    canvas.fill(new Ellipse2D.Double(x, y - 48, 24, 52));
    for (var fruit = 0; fruit < 1 + random.nextInt(3); fruit++) {
      canvas.setColor(new Color(0xd8352a));
      canvas.fill(new Ellipse2D.Double(x - 14 + fruit * 12, y - 4 + random.nextInt(8), 7, 18));
    }
  }

  private void drawMeeting(Graphics2D canvas) {
    fill(canvas, new Color(0xe7ded0), 0, 0, WIDTH, HEIGHT);
    fill(canvas, new Color(0x2b8a8c), 0, 0, WIDTH, 230 + random.nextInt(50));
    fill(canvas, new Color(0xfff7e3), 300 + random.nextInt(60), 70, 320, 110);
    fill(canvas, new Color(0x2b8a8c), 360, 100, 200, 14);
    fill(canvas, new Color(0x9cc7c6), 360, 130, 150, 12);
    fill(canvas, new Color(0xc9a57c), 0, 520, WIDTH, 200);
    for (var row = 0; row < 2; row++) {
      for (var x = 70 + row * 60 + random.nextInt(30);
          x < WIDTH - 40;
          x += 125 + random.nextInt(25)) {
        drawWoman(canvas, x, 360 + row * 150, 1.15 + row * 0.35);
      }
    }
  }

  private void drawPosyandu(Graphics2D canvas) {
    fill(canvas, new Color(0xd9eef5), 0, 0, WIDTH, HEIGHT);
    fill(canvas, new Color(0xfdf6e6), 60, 150, 840, 380);
    canvas.setColor(new Color(0x2f7d3b));
    canvas.fillPolygon(new Polygon(new int[] {10, 480, 950}, new int[] {190, 30, 190}, 3));
    fill(canvas, Color.WHITE, 330, 205, 300, 62);
    fill(canvas, new Color(0xd8352a), 474, 212, 12, 48);
    fill(canvas, new Color(0xd8352a), 456, 230, 48, 12);
    fill(canvas, new Color(0xa9d3e2), 130 + random.nextInt(40), 290, 130, 120);
    fill(canvas, new Color(0xa9d3e2), 690 - random.nextInt(40), 290, 130, 120);
    fill(canvas, new Color(0xb8c98a), 0, 530, WIDTH, 190);
    fill(canvas, new Color(0x6b4a2f), 474, 270, 10, 120);
    canvas.setColor(new Color(0xf7c873));
    canvas.fillPolygon(
        new Polygon(new int[] {410, 550, 525, 435}, new int[] {390, 390, 480, 480}, 4));
    circle(canvas, SKIN, 450, 350, 58);
    for (var x = 180 + random.nextInt(60); x < WIDTH - 100; x += 400 + random.nextInt(120)) {
      drawWoman(canvas, x, 430, 1.9);
    }
  }

  private void drawWoman(Graphics2D canvas, int x, int y, double size) {
    canvas.setColor(CLOTHES[random.nextInt(CLOTHES.length)]);
    canvas.fill(
        new RoundRectangle2D.Double(
            x - 34 * size, y + 22 * size, 68 * size, 100 * size, 60 * size, 70 * size));
    canvas.setColor(VEILS[random.nextInt(VEILS.length)]);
    canvas.fill(new Ellipse2D.Double(x - 29 * size, y - 32 * size, 58 * size, 76 * size));
    canvas.setColor(SKIN);
    canvas.fill(new Ellipse2D.Double(x - 17 * size, y - 18 * size, 34 * size, 38 * size));
  }

  private static void fill(Graphics2D canvas, Color color, int x, int y, int width, int height) {
    canvas.setColor(color);
    canvas.fillRect(x, y, width, height);
  }

  private static void circle(Graphics2D canvas, Color color, int x, int y, int diameter) {
    canvas.setColor(color);
    canvas.fill(new Ellipse2D.Double(x, y, diameter, diameter));
  }
}
