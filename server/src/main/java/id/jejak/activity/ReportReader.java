package id.jejak.activity;

import id.jejak.activity.Report.Cost;
import id.jejak.activity.Report.Location;
import id.jejak.activity.Report.Photo;
import id.jejak.activity.Report.Result;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.shared.FieldError;
import id.jejak.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the JSON of one report by the shape and limits of the API contract.
final class ReportReader {
  private static final Set<String> KNOWN =
      Set.of(
          "baseRevision",
          "regionCode",
          "field",
          "typeCode",
          "title",
          "startDate",
          "endDate",
          "startTime",
          "place",
          "location",
          "participantsMale",
          "participantsFemale",
          "cadres",
          "families",
          "method",
          "results",
          "narrative",
          "obstacles",
          "partners",
          "costs",
          "photos",
          "onBehalfOf",
          "deviceTime");
  private static final Set<String> METHODS =
      Set.of(
          "PENYULUHAN",
          "SOSIALISASI",
          "PELATIHAN",
          "SIMULASI",
          "LOKAKARYA",
          "LOMBA",
          "KUNJUNGAN_RUMAH",
          "PENDAMPINGAN",
          "PELAYANAN",
          "KERJA_BAKTI",
          "RAPAT",
          "MONITORING");
  private static final Set<String> SOURCES =
      Set.of("APBN", "APBD_PROV", "APBD_KAB", "APBDES", "SWADAYA", "LAIN");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final String COUNT_LIMIT = "Jumlah paling banyak 1.000.000.";
  private static final String PARTICIPANT_LIMIT = "Jumlah peserta paling banyak 1.000.000.";
  private static final int MOST_PEOPLE = 1_000_000;

  private final List<FieldError> errors = new ArrayList<>();

  private ReportReader() {}

  /// The report, or a 422 problem that names every wrong field.
  static Report read(JsonNode body) {
    return new ReportReader().readReport(body);
  }

  private Report readReport(JsonNode body) {
    var members = new Members(body, "", errors);
    members.refuseOthersThan(KNOWN);
    var base = members.count("baseRevision", 0, Integer.MAX_VALUE, "Nomor revisi tidak terbaca.");
    var region = members.parsed("regionCode", RegionCode::valueOf, "Kode wilayah tidak dikenal.");
    var field = members.parsed("field", Field::valueOf, "Bidang tidak dikenal.");
    var type = members.text("typeCode", 20);
    var start = members.date("startDate");
    var male = members.count("participantsMale", 0, MOST_PEOPLE, PARTICIPANT_LIMIT);
    var female = members.count("participantsFemale", 0, MOST_PEOPLE, PARTICIPANT_LIMIT);
    require(members, "regionCode", "Pilih wilayah.");
    require(members, "field", "Pilih bidang.");
    require(members, "typeCode", "Pilih jenis kegiatan.");
    require(members, "startDate", "Isi tanggal kegiatan.");
    require(members, "participantsMale", "Isi jumlah peserta laki-laki, boleh 0.");
    require(members, "participantsFemale", "Isi jumlah peserta perempuan, boleh 0.");
    var title = members.text("title", 200);
    var end = members.date("endDate");
    var time = members.time("startTime");
    var place = members.text("place", 200);
    var location = members.object("location").map(this::location).orElse(null);
    var cadres = members.count("cadres", 0, MOST_PEOPLE, COUNT_LIMIT);
    var families = members.count("families", 0, MOST_PEOPLE, COUNT_LIMIT);
    var method = oneOf(members, "method", METHODS, "Metode tidak dikenal.");
    var results =
        members.list("results", 4, "Paling banyak 4 hasil.").stream().map(this::result).toList();
    var narrative = members.text("narrative", 5_000);
    var obstacles = members.text("obstacles", 5_000);
    var partners = members.text("partners", 500);
    var costs =
        members.list("costs", 12, "Paling banyak 12 baris biaya.").stream()
            .map(this::cost)
            .toList();
    var photos =
        members.list("photos", 6, "Paling banyak 6 foto.").stream().map(this::photo).toList();
    var onBehalfOf = members.text("onBehalfOf", 200);
    var deviceTime = members.text("deviceTime", 60);
    refuseTwice(members, photos);
    if (!errors.isEmpty()
        || region == null
        || field == null
        || type == null
        || start == null
        || male == null
        || female == null) {
      throw Problem.invalid(errors);
    }
    return new Report(
        base == null ? 0 : base,
        region,
        field,
        type,
        title,
        start,
        end,
        time,
        place,
        location,
        male,
        female,
        cadres,
        families,
        method,
        results.stream().filter(Objects::nonNull).toList(),
        narrative,
        obstacles,
        partners,
        costs,
        photos,
        onBehalfOf,
        deviceTime);
  }

  private static void require(Members members, String name, String complaint) {
    if (!members.has(name)) {
      members.error(name, complaint);
    }
  }

  private static @Nullable String oneOf(
      Members members, String name, Set<String> known, String complaint) {
    var text = members.text(name, 50);
    if (text != null && !known.contains(text)) {
      members.error(name, complaint);
    }
    return text;
  }

  private @Nullable Location location(Members members) {
    members.refuseOthersThan(Set.of("latitude", "longitude", "accuracyMeters"));
    require(members, "latitude", "Garis lintang belum ada.");
    require(members, "longitude", "Garis bujur belum ada.");
    var latitude = members.number("latitude", -90, 90);
    var longitude = members.number("longitude", -180, 180);
    var accuracy = members.number("accuracyMeters", 0, 1_000_000);
    return latitude == null || longitude == null
        ? null
        : new Location(latitude, longitude, accuracy);
  }

  private Result result(Members members) {
    members.refuseOthersThan(Set.of("indicator", "value"));
    require(members, "indicator", "Hasil ini belum bernama.");
    require(members, "value", "Isi nilai hasil, atau hapus barisnya.");
    var indicator = members.text("indicator", 20);
    var value = members.decimal("value");
    return new Result(indicator == null ? "" : indicator, value == null ? BigDecimal.ZERO : value);
  }

  private Cost cost(Members members) {
    members.refuseOthersThan(Set.of("source", "amount"));
    require(members, "source", "Pilih sumber dana.");
    require(members, "amount", "Isi jumlah biaya.");
    var source = oneOf(members, "source", SOURCES, "Sumber dana tidak dikenal.");
    var amount = members.decimal("amount");
    return new Cost(source == null ? "" : source, amount == null ? BigDecimal.ZERO : amount);
  }

  private Photo photo(Members members) {
    members.refuseOthersThan(Set.of("sha256", "caption", "private", "takenAt", "location"));
    var sha256 = members.text("sha256", 64);
    if (sha256 == null || !SHA256.matcher(sha256).matches()) {
      members.error("sha256", "Tanda foto tidak terbaca.");
    }
    return new Photo(
        sha256 == null ? "" : sha256,
        members.text("caption", 200),
        members.truth("private"),
        members.localTime("takenAt", "Waktu foto ditulis seperti 2026-11-20T09:12:33."),
        members.object("location").map(this::location).orElse(null));
  }

  private static void refuseTwice(Members members, List<Photo> photos) {
    if (photos.stream().map(Photo::sha256).distinct().count() < photos.size()) {
      members.error("photos", "Foto yang sama dipasang dua kali.");
    }
  }
}
