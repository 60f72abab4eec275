package id.jejak.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A rendered page as an answer.
final class Html {
  static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  // Else Spring takes the end of `/wilayah/82.04` for the ending of a file to be saved.
  private static final String SHOWN = "inline";

  private Html() {}

  // A minute spares the server when a link goes round in a WhatsApp group, and no longer: what is
  // withdrawn must be gone.
  static ResponseEntity<String> page(String html) {
    return ResponseEntity.ok()
        .contentType(TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, SHOWN)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
        .body(html);
  }

  /// The page is found at another address for good; asked again after a day, should it return.
  static ResponseEntity<String> moved(String address) {
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .header(HttpHeaders.LOCATION, address)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .build();
  }

  /// `headers` are pairs of name and value.
  static ResponseEntity<String> notice(HttpStatus status, String html, String... headers) {
    var answer = ResponseEntity.status(status);
    for (var i = 0; i < headers.length; i += 2) {
      answer.header(headers[i], headers[i + 1]);
    }
    return answer
        .contentType(TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, SHOWN)
        .cacheControl(CacheControl.noStore())
        .body(html);
  }
}
