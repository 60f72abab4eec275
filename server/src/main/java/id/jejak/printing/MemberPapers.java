package id.jejak.printing;

import id.jejak.access.CurrentUser;
import id.jejak.officer.Member;
import id.jejak.officer.MemberBooks;
import id.jejak.printing.MembersPaper.Line;
import id.jejak.printing.MembersPaper.Place;
import id.jejak.printing.Signers.Occasion;
import id.jejak.region.Region;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.region.Regions;
import id.jejak.setting.SettingItem;
import id.jejak.shared.Indonesian;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.PublicAddress;
import id.jejak.team.KindName;
import id.jejak.team.Teams;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns the members of a team into their book. What is not known of a person stays empty, to be
/// filled in by hand.
@Component
class MemberPapers {
  private final MemberBooks books;
  private final Teams teams;
  private final Regions regions;
  private final RegionTree tree;
  private final Letterheads letterheads;
  private final Signers signers;
  private final InstantSource clock;

  MemberPapers(
      MemberBooks books,
      Teams teams,
      Regions regions,
      RegionTree tree,
      Letterheads letterheads,
      Signers signers,
      InstantSource clock) {
    this.books = books;
    this.teams = teams;
    this.regions = regions;
    this.tree = tree;
    this.letterheads = letterheads;
    this.signers = signers;
    this.clock = clock;
  }

  /// Of today where no day is asked for.
  @OpenToAll("MemberBooks.on asks whether she may see the people")
  MembersPaper of(
      CurrentUser user, RegionCode asked, @Nullable LocalDate day, PublicAddress address) {
    var code = tree.now(asked);
    var team = teams.get(code);
    var on = day == null ? LocalDate.ofInstant(clock.instant(), team.zone()) : day;
    var members = books.on(user, code, on);
    return new MembersPaper(
        letterheads.of(team),
        team.name(),
        String.valueOf(on.getYear()),
        "Keadaan pada " + Indonesian.date(on),
        places(code),
        lines(members, on),
        sum(members),
        signers.of(new Occasion(SettingItem.SIGNERS_MEMBERS, team, on, null)),
        "Jejak PKK · daftar anggota %s · %s".formatted(code.value(), Indonesian.shortDate(on)),
        QrCode.uri(address.of("/app/pengurus?tim=sendiri&wilayah=" + code.value())));
  }

  /// Her own region and those above it, but for the country.
  private List<Place> places(RegionCode code) {
    var codes = new ArrayList<RegionCode>();
    Optional<RegionCode> up = Optional.of(code);
    while (up.isPresent() && !up.get().equals(RegionCode.NATION)) {
      codes.add(up.get());
      up = up.get().parent();
    }
    return regions.list(codes).stream()
        .sorted(Comparator.comparing(Region::tier).reversed())
        .map(region -> new Place(KindName.full(region.kind()), region.name()))
        .toList();
  }

  private static List<Line> lines(List<Member> members, LocalDate day) {
    var lines = new ArrayList<Line>();
    members.forEach(member -> lines.add(line(lines.size() + 1, member, day)));
    return lines;
  }

  private static Line line(int number, Member member, LocalDate day) {
    var person = member.person();
    return new Line(
        number,
        text(person.name()),
        member.offices(),
        text(person.sex()),
        text(person.birthPlace()),
        birth(person.birthDate(), day),
        status(person.maritalStatus()),
        text(person.address()),
        text(person.education()),
        text(person.occupation()),
        text(person.note()));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : PlainText.of(typed);
  }

  /// `12-04-1981 / 45 th`.
  private static String birth(@Nullable LocalDate born, LocalDate day) {
    return born == null
        ? ""
        : "%02d-%02d-%d / %d th"
            .formatted(
                born.getDayOfMonth(),
                born.getMonthValue(),
                born.getYear(),
                Math.max(0, Period.between(born, day).getYears()));
  }

  private static String status(@Nullable String status) {
    return switch (status) {
      case null -> "";
      case "BELUM_KAWIN" -> "Belum kawin";
      case "KAWIN" -> "Kawin";
      case "CERAI_HIDUP" -> "Cerai hidup";
      case "CERAI_MATI" -> "Cerai mati";
      default -> throw new IllegalStateException(status);
    };
  }

  /// `12 orang: 1 laki-laki, 10 perempuan, 1 belum diisi`.
  private static String sum(List<Member> members) {
    if (members.isEmpty()) {
      return "Tidak ada yang memegang jabatan pada hari itu.";
    }
    var men = members.stream().filter(member -> "L".equals(member.person().sex())).count();
    var women = members.stream().filter(member -> "P".equals(member.person().sex())).count();
    var unknown = members.size() - men - women;
    return "Jumlah %s orang: %s laki-laki, %s perempuan%s."
        .formatted(
            Indonesian.number(members.size()),
            Indonesian.number(men),
            Indonesian.number(women),
            unknown == 0 ? "" : ", " + Indonesian.number(unknown) + " belum diisi");
  }
}
