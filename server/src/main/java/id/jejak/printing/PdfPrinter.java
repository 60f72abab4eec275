package id.jejak.printing;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Draws well-formed XHTML as PDF with the fonts we carry along. Drawing is the processor's
/// heaviest work here, so only a few documents are drawn at once; who waits too long is asked to
/// come again.
@Component
public class PdfPrinter {
  private final Semaphore turns;
  private final PrintingSettings settings;
  private final byte[] regular = font("tinos-regular");
  private final byte[] bold = font("tinos-bold");
  private final byte[] italic = font("tinos-italic");
  private final byte[] arabic = font("arabic-regular");
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private final byte[] emoji = font("emoji-regular");

  PdfPrinter(PrintingSettings settings) {
    this.settings = settings;
    this.turns = new Semaphore(settings.permits(), true);
    XRLog.setLoggingEnabled(false);
  }

  /// 503 when others are drawing for too long.
  @OpenToAll("draws what its caller was allowed to read")
  public byte[] print(String xhtml) {
    return inTurn(() -> draw(xhtml));
  }

  /// The same words of the same day are the same bytes, whenever they are printed.
  @OpenToAll("draws what its caller was allowed to read")
  public byte[] reprint(String xhtml, Instant made) {
    return inTurn(() -> PdfDates.set(draw(xhtml), made));
  }

  private interface Drawing {
    byte[] draw() throws IOException;
  }

  private byte[] inTurn(Drawing drawing) {
    takeTurn();
    try {
      return drawing.draw();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      turns.release();
    }
  }

  /// Documents one behind the other, as one.
  @OpenToAll("joins what its caller was allowed to read")
  public byte[] join(List<byte[]> documents) {
    var whole = new ByteArrayOutputStream();
    var merger = new PDFMergerUtility();
    documents.forEach(document -> merger.addSource(new RandomAccessReadBuffer(document)));
    merger.setDestinationStream(whole);
    try {
      merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return whole.toByteArray();
  }

  /// True while every turn is taken.
  boolean isFull() {
    return turns.availablePermits() == 0;
  }

  private void takeTurn() {
    try {
      if (!turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Problem(CommonProblem.BUSY);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Problem(CommonProblem.BUSY);
    }
  }

  private byte[] draw(String xhtml) throws IOException {
    var pdf = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder
        .useFont(() -> new ByteArrayInputStream(regular), "Tinos", 400, FontStyle.NORMAL, true)
        .useFont(() -> new ByteArrayInputStream(bold), "Tinos", 700, FontStyle.NORMAL, true)
        .useFont(() -> new ByteArrayInputStream(italic), "Tinos", 400, FontStyle.ITALIC, true)
        .useFont(() -> new ByteArrayInputStream(arabic), "Arabic", 400, FontStyle.NORMAL, true)
        .useFont(() -> new ByteArrayInputStream(emoji), "Emoji", 400, FontStyle.NORMAL, true)
        .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
        .useUnicodeBidiReorderer(new ICUBidiReorderer())
        .useReplacementText("\u25a1")
        // For archives and screen readers; and no font of the machine is ever looked for.
        .usePdfAConformance(PdfAConformance.PDFA_2_A)
        .usePdfUaAccessibility(true)
        .useColorProfile(colours)
        // Nothing is fetched: pictures come inside the document.
        .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
        .withProducer("Jejak PKK")
        .withHtmlContent(xhtml, "")
        .toStream(pdf)
        .run();
    return pdf.toByteArray();
  }

  private static byte[] font(String name) {
    try {
      return new ClassPathResource("font/" + name + ".ttf").getContentAsByteArray();
    } catch (IOException missing) {
      throw new UncheckedIOException("the packed font " + name + " cannot be read", missing);
    }
  }
}
