package id.jejak.printing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A recap in the words of the paper. Numbers are written out; what nobody reported says so and is
/// no zero.
record RecapPaper(
    Letterhead letterhead,
    String title,
    String team,
    String period,
    String basis,
    @Nullable String reporting,
    List<FieldLine> fields,
    List<ResultGroup> results,
    @Nullable Children children,
    @Nullable Diary diary,
    Signatures signatures,
    String trace,
    String qrCode) {

  /// A bidang, or all together.
  record FieldLine(
      String name,
      String activities,
      String approved,
      String waiting,
      String male,
      String female,
      String participants) {}

  record ResultGroup(String field, List<ResultLine> lines) {}

  /// `type` is empty where it is that of the line before.
  record ResultLine(String type, String name, String value, String unit) {}

  /// `heading` names the tier below.
  record Children(String heading, boolean withReporting, List<ChildLine> lines) {}

  record ChildLine(
      String number,
      String name,
      String reported,
      String activities,
      String approved,
      String participants) {}

  /// What a desa did, day by day; `more` when not all of it fits.
  record Diary(List<Entry> entries, @Nullable String more) {}

  record Entry(String date, String title, String place, String participants, String results) {}
}
