package id.jejak.setting;

import id.jejak.logo.Logos;
import id.jejak.officer.CitizenNumber;
import id.jejak.officer.Complaints;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether a value can stand: on paper it must be short, with known words in braces and nobody's
/// NIK.
@Component
class SettingCheck {
  static final int MOST_LINES = 5;
  static final int LONGEST_LINE = 120;
  static final int LONGEST_ADDRESS = 200;
  private static final int LONGEST_TITLE = 100;
  private static final int MOST_DAYS = 60;
  private static final String NO_LOGO = "-";
  private static final Set<String> ZONES = Set.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");
  private final Logos logos;

  SettingCheck(Logos logos) {
    this.logos = logos;
  }

  /// The value as it will be kept; 422 names every wrong member.
  @OpenToAll("called by TeamSettings, which has checked access")
  SettingValue checked(SettingItem item, SettingValue value) {
    var complaints = new Complaints();
    var clean = clean(item, value, complaints);
    complaints.require(
        members(value) == members(clean) || !complaints.errors().isEmpty(),
        "value",
        "Isian ini tidak sesuai dengan pengaturannya.");
    if (!complaints.errors().isEmpty()) {
      throw Problem.invalid(complaints.errors());
    }
    return clean;
  }

  private SettingValue clean(SettingItem item, SettingValue value, Complaints complaints) {
    return switch (item) {
      case KOP_LINES -> lines(value.lines(), complaints);
      case ADDRESS -> SettingValue.ofText(text("text", value.text(), LONGEST_ADDRESS, complaints));
      case LOGO_LEFT, LOGO_RIGHT -> logo(value.logo(), complaints);
      case PATRON -> patron(value, complaints);
      case SIGNERS_ACTIVITY,
          SIGNERS_RECAP,
          SIGNERS_MEMBERS,
          SIGNERS_HANDOVER,
          SIGNERS_CERTIFICATE ->
          blocks(item, value, complaints);
      case LETTER_NUMBER -> number(value.text(), complaints);
      case TIME_ZONE -> zone(value.text(), complaints);
      case DEADLINE_MONTHLY_VILLAGE,
          DEADLINE_MONTHLY_DISTRICT,
          DEADLINE_MONTHLY_REGENCY,
          DEADLINE_MONTHLY_PROVINCE ->
          days(value.days(), complaints);
      case PUBLISH_AT_ONCE -> {
        complaints.require(value.yes() != null, "yes", "Pilih langsung tampil atau tidak.");
        yield SettingValue.ofYes(Boolean.TRUE.equals(value.yes()));
      }
    };
  }

  private static SettingValue lines(@Nullable List<String> sent, Complaints complaints) {
    var given = sent == null ? List.<String>of() : sent;
    complaints.require(
        !given.isEmpty() && given.size() <= MOST_LINES, "lines", "Isi 1 sampai 5 baris kop.");
    var lines =
        given.stream()
            .limit(MOST_LINES)
            .map(line -> text("lines", line, LONGEST_LINE, complaints))
            .toList();
    complaints.require(
        lines.stream().anyMatch(line -> line.contains("{wilayah}") || line.contains("{WILAYAH}")),
        "lines",
        "Tulis {wilayah} di salah satu baris; di kertas menjadi nama wilayah tiap TP PKK.");
    return SettingValue.ofLines(lines);
  }

  private SettingValue logo(@Nullable String logo, Complaints complaints) {
    var known = logo != null && (logo.equals(NO_LOGO) || logos.exists(logo));
    complaints.require(known, "logo", "Logo ini belum sampai. Silakan pilih gambarnya lagi.");
    return SettingValue.ofLogo(Objects.requireNonNullElse(logo, NO_LOGO));
  }

  private static SettingValue patron(SettingValue value, Complaints complaints) {
    complaints.require(
        value.text() != null || value.name() != null, "text", "Isi sebutan atau nama.");
    var title = value.text() == null ? null : text("text", value.text(), LONGEST_TITLE, complaints);
    var name = value.name() == null ? null : text("name", value.name(), LONGEST_TITLE, complaints);
    complaints.require(
        !Placeholders.areIn(name), "name", "Tulis nama orangnya, tanpa kurung kurawal.");
    return SettingValue.ofPerson(title, name);
  }

  private static SettingValue blocks(SettingItem item, SettingValue value, Complaints complaints) {
    var left = block("left", value.left(), complaints);
    var right = block("right", value.right(), complaints);
    switch (item) {
      case SIGNERS_HANDOVER ->
          complaints.require(left != null, "left", "Pilih siapa yang mengetahui.");
      case SIGNERS_CERTIFICATE ->
          complaints.require(right != null, "right", "Pilih siapa yang menandatangani.");
      default ->
          complaints.require(
              left != null && right != null, "right", "Pilih penanda tangan kiri dan kanan.");
    }
    return SettingValue.ofBlocks(
        item == SettingItem.SIGNERS_CERTIFICATE ? null : left,
        item == SettingItem.SIGNERS_HANDOVER ? null : right);
  }

  private static @Nullable Block block(String side, @Nullable Block block, Complaints complaints) {
    if (block == null) {
      return null;
    }
    return new Block(
        Objects.requireNonNullElse(block.signer(), Signer.NONE),
        optional(side + ".heading", block.heading(), complaints),
        optional(side + ".title", block.title(), complaints));
  }

  private static @Nullable String optional(
      String field, @Nullable String text, Complaints complaints) {
    return text == null || text.isBlank() ? null : text(field, text, LONGEST_TITLE, complaints);
  }

  private static SettingValue number(@Nullable String sent, Complaints complaints) {
    var text = plain("text", sent, LONGEST_TITLE, complaints);
    var template = new NumberTemplate(text);
    complaints.require(
        template.hasOnlyKnownWords(),
        "text",
        "Di dalam kurung kurawal hanya nomor, jenis, bidang, kode, bulan, bulan-romawi, atau tahun.");
    complaints.require(
        template.hasNumberAndYear(),
        "text",
        "Tulis {nomor} dan {tahun}, supaya tidak ada dua surat bernomor sama.");
    return SettingValue.ofText(text);
  }

  private static SettingValue zone(@Nullable String zone, Complaints complaints) {
    complaints.require(zone != null && ZONES.contains(zone), "text", "Pilih WIB, WITA, atau WIT.");
    return SettingValue.ofText(String.valueOf(zone));
  }

  private static SettingValue days(@Nullable Integer days, Complaints complaints) {
    complaints.require(
        days != null && days >= 0 && days <= MOST_DAYS, "days", "Antara 0 dan 60 hari.");
    return SettingValue.ofDays(Objects.requireNonNullElse(days, 0));
  }

  private static String text(
      String field, @Nullable String sent, int longest, Complaints complaints) {
    var text = plain(field, sent, longest, complaints);
    complaints.require(
        Placeholders.areKnownIn(text),
        field,
        "Di dalam kurung kurawal hanya wilayah, nama, atau induk.");
    return text;
  }

  private static String plain(
      String field, @Nullable String sent, int longest, Complaints complaints) {
    var text = sent == null ? "" : sent.replaceAll("\\p{Cntrl}+", " ").strip();
    complaints.require(!text.isEmpty(), field, "Belum diisi.");
    complaints.require(text.length() <= longest, field, "Paling panjang " + longest + " huruf.");
    complaints.require(
        text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE),
        field,
        "Ada huruf yang tidak dapat disimpan.");
    complaints.require(!CitizenNumber.isIn(text), field, CitizenNumber.COMPLAINT);
    return text;
  }

  private static long members(SettingValue value) {
    return java.util.stream.Stream.of(
            value.lines(),
            value.text(),
            value.name(),
            value.logo(),
            value.days(),
            value.yes(),
            value.left(),
            value.right())
        .filter(Objects::nonNull)
        .count();
  }
}
