package id.jejak.printing;

import id.jejak.closing.ClosedBook;
import id.jejak.closing.ClosedBook.Above;
import id.jejak.closing.ClosedBook.Act;
import id.jejak.closing.ClosedBook.Counted;
import id.jejak.closing.ClosedBook.Place;
import id.jejak.closing.ClosedBook.Result;
import id.jejak.printing.BookPaper.Children;
import id.jejak.printing.BookPaper.Late;
import id.jejak.printing.BookPaper.LateLine;
import id.jejak.printing.BookPaper.Step;
import id.jejak.printing.RecapPaper.ChildLine;
import id.jejak.printing.RecapPaper.FieldLine;
import id.jejak.printing.RecapPaper.ResultGroup;
import id.jejak.printing.RecapPaper.ResultLine;
import id.jejak.printing.RecapSums.Count;
import id.jejak.shared.Indonesian;
import id.jejak.shared.PublicAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns a closed book into its paper, from nothing but what the closing kept.
@Component
class BookPapers {
  private static final Count NONE = new Count(0, 0, 0, 0);
  private static final int SEAL = 16;
  private final KeptFaces faces;
  private final Letterheads letterheads;

  BookPapers(KeptFaces faces, Letterheads letterheads) {
    this.faces = faces;
    this.letterheads = letterheads;
  }

  BookPaper of(ClosedBook book, PublicAddress address) {
    var face = faces.read(book.paper());
    var zone = ZoneId.of(face.zone());
    return new BookPaper(
        letterheads.of(face.kop()),
        title(book),
        face.team(),
        RecapQuestion.inWords(book.from(), book.to()) + " · versi " + book.version(),
        RecapLines.onlySome(book.seen())
            + "Angka seperti saat buku ditutup, %s; tidak berubah sesudahnya."
                .formatted(moment(book.acts().closed().at(), face)),
        revoked(book.acts().reopened(), zone),
        fields(book),
        groups(book.results()),
        book.places().isEmpty() ? null : children(book, face),
        book.lateReports() == 0 ? null : late(book, zone),
        steps(book, face),
        face.signatures(),
        "Jejak PKK · buku %s · %s · versi %d · sidik angka %s"
            .formatted(face.code(), book.period(), book.version(), seal(book)),
        QrCode.uri(address.of(proofPath(book, face))));
  }

  private static String title(ClosedBook book) {
    var months = book.to().getMonthValue() - book.from().getMonthValue() + 1;
    return switch (months) {
      case 1 -> "BUKU LAPORAN BULANAN";
      case 6 -> "BUKU LAPORAN SEMESTER";
      default -> "BUKU LAPORAN TAHUNAN";
    };
  }

  private static @Nullable String revoked(@Nullable Act reopened, ZoneId zone) {
    return reopened == null
        ? null
        : "TIDAK BERLAKU LAGI: buku ini dibuka kembali pada "
            + Indonesian.date(LocalDate.ofInstant(reopened.at(), zone))
            + ".";
  }

  private static List<FieldLine> fields(ClosedBook book) {
    var lines = new ArrayList<FieldLine>();
    var nothing = book.fields().isEmpty();
    var all = NONE;
    for (var field : book.seen()) {
      var count =
          book.fields().stream()
              .filter(counted -> counted.field() == field)
              .findFirst()
              .map(BookPapers::count)
              .orElse(NONE);
      all = all.plus(count);
      lines.add(nothing ? RecapLines.silent(field.label()) : RecapLines.told(field.label(), count));
    }
    lines.add(nothing ? RecapLines.silent("Jumlah") : RecapLines.told("Jumlah", all));
    return lines;
  }

  private static Count count(Counted counted) {
    return new Count(counted.activities(), counted.approved(), counted.male(), counted.female());
  }

  private static List<ResultGroup> groups(List<Result> results) {
    var groups = new ArrayList<ResultGroup>();
    var lines = new ArrayList<ResultLine>();
    for (var at = 0; at < results.size(); at++) {
      var result = results.get(at);
      var before = at == 0 ? null : results.get(at - 1);
      if (before != null && before.field() != result.field()) {
        groups.add(new ResultGroup(before.field().label(), List.copyOf(lines)));
        lines.clear();
      }
      var sameType = before != null && before.type().equals(result.type());
      lines.add(line(result, sameType ? "" : result.type()));
    }
    if (!lines.isEmpty()) {
      groups.add(new ResultGroup(results.getLast().field().label(), lines));
    }
    return groups;
  }

  private static ResultLine line(Result result, String type) {
    var name = result.stock() ? result.name() + " (keadaan terakhir)" : result.name();
    return new ResultLine(type, name, Indonesian.number(result.value()), result.unit());
  }

  private static Children children(ClosedBook book, BookFace face) {
    var lines = new ArrayList<ChildLine>();
    for (var place : book.places()) {
      lines.add(child(String.valueOf(lines.size() + 1), place));
    }
    var own = book.own();
    if (own != null) {
      lines.add(told("", face.team() + " sendiri", "ditutup", own));
    }
    return new Children(face.below(), lines);
  }

  private static ChildLine child(String number, Place place) {
    var state = place.closed() ? "ditutup" : "belum ditutup";
    var counted = place.counted();
    return counted == null
        ? new ChildLine(number, place.name(), state, "–", "–", "–")
        : told(number, place.name(), state, counted);
  }

  private static ChildLine told(String number, String name, String state, Counted counted) {
    return new ChildLine(
        number,
        name,
        state,
        Indonesian.number(counted.activities()),
        Indonesian.number(counted.approved()),
        Indonesian.number(counted.male() + counted.female()));
  }

  private static Late late(ClosedBook book, ZoneId zone) {
    var listed = book.late();
    return new Late(
        "%s laporan tentang periode sebelumnya datang sesudah bukunya ditutup. Dihitung sekali, di buku ini, di luar angka di atas."
            .formatted(Indonesian.number(book.lateReports())),
        groups(book.lateResults()),
        !book.places().isEmpty(),
        listed.stream().map(one -> lateLine(one, zone)).toList(),
        book.lateReports() > ClosedBook.MOST_LATE
            ? "Yang didaftar di sini %s laporan yang paling awal."
                .formatted(Indonesian.number(ClosedBook.MOST_LATE))
            : null);
  }

  private static LateLine lateLine(ClosedBook.Late late, ZoneId zone) {
    return new LateLine(
        Indonesian.shortDate(late.startDate()),
        Indonesian.shortDate(LocalDate.ofInstant(late.receivedAt(), zone)),
        late.field().label(),
        PlainText.of(late.title()),
        late.place());
  }

  private List<Step> steps(ClosedBook book, BookFace face) {
    var steps = new ArrayList<Step>();
    var acts = book.acts();
    steps.add(step("Ditutup", acts.closed(), face.team(), face, null));
    var receiver = Objects.requireNonNullElse(face.receiver(), face.team());
    if (acts.accepted() != null) {
      steps.add(step("Diterima", acts.accepted(), receiver, face, null));
    }
    for (var above : acts.above()) {
      var name = above.paper() == null ? above.name() : faces.read(above.paper()).team();
      steps.add(new Step("Masuk buku", moment(above.closedAt(), face), name, null));
      addAcceptance(steps, above, name, face);
    }
    if (acts.reopened() != null) {
      steps.add(step("Dibuka kembali", acts.reopened(), receiver, face, acts.reason()));
    }
    return steps;
  }

  private static void addAcceptance(List<Step> steps, Above above, String name, BookFace face) {
    var accepted = above.acceptedAt();
    if (accepted != null) {
      steps.add(
          new Step(
              "Buku itu diterima", moment(accepted, face), "satu tingkat di atas " + name, null));
    }
  }

  private static Step step(
      String what, Act act, String team, BookFace face, @Nullable String reason) {
    return new Step(
        what,
        moment(act.at(), face),
        "%s, %s %s".formatted(PlainText.of(act.name()), act.office(), team),
        reason == null ? null : PlainText.of(reason));
  }

  private static String moment(Instant at, BookFace face) {
    var local = at.atZone(ZoneId.of(face.zone()));
    return "%s pukul %02d.%02d %s"
        .formatted(
            Indonesian.date(local.toLocalDate()),
            local.getHour(),
            local.getMinute(),
            face.zoneLabel());
  }

  private static String seal(ClosedBook book) {
    return book.sha256().substring(0, SEAL).replaceAll("(.{4})(?!$)", "$1 ");
  }

  private static String proofPath(ClosedBook book, BookFace face) {
    return "/buku/%s/%s/%d/%s"
        .formatted(face.code(), book.period(), book.version(), book.sha256().substring(0, SEAL));
  }
}
