package id.jejak.draft;

import id.jejak.shared.CanonicalJson;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.FieldError;
import id.jejak.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A phone's copy of what is being written; `title`, `typeCode` and `photos` are what a list shows
/// of it, `content` is read by phones alone.
record DraftForm(
    @Nullable Integer baseRevision,
    @Nullable Long version,
    @Nullable String changedAt,
    @Nullable String title,
    @Nullable String typeCode,
    @Nullable Integer photos,
    @Nullable JsonNode content) {
  static final int LARGEST = 64 * 1024;
  private static final int MOST_PHOTOS = 6;

  record Checked(
      UUID id,
      UUID device,
      int baseRevision,
      long version,
      Instant changedAt,
      String title,
      @Nullable String typeCode,
      int photos,
      String content) {}

  /// 422 names every wrong member, 413 says that it is too long.
  Checked checked(UUID id, UUID device) {
    var errors = new ArrayList<FieldError>();
    var base = baseRevision == null ? 0 : baseRevision;
    require(base >= 0, "baseRevision", "Nomor revisi tidak terbaca.", errors);
    require(version != null && version > 0, "version", "Hitungan simpan tidak terbaca.", errors);
    var name = title == null ? "" : title.replace("\0", "");
    require(name.length() <= 200, "title", "Paling panjang 200 huruf.", errors);
    require(
        typeCode == null || typeCode.matches("[A-Z0-9-]{1,20}"),
        "typeCode",
        "Jenis kegiatan tidak terbaca.",
        errors);
    var pictures = photos == null ? 0 : photos;
    require(pictures >= 0 && pictures <= MOST_PHOTOS, "photos", "Paling banyak 6 foto.", errors);
    require(content != null && content.isObject(), "content", "Isi rancangan belum ada.", errors);
    var changed = instant(errors);
    if (!errors.isEmpty() || content == null || version == null) {
      throw Problem.invalid(errors);
    }
    var text = CanonicalJson.of(content);
    if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw new Problem(CommonProblem.TOO_LARGE);
    }
    return new Checked(id, device, base, version, changed, name, typeCode, pictures, text);
  }

  private Instant instant(List<FieldError> errors) {
    try {
      return OffsetDateTime.parse(changedAt == null ? "" : changedAt).toInstant();
    } catch (DateTimeException unreadable) {
      errors.add(new FieldError("changedAt", "Waktu simpan tidak terbaca."));
      return Instant.EPOCH;
    }
  }

  private static void require(
      boolean fulfilled, String field, String complaint, List<FieldError> errors) {
    if (!fulfilled) {
      errors.add(new FieldError(field, complaint));
    }
  }
}
