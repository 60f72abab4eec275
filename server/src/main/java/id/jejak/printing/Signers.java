package id.jejak.printing;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.officer.Holders;
import id.jejak.officer.Holders.OfficeHolder;
import id.jejak.printing.Signatures.Signature;
import id.jejak.setting.Block;
import id.jejak.setting.InForce;
import id.jejak.setting.PlaceNames;
import id.jejak.setting.SettingItem;
import id.jejak.setting.Signer;
import id.jejak.setting.TeamSettings;
import id.jejak.shared.Indonesian;
import id.jejak.shared.OpenToAll;
import id.jejak.team.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who signs a document, by what was set and who was in office on its day.
@Component
class Signers {
  private final TeamSettings settings;
  private final PlaceNames placeNames;
  private final Holders holders;

  Signers(TeamSettings settings, PlaceNames placeNames, Holders holders) {
    this.settings = settings;
    this.placeNames = placeNames;
    this.holders = holders;
  }

  /// What is signed: by the rule of which kind, for which team, on which day, in which bidang.
  record Occasion(SettingItem document, Team team, LocalDate day, @Nullable Field field) {}

  /// With the names of who was in office.
  @OpenToAll("called for paper, which has its own door")
  Signatures of(Occasion occasion) {
    return signatures(occasion, holders.on(occasion.team().regionCode(), occasion.day()));
  }

  /// With dots instead of names, for everyone's copy.
  @OpenToAll("called for paper, which has its own door")
  Signatures withoutNames(Occasion occasion) {
    var signed = signatures(occasion, List.of());
    return new Signatures(nameless(signed.left()), nameless(signed.right()));
  }

  /// The Ketua Pembina takes notice.
  @OpenToAll("called for paper, which has its own door")
  Signature patron(Team team, LocalDate day) {
    var held = settings.on(team.regionCode(), day);
    var occasion = new Occasion(SettingItem.PATRON, team, day, null);
    return signature(new Block(Signer.PEMBINA, "Mengetahui", null), occasion, held, List.of());
  }

  /// `Labuha, 20 November 2026`.
  static String placeAndDate(Team team, LocalDate day) {
    var place = team.kind().equals("NEGARA") ? "Jakarta" : team.regionName();
    return place + ", " + Indonesian.date(day);
  }

  private static Signature nameless(Signature signature) {
    return new Signature(signature.lines(), null);
  }

  private Signatures signatures(Occasion occasion, List<OfficeHolder> inOffice) {
    var held = settings.on(occasion.team().regionCode(), occasion.day());
    var left = side(held.left(occasion.document()), occasion, held, inOffice);
    var right = side(held.right(occasion.document()), occasion, held, inOffice);
    if (right.lines().isEmpty()) {
      return new Signatures(left, right);
    }
    var dated = new ArrayList<String>();
    dated.add(placeAndDate(occasion.team(), occasion.day()));
    dated.addAll(right.lines());
    return new Signatures(left, new Signature(dated, right.name()));
  }

  private Signature side(
      Optional<Block> block, Occasion occasion, InForce held, List<OfficeHolder> inOffice) {
    return block
        .filter(one -> one.signer() != Signer.NONE)
        .map(one -> signature(one, occasion, held, inOffice))
        .orElse(new Signature(List.of(), null));
  }

  private Signature signature(
      Block block, Occasion occasion, InForce held, List<OfficeHolder> inOffice) {
    var words = placeNames.of(occasion.team());
    var lines = new ArrayList<String>();
    if (block.heading() != null) {
      lines.add(PlainText.of(words.fill(block.heading())));
    }
    if (block.title() != null) {
      lines.add(PlainText.of(words.fill(block.title())));
    } else {
      lines.addAll(titles(block.signer(), occasion, held.patronTitle(), words::fill));
    }
    var name =
        block.signer() == Signer.PEMBINA
            ? held.patronName()
            : name(block.signer(), occasion.field(), inOffice);
    return new Signature(lines, name == null ? null : PlainText.of(name));
  }

  private static List<String> titles(
      Signer signer,
      Occasion occasion,
      @Nullable String patronTitle,
      java.util.function.UnaryOperator<String> fill) {
    var team = occasion.team();
    var nation = team.kind().equals("NEGARA");
    var field = occasion.field();
    return switch (signer) {
      case PEMBINA ->
          List.of(
              patronTitle == null ? patronOf(team) : PlainText.of(fill.apply(patronTitle)),
              "selaku Ketua Pembina");
      case KETUA -> nation ? List.of("Ketua Umum TP PKK", "Pusat") : office("Ketua", team);
      case WAKIL -> office("Wakil Ketua", team);
      case SEKRETARIS -> office(nation ? "Sekretaris Umum" : "Sekretaris", team);
      case BENDAHARA -> office("Bendahara", team);
      case KETUA_POKJA ->
          isPokja(field)
              ? List.of(Role.KETUA_POKJA.title(field), team.name())
              : office("Sekretaris", team);
      case NONE -> List.of();
    };
  }

  private static List<String> office(String title, Team team) {
    return List.of(title + " TP PKK", team.kind().equals("NEGARA") ? "Pusat" : team.place());
  }

  private static boolean isPokja(@Nullable Field field) {
    return field != null && field != Field.SEKRETARIAT;
  }

  private static String patronOf(Team team) {
    return switch (team.kind()) {
      case "DESA" -> "Kepala Desa " + team.regionName();
      case "KELURAHAN" -> "Lurah " + team.regionName();
      case "KECAMATAN" -> "Camat " + team.regionName();
      case "DISTRIK" -> "Kepala Distrik " + team.regionName();
      case "KABUPATEN" -> "Bupati " + team.regionName();
      case "KOTA" -> "Wali Kota " + team.regionName();
      case "PROVINSI" -> "Gubernur " + team.regionName();
      default -> "Menteri Dalam Negeri";
    };
  }

  private static @Nullable String name(
      Signer signer, @Nullable Field field, List<OfficeHolder> inOffice) {
    var ofPokja = signer == Signer.KETUA_POKJA && isPokja(field);
    var role = role(signer, ofPokja);
    return inOffice.stream()
        .filter(holder -> holder.role() == role && (!ofPokja || holder.field() == field))
        .map(OfficeHolder::name)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Role role(Signer signer, boolean ofPokja) {
    return switch (signer) {
      case KETUA -> Role.KETUA;
      case WAKIL -> Role.WAKIL;
      case SEKRETARIS -> Role.SEKRETARIS;
      case BENDAHARA -> Role.BENDAHARA;
      case KETUA_POKJA -> ofPokja ? Role.KETUA_POKJA : Role.SEKRETARIS;
      case PEMBINA, NONE -> null;
    };
  }
}
