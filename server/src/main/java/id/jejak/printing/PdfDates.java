package id.jejak.printing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// The moment that a PDF says it was made at, in both places where it says so, and its id, which is
/// drawn from that moment.
final class PdfDates {
  private static final String IN_METADATA = "(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)";

  private PdfDates() {}

  static byte[] set(byte[] pdf, Instant made) throws IOException {
    var dated = new ByteArrayOutputStream();
    try (var document = Loader.loadPDF(pdf)) {
      var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
      calendar.setTime(Date.from(made));
      document.getDocumentInformation().setCreationDate(calendar);
      var catalog = document.getDocumentCatalog();
      var said = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
      var moment = made.atOffset(ZoneOffset.UTC).withNano(0).toString();
      var words = said.replaceAll(IN_METADATA, "$1" + moment + "$2");
      var bytes = new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
      catalog.setMetadata(new PDMetadata(document, bytes));
      document.getDocument().getTrailer().removeItem(COSName.ID);
      document.setDocumentId(made.toEpochMilli());
      document.save(dated);
    }
    return dated.toByteArray();
  }
}
