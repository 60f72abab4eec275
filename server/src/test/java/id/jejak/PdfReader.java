package id.jejak;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads a PDF as its reader does: the words, the pages, the fonts inside, the QR code.
public final class PdfReader implements AutoCloseable {
  private final PDDocument document;

  public PdfReader(byte[] pdf) {
    try {
      document = Loader.loadPDF(pdf);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public int pages() {
    return document.getNumberOfPages();
  }

  /// The words with single spaces between them.
  public String text() {
    return text(1, pages());
  }

  public String text(int page) {
    return text(page, page);
  }

  public int pictures(int page) {
    var count = 0;
    for (var name : document.getPage(page - 1).getResources().getXObjectNames()) {
      count += document.getPage(page - 1).getResources().isImageXObject(name) ? 1 : 0;
    }
    return count;
  }

  /// Names of the fonts that are not inside the document.
  public TreeSet<String> foreignFonts() {
    var foreign = new TreeSet<String>();
    try {
      for (var page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          if (!font.isEmbedded()) {
            foreign.add(font.getName());
          }
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return foreign;
  }

  /// What a phone reads from the QR code of a page, as printed with 200 dots per inch.
  public String qrCode(int page) {
    try {
      var image = new PDFRenderer(document).renderImageWithDPI(page - 1, 200);
      var bitmap = new BinaryBitmap(new HybridBinarizer(luminance(image)));
      return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (NotFoundException absent) {
      throw new AssertionError("no QR code on page " + page, absent);
    } catch (ReaderException unreadable) {
      throw new AssertionError("the QR code of page " + page + " is not readable", unreadable);
    }
  }

  /// What phones read from the QR codes of a page that lie in a grid, each held before the camera
  /// by itself.
  public List<String> qrCodes(int page, int columns, int rows) {
    try {
      // As finely as an office prints: with fewer points some codes fall between them.
      var image = new PDFRenderer(document).renderImageWithDPI(page - 1, 400);
      var codes = new ArrayList<String>();
      var width = image.getWidth() / columns;
      var height = image.getHeight() / rows;
      for (var place = 0; place < columns * rows; place++) {
        var part =
            image.getSubimage(place % columns * width, place / columns * height, width, height);
        read(part).ifPresent(codes::add);
      }
      return codes;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Optional<String> read(BufferedImage image) {
    try {
      var bitmap = new BinaryBitmap(new HybridBinarizer(luminance(image)));
      return Optional.of(
          new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText());
    } catch (NotFoundException absent) {
      return Optional.empty();
    } catch (ReaderException unreadable) {
      throw new AssertionError("a QR code is not readable", unreadable);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String text(int first, int last) {
    try {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(first);
      stripper.setEndPage(last);
      return stripper.getText(document).replaceAll("\\s+", " ");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static RGBLuminanceSource luminance(BufferedImage image) {
    var width = image.getWidth();
    var height = image.getHeight();
    return new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }
}
