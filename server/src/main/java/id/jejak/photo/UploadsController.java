package id.jejak.photo;

import id.jejak.access.CurrentUser;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// The tus 1.0 protocol (core, creation, creation-with-upload, checksum, expiration, termination).
@RestController
@RequestMapping("/api/uploads")
class UploadsController {
  private static final String VERSION = "1.0.0";
  private static final String EXTENSIONS =
      "creation,creation-with-upload,checksum,expiration,termination";
  private static final String CHUNK = "application/offset+octet-stream";
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private final Uploads uploads;

  UploadsController(Uploads uploads) {
    this.uploads = uploads;
  }

  @RequestMapping(
      path = {"", "/{id}"},
      method = RequestMethod.OPTIONS)
  @OpenToAll("tells only what the protocol can do")
  ResponseEntity<Void> options() {
    return answer(HttpStatus.NO_CONTENT)
        .header("Tus-Version", VERSION)
        .header("Tus-Extension", EXTENSIONS)
        .header("Tus-Max-Size", String.valueOf(Uploads.LARGEST))
        .header("Tus-Checksum-Algorithm", Checksum.ALGORITHMS)
        .build();
  }

  @PostMapping
  ResponseEntity<Void> create(
      CurrentUser user,
      @RequestHeader(name = "Upload-Length", required = false) @Nullable Long length,
      @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
      HttpServletRequest request)
      throws IOException {
    requireVersion(request);
    var photo = announcement(length, metadata);
    var upload =
        CHUNK.equals(request.getContentType())
            ? uploads.create(user, photo, request.getInputStream(), checksum(request))
            : uploads.create(user, photo);
    return state(answer(HttpStatus.CREATED), upload)
        .header("Location", "/api/uploads/" + upload.id())
        .build();
  }

  @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
  ResponseEntity<Void> head(CurrentUser user, @PathVariable UUID id, HttpServletRequest request) {
    requireVersion(request);
    var upload = uploads.get(user, id);
    return state(answer(HttpStatus.OK), upload)
        .header("Upload-Length", String.valueOf(upload.length()))
        .header("Cache-Control", "no-store")
        .build();
  }

  @PatchMapping("/{id}")
  ResponseEntity<Void> append(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestHeader("Upload-Offset") int offset,
      HttpServletRequest request)
      throws IOException {
    requireVersion(request);
    if (!CHUNK.equals(request.getContentType())) {
      throw new Problem(CommonProblem.WRONG_MEDIA_TYPE);
    }
    var upload = uploads.append(user, id, offset, request.getInputStream(), checksum(request));
    return state(answer(HttpStatus.NO_CONTENT), upload).build();
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> delete(CurrentUser user, @PathVariable UUID id, HttpServletRequest request) {
    requireVersion(request);
    uploads.delete(user, id);
    return answer(HttpStatus.NO_CONTENT).build();
  }

  private static BodyBuilder answer(HttpStatus status) {
    return ResponseEntity.status(status).header("Tus-Resumable", VERSION);
  }

  private static BodyBuilder state(BodyBuilder answer, Upload upload) {
    var expires = upload.expiresAt().atOffset(ZoneOffset.UTC);
    return answer
        .header("Upload-Offset", String.valueOf(upload.received()))
        .header("Upload-Expires", DateTimeFormatter.RFC_1123_DATE_TIME.format(expires));
  }

  private static Checksum checksum(HttpServletRequest request) {
    return Checksum.parse(request.getHeader("Upload-Checksum"));
  }

  private static void requireVersion(HttpServletRequest request) {
    if (!VERSION.equals(request.getHeader("Tus-Resumable"))) {
      throw new Problem(PhotoProblem.WRONG_PROTOCOL_VERSION);
    }
  }

  private static Uploads.Announcement announcement(@Nullable Long length, String metadata) {
    var members = metadata(metadata);
    var sha256 = members.getOrDefault("sha256", "");
    if (!SHA256.matcher(sha256).matches()) {
      throw Problem.invalid("Upload-Metadata", "Tanda foto (sha256) belum disebut.");
    }
    if (length == null || length <= 0) {
      throw Problem.invalid("Upload-Length", "Panjang foto belum disebut.");
    }
    if (length > Uploads.LARGEST) {
      throw new Problem(CommonProblem.TOO_LARGE);
    }
    return new Uploads.Announcement(
        sha256, members.getOrDefault("filetype", ""), length.intValue());
  }

  private static Map<String, String> metadata(String header) {
    var members = new HashMap<String, String>();
    for (var pair : header.split(",")) {
      var parts = pair.strip().split(" ");
      if (parts.length == 2) {
        try {
          var value = new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
          members.put(parts[0], value.length() > 100 ? "" : value);
        } catch (IllegalArgumentException noBase64) {
          throw Problem.invalid("Upload-Metadata", "Keterangan foto tidak terbaca.");
        }
      }
    }
    return members;
  }
}
