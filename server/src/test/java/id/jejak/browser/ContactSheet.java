package id.jejak.browser;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;

/// One screen as the phone and the PC show it, in both themes, side by side in one small picture.
final class ContactSheet {
  private static final int PHONE_WIDTH = 360;
  private static final int PC_WIDTH = 564;
  private static final int HEIGHT = 640;
  private static final int GAP = 8;
  private static final float QUALITY = 0.72f;
  private final BufferedImage sheet =
      new BufferedImage(PHONE_WIDTH * 2 + PC_WIDTH + GAP * 2, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private int width;

  ContactSheet() {
    var canvas = sheet.createGraphics();
    canvas.setColor(new Color(0x9aa5a5));
    canvas.fillRect(0, 0, sheet.getWidth(), HEIGHT);
    canvas.dispose();
  }

  void phone(byte[] png, boolean dark) {
    draw(png, dark ? PHONE_WIDTH + GAP : 0, 0, PHONE_WIDTH, HEIGHT);
  }

  void pc(byte[] png, boolean dark) {
    var height = (HEIGHT - GAP) / 2;
    draw(png, (PHONE_WIDTH + GAP) * 2, dark ? height + GAP : 0, PC_WIDTH, height);
  }

  private void draw(byte[] png, int x, int y, int w, int h) {
    var canvas = sheet.createGraphics();
    canvas.drawImage(read(png).getScaledInstance(w, h, Image.SCALE_SMOOTH), x, y, null);
    canvas.dispose();
    width = Math.max(width, x + w);
  }

  void write(Path file) {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(QUALITY);
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      try (var out = new FileImageOutputStream(file.toFile())) {
        writer.setOutput(out);
        writer.write(null, new IIOImage(sheet.getSubimage(0, 0, width, HEIGHT), null, null), how);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      writer.dispose();
    }
  }

  private static BufferedImage read(byte[] png) {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
