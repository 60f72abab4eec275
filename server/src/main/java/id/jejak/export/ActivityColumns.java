package id.jejak.export;

import id.jejak.activity.ActivityLine;
import id.jejak.activity.ActivityState;
import id.jejak.activity.ShortCode;
import id.jejak.catalog.ActivityType;
import id.jejak.catalog.Catalog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The columns of a table of reports. When it holds a single type, each of its results has a column
/// of its own with plain numbers.
final class ActivityColumns {
  private ActivityColumns() {}

  static List<Column<ActivityLine>> of(Catalog catalog, @Nullable String type) {
    var columns = new ArrayList<Column<ActivityLine>>();
    columns.addAll(whenAndWhere());
    columns.addAll(whatAndWho(catalog));
    catalog.findType(type == null ? "" : type).ifPresent(one -> columns.addAll(results(one)));
    columns.addAll(story());
    catalog.fundSources().forEach(source -> columns.add(cost(catalog, source)));
    columns.addAll(standing());
    return columns;
  }

  private static List<Column<ActivityLine>> whenAndWhere() {
    return List.of(
        new Column<>("Tanggal", 12, ActivityLine::startDate),
        new Column<>("Sampai tanggal", 12, ActivityLine::endDate),
        new Column<>("Jam mulai", 8, ActivityLine::startTime),
        new Column<>("Kode wilayah", 15, ActivityLine::regionCode),
        new Column<>("Wilayah", 24, ActivityLine::region),
        new Column<>("Wilayah induk", 24, ActivityLine::parent),
        new Column<>("Wilayah di atasnya", 24, ActivityLine::grandparent));
  }

  private static List<Column<ActivityLine>> whatAndWho(Catalog catalog) {
    return List.of(
        new Column<>("Bidang", 12, line -> line.field().label()),
        new Column<>("Kode jenis", 10, ActivityLine::typeCode),
        new Column<>("Jenis kegiatan", 36, ActivityLine::typeName),
        new Column<>("Nama kegiatan", 40, ActivityLine::title),
        new Column<>("Tempat", 28, ActivityLine::place),
        new Column<>("Lintang", 10, ActivityLine::latitude),
        new Column<>("Bujur", 10, ActivityLine::longitude),
        new Column<>("Peserta laki-laki", 10, ActivityLine::participantsMale),
        new Column<>("Peserta perempuan", 10, ActivityLine::participantsFemale),
        new Column<>("Kader terlibat", 10, ActivityLine::cadres),
        new Column<>("Keluarga sasaran", 10, ActivityLine::families),
        new Column<>(
            "Cara pelaksanaan",
            18,
            line -> line.method() == null ? null : catalog.methodName(line.method())),
        new Column<>("Hasil", 50, ActivityColumns::inWords));
  }

  private static List<Column<ActivityLine>> results(ActivityType type) {
    return type.indicators().stream()
        .map(indicator ->
            new Column<ActivityLine>(
                indicator.name() + " (" + indicator.unit() + ")",
                14,
                line -> valueOf(line, indicator.code())))
        .toList();
  }

  private static List<Column<ActivityLine>> story() {
    return List.of(
        new Column<>("Uraian kegiatan", 50, ActivityLine::narrative),
        new Column<>("Hambatan dan tindak lanjut", 40, ActivityLine::obstacles),
        new Column<>("Mitra", 24, ActivityLine::partners));
  }

  private static Column<ActivityLine> cost(Catalog catalog, String source) {
    return new Column<>(
        "Biaya " + catalog.fundSourceName(source) + " (Rp)", 16, line -> amountOf(line, source));
  }

  private static List<Column<ActivityLine>> standing() {
    return List.of(
        new Column<>("Foto", 6, ActivityLine::photos),
        new Column<>("Keadaan", 16, line -> word(line.state())),
        new Column<>("Tampil untuk umum", 10, line -> line.published() ? "ya" : "tidak"),
        new Column<>("Perbaikan ke", 10, line -> line.revision() - 1),
        new Column<>("Diterima server (UTC)", 22, line -> line.submittedAt().toString()),
        new Column<>("Tanda terima", 12, line -> ShortCode.of(line.id())),
        new Column<>("Nomor laporan", 38, line -> line.id().toString()));
  }

  private static String inWords(ActivityLine line) {
    return line.results().stream()
        .map(result -> result.name() + " " + result.value() + " " + result.unit())
        .collect(Collectors.joining("; "));
  }

  private static @Nullable BigDecimal valueOf(ActivityLine line, String indicator) {
    return line.results().stream()
        .filter(result -> result.indicator().equals(indicator))
        .map(result -> new BigDecimal(result.value()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable BigDecimal amountOf(ActivityLine line, String source) {
    return line.costs().stream()
        .filter(cost -> cost.source().equals(source))
        .map(cost -> new BigDecimal(cost.amount()))
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private static String word(ActivityState state) {
    return switch (state) {
      case SUBMITTED -> "belum diperiksa";
      case APPROVED -> "disetujui";
      case RETURNED -> "perlu perbaikan";
      case WITHDRAWN -> "ditarik";
    };
  }
}
