package id.jejak.printing;

import id.jejak.printing.RecapPaper.ChildLine;
import id.jejak.printing.RecapPaper.FieldLine;
import id.jejak.printing.RecapPaper.ResultGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A closed book in the words of the paper; `revoked` says that it no longer holds.
record BookPaper(
    Letterhead letterhead,
    String title,
    String team,
    String period,
    String basis,
    @Nullable String revoked,
    List<FieldLine> fields,
    List<ResultGroup> results,
    @Nullable Children children,
    @Nullable Late late,
    List<Step> steps,
    Signatures signatures,
    String trace,
    String qrCode) {

  /// `reported` of a line says whether that team had closed its own book.
  record Children(String heading, List<ChildLine> lines) {}

  /// Reports of earlier periods that came after their closing; `more` when not all are listed.
  record Late(
      String counted,
      List<ResultGroup> results,
      boolean withPlace,
      List<LateLine> lines,
      @Nullable String more) {}

  record LateLine(String date, String received, String field, String title, String place) {}

  /// What was done to the book, when, by whom; `note` says why.
  record Step(String what, String when, String who, @Nullable String note) {}
}
