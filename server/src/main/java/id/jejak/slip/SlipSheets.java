package id.jejak.slip;

import id.jejak.printing.PlainText;
import id.jejak.printing.QrCode;
import id.jejak.shared.Indonesian;
import id.jejak.team.KindName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Pages of slips in the words of the paper, each under the name of its kecamatan.
record SlipSheets(List<Page> pages) {
  private static final int DISTRICT_CODE = 8;
  private static final int LONG = 36;
  private static final int LONGER = 100;

  record Page(int number, String heading, List<Slip> slips) {
    /// Two by two, as they are cut.
    List<List<Slip>> rows() {
      return IntStream.range(0, (slips.size() + 1) / 2)
          .mapToObj(row -> slips.subList(2 * row, Math.min(2 * row + 2, slips.size())))
          .toList();
    }
  }

  record Slip(
      String name,
      String office,
      String team,
      String username,
      String code,
      String until,
      String where,
      String qrCode) {
    /// Long names are printed smaller, never cut.
    String nameSize() {
      return name.length() <= LONG ? "" : name.length() <= LONGER ? "long" : "longest";
    }
  }

  static SlipSheets of(
      List<SlipPrintStore.Holder> holders, List<SlipCode> codes, String address, LocalDate until) {
    var pages = new ArrayList<Page>();
    for (var i = 0; i < holders.size(); i++) {
      var holder = holders.get(i);
      if (pages.isEmpty() || pages.getLast().number() != holder.page()) {
        pages.add(new Page(holder.page(), heading(holder), new ArrayList<>()));
      }
      pages.getLast().slips().add(slip(holder, codes.get(i), address, until));
    }
    return new SlipSheets(pages);
  }

  private static Slip slip(
      SlipPrintStore.Holder holder, SlipCode code, String address, LocalDate until) {
    return new Slip(
        PlainText.of(holder.name()),
        holder.role().title(holder.field()),
        "TP PKK " + place(holder.kind(), holder.regionName()),
        holder.username() == null ? "" : holder.username(),
        code.grouped(),
        Indonesian.date(until),
        address.replaceFirst("^https?://", "") + "/app/masuk",
        // What stands behind the sign # never leaves the phone on its way to the page.
        QrCode.uri(address + "/app/masuk/#" + code.digits()));
  }

  private static String heading(SlipPrintStore.Holder holder) {
    var own = place(holder.kind(), holder.regionName());
    return holder.regionCode().value().length() > DISTRICT_CODE
        ? place(holder.parentKind(), holder.parentName())
        : own;
  }

  private static String place(@Nullable String kind, @Nullable String name) {
    return kind == null || kind.equals("NEGARA") ? "Pusat" : KindName.full(kind) + " " + name;
  }
}
