package id.jejak.photo;

import static id.jejak.photo.TestPictures.BOTTOM_LEFT;
import static id.jejak.photo.TestPictures.BOTTOM_RIGHT;
import static id.jejak.photo.TestPictures.SECRET;
import static id.jejak.photo.TestPictures.TOP_LEFT;
import static id.jejak.photo.TestPictures.TOP_RIGHT;
import static id.jejak.photo.TestPictures.scene;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.shared.Sha256;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of the pictures themselves: upright, readable everywhere, without metadata.
class PicturesHttpTest extends HttpTest {
  private static final String SUMAE = "82.04.08.2026";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_jpeg_of_any_orientation_ends_upright_and_without_metadata(int orientation) {
    var stored = TestPictures.stored(scene(120, 80), orientation);
    var sent = TestPictures.withEverything(TestPictures.jpeg(stored, false, 1f), orientation);

    var kept = keep(sent);

    assertUpright(TestPictures.read(kept), 120, 80);
    assertNoMetadata(kept);
  }

  @Test
  void an_upright_small_jpeg_keeps_every_pixel_as_it_was_sent() {
    var jpeg = TestPictures.jpeg(scene(200, 100), false, 0.9f);

    var kept = keep(TestPictures.withEverything(jpeg, 1));

    var before = TestPictures.read(jpeg);
    var after = TestPictures.read(kept);
    for (var y = 0; y < 100; y++) {
      for (var x = 0; x < 200; x++) {
        assertThat(after.getRGB(x, y)).isEqualTo(before.getRGB(x, y));
      }
    }
  }

  @Test
  void a_progressive_jpeg_stays_whole() {
    var kept = keep(TestPictures.withEverything(TestPictures.jpeg(scene(300, 200), true, 0.9f), 1));
    assertUpright(TestPictures.read(kept), 300, 200);
    assertNoMetadata(kept);
  }

  @Test
  void a_gray_jpeg_is_kept() {
    var gray = TestPictures.jpeg(scene(90, 60, BufferedImage.TYPE_BYTE_GRAY), false, 0.9f);
    var sent = TestPictures.read(gray).getRaster().getSample(10, 10, 0);

    var kept = TestPictures.read(keep(gray)).getRaster();
    assertThat(kept.getNumBands()).isEqualTo(1);
    assertThat(kept.getSample(10, 10, 0)).isEqualTo(sent);

    // Turned ones are drawn anew, and must become neither lighter nor darker.
    var turned = TestPictures.read(keep(TestPictures.withEverything(gray, 3))).getRaster();
    assertThat(turned.getSample(80, 50, 0)).isBetween(sent - 3, sent + 3);
  }

  @Test
  void a_cmyk_jpeg_becomes_one_that_every_phone_shows() {
    var kept = keep(TestPictures.cmykJpeg(120, 80));
    var image = TestPictures.read(kept);
    assertThat(image.getColorModel().getNumComponents()).isEqualTo(3);
    assertUpright(image, 120, 80);
  }

  @Test
  void a_png_becomes_an_upright_jpeg_and_what_was_transparent_is_white() {
    var image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_ARGB);
    var canvas = image.createGraphics();
    canvas.drawImage(scene(60, 80), 0, 0, null);
    canvas.dispose();
    var sent = TestFormats.pngWithEverything(TestPictures.png(image), 3);

    var kept = keep(sent);

    var upright = TestPictures.read(kept); // turned by 180 degrees, as its EXIF asks
    assertColour(upright, 110, 70, TOP_LEFT);
    assertColour(upright, 10, 10, Color.WHITE);
    assertNoMetadata(kept);
  }

  @Test
  void a_webp_becomes_an_upright_jpeg() {
    var plain = TestPictures.read(keep(TestFormats.webp(100, 60, 0)));
    assertColour(plain, 10, 30, Color.GREEN);
    assertColour(plain, 90, 30, Color.BLACK);

    var kept = keep(TestFormats.webp(100, 60, 6));

    var upright = TestPictures.read(kept);
    assertThat(upright.getWidth()).isEqualTo(60);
    assertThat(upright.getHeight()).isEqualTo(100);
    assertColour(upright, 30, 10, Color.GREEN);
    assertColour(upright, 30, 90, Color.BLACK);
    assertNoMetadata(kept);
  }

  @Test
  void a_large_picture_is_made_smaller_and_keeps_its_shape() {
    var kept = TestPictures.read(keep(TestPictures.jpeg(scene(4000, 3000), false, 0.8f)));
    assertUpright(kept, 1600, 1200);
    var narrow = TestPictures.read(keep(TestFormats.pngOf(7000, 7000)));
    assertThat(narrow.getWidth()).isEqualTo(1600);
  }

  @Test
  void a_picture_of_one_pixel_is_a_picture() {
    assertThat(TestPictures.read(keep(TestFormats.pngOf(1, 1))).getWidth()).isEqualTo(1);
  }

  @Test
  void a_wrong_note_about_the_orientation_does_not_lose_the_picture() {
    var jpeg = TestPictures.jpeg(scene(120, 80), false, 1f);
    assertUpright(TestPictures.read(keep(TestPictures.withEverything(jpeg, 77))), 120, 80);
    var cutExif =
        new Bytes()
            .add(jpeg, 0, 2)
            .segment(0xE1, TestPictures.text("Exif\0\0MM\0*\0\0\0\u0008\0\u00ff"))
            .add(jpeg, 2, jpeg.length - 2);
    assertUpright(TestPictures.read(keep(cutExif.toArray())), 120, 80);
  }

  private Client phone() {
    return secretaryOf(SUMAE);
  }

  private byte[] keep(byte[] picture) {
    var sha256 = Sha256.hex(picture);
    phone().upload(sha256, picture).expect(201);
    var answer = phone().get("/api/photos/" + sha256).expect(200);
    assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
    return answer.bytes();
  }

  private static void assertUpright(BufferedImage image, int width, int height) {
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
    assertColour(image, width / 4, height / 4, TOP_LEFT);
    assertColour(image, width * 3 / 4, height / 4, TOP_RIGHT);
    assertColour(image, width / 4, height * 3 / 4, BOTTOM_LEFT);
    assertColour(image, width * 3 / 4, height * 3 / 4, BOTTOM_RIGHT);
    // Near the corners too: nothing was shifted or cut.
    assertColour(image, 2, 2, TOP_LEFT);
    assertColour(image, width - 3, height - 3, BOTTOM_RIGHT);
  }

  private static void assertColour(BufferedImage image, int x, int y, Color expected) {
    var actual = new Color(image.getRGB(x, y));
    var distance =
        Math.abs(actual.getRed() - expected.getRed())
            + Math.abs(actual.getGreen() - expected.getGreen())
            + Math.abs(actual.getBlue() - expected.getBlue());
    assertThat(distance).as("(%d, %d) is %s, not %s", x, y, actual, expected).isLessThan(60);
  }

  private static void assertNoMetadata(byte[] kept) {
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    try {
      var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept));
      assertThat(StreamSupport.stream(metadata.getDirectories().spliterator(), false))
          .extracting(Directory::getName)
          .isSubsetOf("JPEG", "JFIF", "Huffman", "File Type");
    } catch (Exception unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
