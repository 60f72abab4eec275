package id.jejak.activity;

import id.jejak.catalog.ActivityType;
import id.jejak.catalog.Catalog;
import id.jejak.shared.FieldError;
import id.jejak.shared.Problem;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a report must fulfil beyond its shape: the catalogue's words and plausible dates.
@Component
class ReportRules {
  private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
  private final Catalog catalog;
  private final InstantSource clock;

  ReportRules(Catalog catalog, InstantSource clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  /// The type of the report; a 422 problem names every field that does not fit.
  ActivityType check(Report report, ZoneId zone) {
    var errors = new ArrayList<FieldError>();
    checkDates(report, zone, errors);
    var type = catalog.findType(report.typeCode());
    if (type.isEmpty()) {
      errors.add(
          new FieldError("typeCode", "Jenis kegiatan " + report.typeCode() + " tidak dikenal."));
    } else {
      checkType(report, type.get(), errors);
    }
    if (!errors.isEmpty() || type.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return type.get();
  }

  private void checkDates(Report report, ZoneId zone, List<FieldError> errors) {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    if (report.startDate().isAfter(today.plusDays(1))) {
      errors.add(new FieldError("startDate", "Tanggal tidak boleh sesudah besok."));
    }
    if (report.startDate().isBefore(EARLIEST)) {
      errors.add(new FieldError("startDate", "Tanggal paling awal 1 Januari 2020."));
    }
    var end = report.endDate();
    if (end != null
        && (end.isBefore(report.startDate()) || end.isAfter(report.startDate().plusYears(1)))) {
      errors.add(
          new FieldError(
              "endDate", "Tanggal selesai harus sesudah tanggal mulai, paling lama setahun."));
    }
  }

  private static void checkType(Report report, ActivityType type, List<FieldError> errors) {
    if (type.field() != report.field()) {
      errors.add(
          new FieldError(
              "typeCode", "Jenis kegiatan ini bukan bidang " + report.field().label() + "."));
    }
    if (!type.validOn(report.startDate())) {
      errors.add(new FieldError("typeCode", "Jenis kegiatan ini tidak berlaku pada tanggal itu."));
    }
    var seen = new HashSet<String>();
    for (var i = 0; i < report.results().size(); i++) {
      var indicator = report.results().get(i).indicator();
      var where = "results[" + i + "].indicator";
      if (type.indicators().stream().noneMatch(known -> known.code().equals(indicator))) {
        errors.add(
            new FieldError(where, "Hasil " + indicator + " bukan milik jenis kegiatan ini."));
      } else if (!seen.add(indicator)) {
        errors.add(new FieldError(where, "Hasil " + indicator + " tertulis dua kali."));
      }
    }
  }
}
