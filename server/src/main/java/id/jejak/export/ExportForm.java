package id.jejak.export;

import id.jejak.activity.ActivitySelection;
import id.jejak.shared.Problem;
import id.jejak.total.TotalSelection;
import org.jspecify.annotations.Nullable;

/// What is ordered: reports or totals, in the words of the calls that list them, as a file of a
/// format.
record ExportForm(
    @Nullable ExportFormat format,
    @Nullable ActivitySelection activities,
    @Nullable TotalSelection totals) {

  record Checked(
      ExportFormat format,
      @Nullable ActivitySelection activities,
      @Nullable TotalSelection totals) {}

  Checked checked() {
    if (format == null) {
      throw Problem.invalid("format", "Pilih XLSX, CSV, atau JSONL.");
    }
    if ((activities == null) == (totals == null)) {
      throw Problem.invalid(
          "activities", "Pilih laporan (activities) atau angka (totals), salah satu.");
    }
    return new Checked(format, activities, totals);
  }
}
