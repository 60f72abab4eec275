package id.jejak.publishing;

import id.jejak.activity.PublishedActivities;
import id.jejak.activity.PublishedActivities.Row;
import id.jejak.region.Region;
import id.jejak.region.RegionCode;
import id.jejak.region.Regions;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.PublicAddress;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The published activities of a region as a table for machines: no names, no places on the map, no
/// sensitive counts.
@Component
@OpenToAll("published reports are public")
class OpenData {
  private static final int PIECE = 1_000;
  private static final int MOST_VALUES = 4;
  private final PublishedActivities activities;
  private final Regions regions;

  OpenData(PublishedActivities activities, Regions regions) {
    this.activities = activities;
    this.regions = regions;
  }

  /// 404 for an unknown region.
  Region region(RegionCode code) {
    return regions.get(code);
  }

  /// Writes piece after piece: neither memory nor a connection is held while a slow reader reads.
  void write(RegionCode region, PublicAddress address, Writer out) throws IOException {
    out.write(Csv.line(header()));
    @Nullable Row last = null;
    List<Row> piece;
    do {
      piece = activities.listRows(region, last, PIECE);
      for (var row : piece) {
        out.write(Csv.line(cells(row, address)));
      }
      last = piece.isEmpty() ? null : piece.getLast();
    } while (piece.size() == PIECE);
  }

  private static List<String> header() {
    var header =
        new ArrayList<>(
            List.of(
                "kode_wilayah",
                "wilayah",
                "wilayah_induk",
                "bidang",
                "kode_jenis",
                "jenis_kegiatan",
                "judul",
                "tanggal_mulai",
                "tanggal_selesai",
                "peserta_laki_laki",
                "peserta_perempuan",
                "kader_terlibat",
                "keluarga_sasaran"));
    for (var i = 1; i <= MOST_VALUES; i++) {
      header.addAll(List.of("kode_hasil_" + i, "hasil_" + i, "jumlah_" + i, "satuan_" + i));
    }
    header.add("alamat");
    return header;
  }

  private static List<String> cells(Row row, PublicAddress address) {
    var cells =
        new ArrayList<>(
            List.of(
                row.regionCode().value(),
                row.regionName(),
                row.parentName() == null ? "" : row.parentName(),
                row.field().label(),
                row.typeCode(),
                row.typeName(),
                row.title(),
                row.startDate().toString(),
                row.endDate() == null ? "" : row.endDate().toString(),
                String.valueOf(row.participantsMale()),
                String.valueOf(row.participantsFemale()),
                row.cadres() == null ? "" : row.cadres().toString(),
                row.families() == null ? "" : row.families().toString()));
    for (var i = 0; i < MOST_VALUES; i++) {
      cells.addAll(i < row.values().size() ? cells(row.values().get(i)) : List.of("", "", "", ""));
    }
    cells.add(address.of("/kegiatan/" + row.id()));
    return cells;
  }

  private static List<String> cells(PublishedActivities.Value value) {
    var number =
        value.value().signum() == 0 ? "0" : value.value().stripTrailingZeros().toPlainString();
    return List.of(value.indicator(), value.name(), number, value.unit());
  }
}
