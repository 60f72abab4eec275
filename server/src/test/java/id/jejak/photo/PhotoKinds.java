package id.jejak.photo;

import static id.jejak.photo.TestPictures.jpeg;
import static id.jejak.photo.TestPictures.scene;
import static id.jejak.photo.TestPictures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.StreamSupport;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/// Files as galleries hold them: every kind that must become an upright photo, and what must be
/// answered with a sentence.
public final class PhotoKinds {
  private static final int LONGEST_SIDE = 1280;
  private static final int MOST_BYTES = 200_000;
  private static final int HUGE_WIDTH = 8000;
  private static final int HUGE_HEIGHT = 6000;

  private PhotoKinds() {}

  /// `check` holds the photo that was made from it against what is seen on it.
  public record Kind(String name, byte[] bytes, Check check) {}

  /// `sentence` begins what the app says.
  public record Refused(String name, byte[] bytes, String sentence) {}

  /// What must be true of a photo.
  public interface Check {
    void of(BufferedImage photo);
  }

  public static List<Kind> all() {
    var kinds = new ArrayList<Kind>();
    for (var orientation = 1; orientation <= 8; orientation++) {
      var stored = TestPictures.stored(scene(600, 400), orientation);
      var bytes = TestPictures.withEverything(jpeg(stored, false, 0.95f), orientation);
      kinds.add(new Kind("orientation-" + orientation + ".jpg", bytes, upright(600, 400)));
    }
    var huge = scene(HUGE_WIDTH, HUGE_HEIGHT);
    kinds.add(new Kind("48-megapixel.jpg", jpeg(huge, false, 0.9f), upright(1280, 960)));
    kinds.add(
        new Kind(
            "48-megapixel-progressive-turned.jpg",
            TestPictures.withEverything(jpeg(huge, true, 0.9f), 3),
            photo -> assertUpright(TestPictures.stored(photo, 3), 1280, 960)));
    kinds.add(
        new Kind(
            "progressive.jpg",
            TestPictures.withEverything(jpeg(scene(1700, 1100), true, 0.9f), 1),
            upright(1280, 828)));
    kinds.add(new Kind("cmyk.jpg", TestPictures.cmykJpeg(600, 400), upright(600, 400)));
    kinds.add(new Kind("gray.jpg", jpeg(grays(), false, 0.9f), PhotoKinds::assertGray));
    kinds.add(new Kind("stripes.jpg", jpeg(stripes(), false, 1f), PhotoKinds::assertCalm));
    kinds.add(new Kind("stripes.png", TestPictures.png(stripes()), PhotoKinds::assertCalm));
    kinds.add(new Kind("transparent.png", transparent(), PhotoKinds::assertWhiteRight));
    kinds.add(new Kind("kind.webp", TestFormats.webp(600, 400, 0), PhotoKinds::assertGreenLeft));
    kinds.add(new Kind("animated.gif", animated(), upright(600, 400)));
    kinds.add(new Kind("noise.jpg", noise(), photo -> assertThat(photo.getWidth()).isPositive()));
    kinds.add(new Kind("one-pixel.png", TestFormats.pngOf(1, 1), photo -> assertSize(photo, 1, 1)));
    return kinds;
  }

  public static List<Refused> refused() {
    var whole = jpeg(scene(900, 600), false, 0.9f);
    var png = TestPictures.png(noisy(300, 200));
    var webp = TestFormats.webp(300, 200, 0);
    // No sentence twice in a row: each is seen to come.
    return List.of(
        new Refused("iphone.heic", heic(), "Foto ini berjenis HEIC"),
        new Refused("text.jpg", text("Ini bukan foto."), "Berkas ini bukan foto"),
        new Refused("named.jpg", heic(), "Foto ini berjenis HEIC"),
        new Refused("zero.jpg", new byte[0], "Berkas ini bukan foto"),
        new Refused("half.jpg", Arrays.copyOf(whole, whole.length / 2), "Foto ini tidak utuh"),
        new Refused("vast.png", TestFormats.pngOf(20_000, 15_000), "Foto ini terlalu besar"),
        new Refused("begin.jpg", Arrays.copyOf(whole, 30), "Foto ini tidak utuh"),
        new Refused("vast.jpg", claiming(whole, 20_000, 15_000), "Foto ini terlalu besar"),
        new Refused("half.png", Arrays.copyOf(png, png.length / 2), "Foto ini tidak utuh"),
        new Refused("thread.png", TestFormats.pngOf(1, 30_000), "Gambar ini terlalu panjang"),
        new Refused("half.webp", Arrays.copyOf(webp, webp.length / 2), "Foto ini tidak utuh"));
  }

  /// A photo with the time and the place at which a camera says it was taken: Desa Labuha.
  public static byte[] taken(BufferedImage image, String time) {
    var jpeg = Scenery.jpeg(image, 0.9f);
    return new Bytes()
        .add(jpeg, 0, 2)
        .segment(0xE1, new Bytes().add(text("Exif\0\0")).add(notes(time)).toArray())
        .add(jpeg, 2, jpeg.length - 2)
        .toArray();
  }

  /// The scene with as much grain as a camera leaves: a large file.
  public static byte[] grainy(int width, int height, boolean progressive) {
    var image = scene(width, height);
    var random = new SplittableRandom(1);
    var samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (var i = 0; i < samples.length; i++) {
      samples[i] = (byte) Math.clamp((samples[i] & 0xFF) + random.nextInt(24) - 12, 0, 255);
    }
    return jpeg(image, progressive, 0.85f);
  }

  private static byte[] notes(String time) {
    var exif = 8 + 2 + 2 * 12 + 4;
    var gps = exif + 2 + 12 + 4;
    var data = gps + 2 + 4 * 12 + 4;
    var out = new Bytes().add(text("MM\0*")).int32(8);
    out.int16(2);
    out.int16(0x8769).int16(4).int32(1).int32(exif);
    out.int16(0x8825).int16(4).int32(1).int32(gps);
    out.int32(0);
    out.int16(1);
    out.int16(0x9003).int16(2).int32(20).int32(data);
    out.int32(0);
    out.int16(4);
    out.int16(1).int16(2).int32(2).add(text("S\0\0\0"));
    out.int16(2).int16(5).int32(3).int32(data + 20);
    out.int16(3).int16(2).int32(2).add(text("E\0\0\0"));
    out.int16(4).int16(5).int32(3).int32(data + 44);
    out.int32(0);
    out.add(text(time + "\0"));
    for (var number : new int[] {0, 1, 37, 1, 516, 10, 127, 1, 29, 1, 24, 10}) {
      out.int32(number);
    }
    return out.toArray();
  }

  /// Of every photo, whatever it was made from.
  public static void assertFit(byte[] photo, String name) {
    assertThat(photo.length).as(name).isLessThanOrEqualTo(MOST_BYTES);
    var image = TestPictures.read(photo);
    assertThat(Math.max(image.getWidth(), image.getHeight()))
        .as(name)
        .isLessThanOrEqualTo(LONGEST_SIDE);
    assertThat(new String(photo, StandardCharsets.ISO_8859_1))
        .as(name)
        .doesNotContain(TestPictures.SECRET);
    try {
      var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo));
      assertThat(StreamSupport.stream(metadata.getDirectories().spliterator(), false))
          .as(name)
          .extracting(Directory::getName)
          .isSubsetOf("JPEG", "JFIF", "Huffman", "File Type");
    } catch (Exception unreadable) {
      throw new AssertionError(name, unreadable);
    }
  }

  private static Check upright(int width, int height) {
    return photo -> assertUpright(photo, width, height);
  }

  private static void assertUpright(BufferedImage photo, int width, int height) {
    assertSize(photo, width, height);
    assertColour(photo, width / 4, height / 4, TestPictures.TOP_LEFT);
    assertColour(photo, width * 3 / 4, height / 4, TestPictures.TOP_RIGHT);
    assertColour(photo, width / 4, height * 3 / 4, TestPictures.BOTTOM_LEFT);
    assertColour(photo, width * 3 / 4, height * 3 / 4, TestPictures.BOTTOM_RIGHT);
    assertColour(photo, 3, 3, TestPictures.TOP_LEFT);
    assertColour(photo, width - 4, height - 4, TestPictures.BOTTOM_RIGHT);
  }

  private static void assertSize(BufferedImage photo, int width, int height) {
    assertThat(photo.getWidth()).isEqualTo(width);
    assertThat(photo.getHeight()).isEqualTo(height);
  }

  private static void assertColour(BufferedImage photo, int x, int y, Color expected) {
    var actual = new Color(photo.getRGB(x, y));
    var distance =
        Math.abs(actual.getRed() - expected.getRed())
            + Math.abs(actual.getGreen() - expected.getGreen())
            + Math.abs(actual.getBlue() - expected.getBlue());
    assertThat(distance).as("(%d, %d) is %s, not %s", x, y, actual, expected).isLessThan(90);
  }

  private static BufferedImage grays() {
    var image = new BufferedImage(600, 400, BufferedImage.TYPE_BYTE_GRAY);
    for (var i = 0; i < 600 * 400; i++) {
      image.getRaster().setSample(i % 600, i / 600, 0, i % 600 < 300 ? 60 : 200);
    }
    return image;
  }

  private static void assertGray(BufferedImage photo) {
    assertSize(photo, 600, 400);
    assertColour(photo, 150, 200, new Color(60, 60, 60));
    assertColour(photo, 450, 200, new Color(200, 200, 200));
  }

  /// Black and white in turn, each one pixel wide: what skips pixels makes waves of it.
  private static BufferedImage stripes() {
    var image = new BufferedImage(4000, 3000, BufferedImage.TYPE_3BYTE_BGR);
    for (var i = 0; i < 4000 * 3000; i++) {
      image.setRGB(i % 4000, i / 4000, (i % 4000 + i / 4000) % 2 == 0 ? 0 : 0xFFFFFF);
    }
    return image;
  }

  private static void assertCalm(BufferedImage photo) {
    assertSize(photo, 1280, 960);
    for (var y = 20; y < 940; y += 7) {
      for (var x = 20; x < 1260; x += 3) {
        assertColour(photo, x, y, new Color(127, 127, 127));
      }
    }
  }

  private static byte[] transparent() {
    var image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_ARGB);
    var canvas = image.createGraphics();
    canvas.drawImage(scene(300, 400), 0, 0, null);
    canvas.dispose();
    return TestFormats.pngWithEverything(TestPictures.png(image), 1);
  }

  private static void assertWhiteRight(BufferedImage photo) {
    assertSize(photo, 600, 400);
    assertColour(photo, 30, 30, TestPictures.TOP_LEFT);
    assertColour(photo, 450, 200, Color.WHITE);
  }

  private static void assertGreenLeft(BufferedImage photo) {
    assertSize(photo, 600, 400);
    assertColour(photo, 60, 200, Color.GREEN);
    assertColour(photo, 540, 200, Color.BLACK);
  }

  /// The scene, and then a black one.
  private static byte[] animated() {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (var output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.prepareWriteSequence(null);
      writer.writeToSequence(new IIOImage(scene(600, 400), null, null), null);
      var black = new BufferedImage(600, 400, BufferedImage.TYPE_3BYTE_BGR);
      writer.writeToSequence(new IIOImage(black, null, null), null);
      writer.endWriteSequence();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// Leaves and gravel: far too much for 200 kB at the first try.
  private static byte[] noise() {
    return jpeg(noisy(2600, 1950), false, 0.9f);
  }

  private static BufferedImage noisy(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var random = new Random(7);
    for (var y = 0; y < height; y += 3) {
      for (var x = 0; x < width; x += 3) {
        var colour = random.nextInt(0x1000000);
        for (var i = 0; i < 9; i++) {
          image.setRGB(Math.min(width - 1, x + i % 3), Math.min(height - 1, y + i / 3), colour);
        }
      }
    }
    return image;
  }

  private static byte[] heic() {
    return new Bytes()
        .int32(24)
        .add(text("ftypheic\0\0\0\0mif1heic"))
        .int32(8)
        .add(text("mdat"))
        .toArray();
  }

  /// The same picture, but its header says another size.
  private static byte[] claiming(byte[] jpeg, int width, int height) {
    var changed = jpeg.clone();
    for (var at = 0; at < changed.length; at++) {
      if ((changed[at] & 0xFF) == 0xFF && (changed[at + 1] & 0xFF) == 0xC0) {
        changed[at + 5] = (byte) (height >> 8);
        changed[at + 6] = (byte) height;
        changed[at + 7] = (byte) (width >> 8);
        changed[at + 8] = (byte) width;
        return changed;
      }
    }
    throw new IllegalArgumentException("no size in this JPEG");
  }
}
