package id.jejak.roster;

import id.jejak.access.CurrentUser;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.sheet.CsvText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/// The empty list, with an example that is not taken over and, in the workbook, lists to choose
/// from and a page that explains the columns.
@Component
class RosterTemplates {
  private static final int ROWS = 5_000;
  private static final List<String> YES_OR_NO = List.of("Ya", "Tidak");
  private static final Map<RosterColumn, String> EXAMPLE = example();
  private static final Map<RosterColumn, List<String>> CHOICES = choices();
  private final Rosters rosters;

  RosterTemplates(Rosters rosters) {
    this.rosters = rosters;
  }

  /// A refusal comes before the answer has begun.
  void require(CurrentUser user) {
    rosters.requireOperator(user);
  }

  void csv(CurrentUser user, OutputStream out) throws IOException {
    rosters.requireOperator(user);
    var columns = Arrays.asList(RosterColumn.values());
    var text =
        CsvText.BYTE_ORDER_MARK
            + CsvText.line(columns.stream().map(RosterColumn::heading).toList())
            + CsvText.line(
                columns.stream().map(column -> EXAMPLE.getOrDefault(column, "")).toList());
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  void xlsx(CurrentUser user, OutputStream out) throws IOException {
    rosters.requireOperator(user);
    try (var book = new Workbook(out, "Jejak PKK", "1.0")) {
      var list = book.newWorksheet("Pengurus");
      var help = book.newWorksheet("Petunjuk");
      var choices = book.newWorksheet("Daftar");
      choices.setVisibilityState(VisibilityState.HIDDEN);
      fill(choices);
      fillHelp(help);
      fillList(list, choices);
    }
    out.flush();
  }

  private static void fill(Worksheet choices) {
    for (var entry : CHOICES.entrySet()) {
      var column = entry.getKey().ordinal();
      for (var i = 0; i < entry.getValue().size(); i++) {
        choices.value(i, column, entry.getValue().get(i));
      }
    }
  }

  private static void fillList(Worksheet list, Worksheet choices) {
    for (var column : RosterColumn.values()) {
      var index = column.ordinal();
      list.value(0, index, column.heading());
      list.style(0, index).bold().fillColor("DCEFE6").wrapText(true).set();
      list.value(1, index, EXAMPLE.getOrDefault(column, ""));
      list.style(1, index).italic().fontColor("6B6B6B").set();
      list.width(index, Math.max(12, column.heading().length() + 4));
      // A code or a phone number stays as it is typed.
      list.range(2, index, ROWS, index).style().format("@").set();
      var values = CHOICES.get(column);
      if (values != null) {
        list.range(1, index, ROWS, index)
            .validateWithList(choices.range(0, index, values.size() - 1, index));
      }
    }
    list.freezePane(0, 1);
  }

  private static void fillHelp(Worksheet help) {
    var lines = new ArrayList<List<String>>();
    lines.add(List.of("Kolom", "Cara mengisi"));
    for (var column : RosterColumn.values()) {
      lines.add(List.of(column.heading(), explanation(column)));
    }
    lines.add(
        List.of("Satu baris, satu jabatan", "Orang yang memegang dua jabatan ditulis dua kali."));
    lines.add(List.of("Sel kosong", "Tidak mengubah apa yang sudah tercatat."));
    lines.add(List.of("NIK dan nomor KK", "Jangan ditulis. Jejak PKK tidak menyimpannya."));
    for (var row = 0; row < lines.size(); row++) {
      help.value(row, 0, lines.get(row).get(0));
      help.value(row, 1, lines.get(row).get(1));
      help.style(row, 0).bold().set();
    }
    help.width(0, 26);
    help.width(1, 90);
  }

  private static String explanation(RosterColumn column) {
    return switch (column) {
      case REGION ->
          "Kode Kemendagri dari desa, kelurahan, kecamatan, atau kabupaten: 82.04.08.2001.";
      case DISTRICT, VILLAGE -> "Cukup namanya kalau kode wilayah tidak diketahui.";
      case NAME -> "Wajib. Nama lengkap.";
      case ROLE -> "Wajib. Pilih dari daftar.";
      case FIELD -> "Hanya untuk jabatan di Pokja atau Sekretariat.";
      case DECREE_NUMBER -> "Nomor surat keputusan.";
      case DECREE_DATE, JOINED_ON, BIRTH_DATE -> "Tanggal seperti 31-12-2026.";
      case STARTS_ON -> "Wajib, kecuali sama dengan tanggal SK.";
      case ENDS_ON -> "Hari terakhir menjabat. Kosong berarti masih menjabat.";
      case SEX -> "L atau P.";
      case PHONE -> "Angka saja.";
      case REGISTRATION_NUMBER -> "Nomor di Buku Daftar Anggota.";
      case MARITAL_STATUS -> "Belum kawin, Kawin, Cerai hidup, atau Cerai mati.";
      case GENERAL_CADRE -> "Ya atau Tidak.";
      case BIRTH_PLACE, ADDRESS, EDUCATION, OCCUPATION, SPECIAL_CADRE, NOTE -> "Boleh kosong.";
    };
  }

  private static Map<RosterColumn, String> example() {
    var example = new EnumMap<RosterColumn, String>(RosterColumn.class);
    example.put(RosterColumn.REGION, "82.04.08.2001");
    example.put(RosterColumn.DISTRICT, "Bacan");
    example.put(RosterColumn.VILLAGE, "Labuha");
    example.put(RosterColumn.NAME, "CONTOH Sri Wahyuni");
    example.put(RosterColumn.ROLE, "Ketua Pokja");
    example.put(RosterColumn.FIELD, "Pokja II");
    example.put(RosterColumn.DECREE_NUMBER, "SK 12/PKK/2026");
    example.put(RosterColumn.DECREE_DATE, "05-01-2026");
    example.put(RosterColumn.STARTS_ON, "05-01-2026");
    example.put(RosterColumn.SEX, "P");
    example.put(RosterColumn.PHONE, "0812 3456 7890");
    example.put(RosterColumn.BIRTH_DATE, "12-04-1981");
    return example;
  }

  private static Map<RosterColumn, List<String>> choices() {
    var choices = new EnumMap<RosterColumn, List<String>>(RosterColumn.class);
    choices.put(
        RosterColumn.ROLE, Arrays.stream(Role.values()).map(RosterTemplates::label).toList());
    choices.put(RosterColumn.FIELD, Arrays.stream(Field.values()).map(Field::label).toList());
    choices.put(RosterColumn.SEX, List.of("L", "P"));
    choices.put(
        RosterColumn.MARITAL_STATUS, List.of("Belum kawin", "Kawin", "Cerai hidup", "Cerai mati"));
    choices.put(RosterColumn.GENERAL_CADRE, YES_OR_NO);
    return choices;
  }

  private static String label(Role role) {
    return role.name().endsWith("POKJA") ? role.label() + " Pokja" : role.label();
  }
}
